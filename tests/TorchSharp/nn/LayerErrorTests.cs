using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

public class LayerErrorTests
{
    [Fact]
    public void A_convolution_says_what_shape_it_expects()
    {
        using var layer = Conv2d(3, 4, 3);
        var message = Assert.Throws<ArgumentException>(() => layer.call(zeros(1, 1, 8, 8))).Message;
        Assert.Contains("[batch, 3, height, width]", message);
        Assert.Contains("[1x1x8x8]", message);
    }

    [Fact]
    public void Batch_normalisation_cannot_learn_from_one_value() =>
        Assert.Contains("more than one value", Assert.Throws<ArgumentException>(() => BatchNorm1d(3).call(ones(1, 3))).Message);

    [Fact]
    public void Embeddings_look_up_integers_only() =>
        Assert.Contains("@long()", Assert.Throws<ArgumentException>(() => Embedding(3, 2).call(ones(2))).Message);

    [Fact]
    public void A_recurrent_network_names_the_features_it_expects() =>
        Assert.Contains("3 features", Assert.Throws<ArgumentException>(() => LSTM(3, 2).call(zeros(4, 1, 5))).Message);

    [Fact]
    public void Heads_must_divide_dimensions() => Assert.Contains("do not divide", Assert.Throws<ArgumentException>(() => MultiheadAttention(5, 2)).Message);

    [Fact]
    public void Sizes_must_be_positive_and_probabilities_between_0_and_1()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Linear(0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Conv1d(2, 2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dropout(1.5));
        Assert.Throws<ArgumentException>(() => Conv2d(3, 4, 3, groups: 2));
        Assert.Throws<ArgumentException>(() => Conv2d(3, 4, 3, Padding.Same, stride: 2));
    }

    [Fact]
    public void A_dense_layer_names_both_shapes()
    {
        var message = Assert.ThrowsAny<Exception>(() => Linear(3, 4).call(zeros(2, 5))).Message;
        Assert.Contains("2x5", message);
        Assert.Contains("3", message);
    }

    [Fact]
    public void A_layer_without_parameters_refuses_some() => Assert.Throws<InvalidOperationException>(() => ReLU().register_parameter("a", Parameter(zeros(1))));
}
