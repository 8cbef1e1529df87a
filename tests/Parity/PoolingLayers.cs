using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Pooling, plain, adaptive and random.</summary>
public class PoolingLayers
{
    [Fact]
    public void MaxPool1d_matches_PyTorch() =>
        Parity.Check("layers", "MaxPool1d", () => MaxPool1d(3, 2, 1));

    [Fact]
    public void MaxPool2d_matches_PyTorch() =>
        Parity.Check("layers", "MaxPool2d", () => MaxPool2d((2, 3), ceil_mode: true));

    [Fact]
    public void MaxPool3d_matches_PyTorch() =>
        Parity.Check("layers", "MaxPool3d", () => MaxPool3d(2));

    [Fact]
    public void AvgPool1d_matches_PyTorch() =>
        Parity.Check("layers", "AvgPool1d", () => AvgPool1d(3, 2, 1));

    [Fact]
    public void AvgPool2d_matches_PyTorch() =>
        Parity.Check("layers", "AvgPool2d", () => AvgPool2d((2, 3), padding: (1, 1), count_include_pad: false));

    [Fact]
    public void AvgPool3d_matches_PyTorch() =>
        Parity.Check("layers", "AvgPool3d", () => AvgPool3d(2, divisor_override: 3));

    [Fact]
    public void AdaptiveAvgPool1d_matches_PyTorch() =>
        Parity.Check("layers", "AdaptiveAvgPool1d", () => AdaptiveAvgPool1d(4));

    [Fact]
    public void AdaptiveAvgPool2d_matches_PyTorch() =>
        Parity.Check("layers", "AdaptiveAvgPool2d", () => AdaptiveAvgPool2d((2, 3)));

    [Fact]
    public void AdaptiveAvgPool3d_matches_PyTorch() =>
        Parity.Check("layers", "AdaptiveAvgPool3d", () => AdaptiveAvgPool3d(2));

    [Fact]
    public void AdaptiveMaxPool1d_matches_PyTorch() =>
        Parity.Check("layers", "AdaptiveMaxPool1d", () => AdaptiveMaxPool1d(4));

    [Fact]
    public void AdaptiveMaxPool2d_matches_PyTorch() =>
        Parity.Check("layers", "AdaptiveMaxPool2d", () => AdaptiveMaxPool2d([2, 3]));

    [Fact]
    public void AdaptiveMaxPool3d_matches_PyTorch() =>
        Parity.Check("layers", "AdaptiveMaxPool3d", () => AdaptiveMaxPool3d([2, 2, 2]));

    [Fact]
    public void LPPool1d_matches_PyTorch() =>
        Parity.Check("layers", "LPPool1d", () => LPPool1d(2, 3, 2));

    [Fact]
    public void LPPool2d_matches_PyTorch() =>
        Parity.Check("layers", "LPPool2d", () => LPPool2d(3, [2, 3]));

    [Fact]
    public void FractionalMaxPool2d_matches_PyTorch() =>
        Parity.Check("layers", "FractionalMaxPool2d", () => FractionalMaxPool2d((2, 2), output_size: (3, 4)));

    [Fact]
    public void FractionalMaxPool3d_matches_PyTorch() =>
        Parity.Check("layers", "FractionalMaxPool3d", () => FractionalMaxPool3d(2, output_ratio: 0.5));

    [Fact]
    public void MaxUnpool1d_matches_PyTorch() =>
        Parity.CheckFunction("layers", "MaxUnpool1d", static inputs => MaxUnpool1d(2).call(MaxPool1d(2).forward_with_indices(inputs[0]).Values, MaxPool1d(2).forward_with_indices(inputs[0]).Indices));

    [Fact]
    public void MaxUnpool2d_matches_PyTorch() =>
        Parity.CheckFunction("layers", "MaxUnpool2d", static inputs => MaxUnpool2d(2).call(MaxPool2d(2).forward_with_indices(inputs[0]).Values, MaxPool2d(2).forward_with_indices(inputs[0]).Indices));
}
