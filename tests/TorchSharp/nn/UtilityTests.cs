using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

public class UtilityTests
{
    [Fact]
    public void Gradients_are_clipped_together_to_a_norm()
    {
        var parameters = new[] { Parameter(zeros(2)), Parameter(zeros(1)), Parameter(zeros(1)) };
        parameters[0].grad = tensor(new[] { 3f, 0f });
        parameters[1].grad = tensor(new[] { 4f });
        Assert.Equal(5, torch.nn.utils.clip_grad_norm_(parameters, 1), 1e-6);
        Assert.Equal(0.6, parameters[0].grad![0].item<float>(), 1e-5);
        Assert.Equal(0.8, parameters[1].grad!.item<float>(), 1e-5);
        Assert.Equal(1, torch.nn.utils.clip_grad_norm_(parameters, 10), 1e-5);
        Assert.Equal(0.8, parameters[1].grad!.item<float>(), 1e-5);
        Assert.Equal(0.8, torch.nn.utils.clip_grad_norm_(parameters, 10, double.PositiveInfinity), 1e-5);
    }

    [Fact]
    public void Gradients_are_clipped_by_value()
    {
        var parameter = Parameter(zeros(2));
        parameter.grad = tensor(new[] { -3f, 0.5f });
        torch.nn.utils.clip_grad_value_([parameter], 1);
        Assert.Equal([-1f, 0.5f], parameter.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Parameters_go_to_a_vector_and_back()
    {
        using var model = Linear(2, 3);
        using var vector = torch.nn.utils.parameters_to_vector(model.parameters());
        Assert.Equal(new long[] { 9 }, vector.shape);
        torch.nn.utils.vector_to_parameters(vector.mul(2), model.parameters());
        Assert.True(torch.nn.utils.parameters_to_vector(model.parameters()).allclose(vector.mul(2)));
        Assert.Throws<ArgumentException>(() => torch.nn.utils.vector_to_parameters(zeros(4), model.parameters()));
    }

    [Fact]
    public void A_dense_layer_and_its_normalisation_fuse_to_one()
    {
        using var dense = Linear(3, 4);
        using var norm = BatchNorm1d(4);
        norm.call(dense.call(randn(16, 3)));
        dense.eval();
        norm.eval();
        using var fused = torch.nn.utils.fuse_linear_bn_eval(dense, norm);
        var x = randn(5, 3);
        Assert.True(norm.call(dense.call(x)).allclose(fused.call(x), 1e-4, 1e-5));
    }

    [Fact]
    public void Sequences_survive_packing()
    {
        Tensor[] sequences = [randn(2, 3), randn(4, 3), randn(1, 3)];
        using var packed = torch.nn.utils.rnn.pack_sequence(sequences, enforce_sorted: false);
        Assert.Equal([3L, 2, 1, 1], packed.batch_sizes.data<long>().ToArray());
        var (padded, lengths) = torch.nn.utils.rnn.pad_packed_sequence(packed, batch_first: true);
        Assert.Equal([2L, 4, 1], lengths.data<long>().ToArray());
        for (var i = 0; i < 3; i++) Assert.True(padded[i].narrow(0, 0, sequences[i].shape[0]).allclose(sequences[i], 0, 0));
        Assert.Contains("enforce_sorted", Assert.Throws<ArgumentException>(() => torch.nn.utils.rnn.pack_sequence(sequences)).Message);
    }
}
