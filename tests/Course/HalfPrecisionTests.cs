using static TorchSharp.torch.nn;

namespace Course.Tests;

/// <summary>Mixed precision, made to run on the CPU: what it computes does not depend on the device.</summary>
public class HalfPrecisionTests
{
    [Fact]
    public void Weights_stay_in_float32_and_what_is_learned_is_nearly_the_same()
    {
        var full = Train(isHalf: false, out var expected);
        var half = Train(isHalf: true, out var actual);
        Assert.All(half.parameters(), parameter => Assert.Equal(ScalarType.Float32, parameter.dtype));
        Assert.NotEqual(expected.StepLosses, actual.StepLosses);
        Assert.Equal(expected.Last.TrainLoss, actual.Last.TrainLoss, 1);
        Assert.True(actual.Last.TrainLoss < actual.Epochs[0].TrainLoss / 3, actual.Summary());
        foreach (var (a, b) in full.parameters().Zip(half.parameters())) Assert.True((a - b).abs().max().item<float>() < 0.1f);
    }

    [Fact]
    public void The_model_really_computes_in_bfloat16_and_a_batch_norm_keeps_its_means_in_float32()
    {
        var seen = new List<ScalarType>();
        var norm = BatchNorm1d(4);
        var model = Sequential(Linear(2, 4), norm, ReLU(), Linear(4, 2));
        ((TorchSharp.Modules.Linear)model[0]).register_forward_hook((_, _, output) =>
        {
            seen.Add(output.dtype);
            return output;
        });
        HalfPrecision.Forced(model).Run(new Batch(ones(3, 2), ones(3, 2)), batch =>
        {
            Assert.Equal((ScalarType.BFloat16, ScalarType.Float32), (batch.Input.dtype, batch.Target.dtype));
            Assert.Equal(ScalarType.Float32, norm.weight!.dtype);
            ((TorchSharp.Modules.Linear)model[0]).call(batch.Input).sum().backward();
            return 0;
        });
        Assert.Equal([ScalarType.BFloat16], seen);
        Assert.Equal(ScalarType.Float32, model.parameters().First().grad!.dtype);
    }

    [Fact]
    public void A_step_that_fails_leaves_the_weights_as_they_were()
    {
        var model = Sequential(Linear(2, 2));
        var before = model.parameters().Select(parameter => parameter.detach().clone()).ToList();
        Assert.Throws<InvalidOperationException>(() => HalfPrecision.Forced(model).Run<int>(new Batch(ones(1, 2), ones(1, 2)), _ => throw new InvalidOperationException()));
        foreach (var (a, b) in before.Zip(model.parameters())) Assert.True(a.equal(b).all().item<bool>());
    }

    [Fact]
    public void Without_a_GPU_it_changes_nothing_and_says_so()
    {
        using var recorded = new Recorded();
        var model = Sequential(Linear(2, 1));
        using var sgd = optim.SGD(model.parameters(), 0.1);
        var history = new Trainer(model, sgd, MSELoss()) { MixedPrecision = true, ShowProgress = false }.Fit((ones(8, 2), ones(8, 1)), epochs: 1);
        Assert.Single(history.Epochs);
        if (Chapter.Device.type == DeviceType.CPU) Assert.Contains("Mixed precision is for CUDA devices", recorded.Text);
    }

    private static Module<Tensor, Tensor> Train(bool isHalf, out History history)
    {
        manual_seed(4);
        var x = randn(256, 6);
        var y = x.select(1, 0).gt(0).to(ScalarType.Int64);
        var model = Sequential(Linear(6, 16), LayerNorm(16), ReLU(), Linear(16, 2));
        using var adam = optim.Adam(model.parameters(), lr: 0.01);
        var trainer = new Trainer(model, adam, CrossEntropyLoss()) { ShowProgress = false, BatchSize = 32, Seed = 3 };
        if (isHalf) trainer.ForceHalfPrecision();
        history = trainer.Fit((x, y), epochs: 12);
        return model;
    }
}
