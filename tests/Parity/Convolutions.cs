using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Convolutions and what goes with them.</summary>
public class Convolutions
{
    [Fact]
    public void Conv1d_matches_PyTorch() =>
        Parity.Check("layers", "Conv1d", () => Conv1d(4, 6, 3, stride: 2, padding: 1, groups: 2));

    [Fact]
    public void Conv1d_same_matches_PyTorch() =>
        Parity.Check("layers", "Conv1d_same", () => Conv1d(4, 3, 4, Padding.Same));

    [Fact]
    public void Conv2d_matches_PyTorch() =>
        Parity.Check("layers", "Conv2d", () => Conv2d(4, 3, (3, 2), (1, 2), (1, 0)));

    [Fact]
    public void Conv2d_dilated_matches_PyTorch() =>
        Parity.Check("layers", "Conv2d_dilated", () => Conv2d(4, 4, 3, dilation: 2, padding: 2, groups: 4, bias: false));

    [Fact]
    public void Conv2d_reflect_matches_PyTorch() =>
        Parity.Check("layers", "Conv2d_reflect", () => Conv2d(4, 2, 3, padding: 1, padding_mode: PaddingModes.Reflect));

    [Fact]
    public void Conv2d_circular_same_matches_PyTorch() =>
        Parity.Check("layers", "Conv2d_circular_same", () => Conv2d(4, 2, (2, 3), Padding.Same, padding_mode: PaddingModes.Circular));

    [Fact]
    public void Conv3d_matches_PyTorch() =>
        Parity.Check("layers", "Conv3d", () => Conv3d(2, 3, (2, 2, 2), (1, 2, 1)));

    [Fact]
    public void ConvTranspose1d_matches_PyTorch() =>
        Parity.Check("layers", "ConvTranspose1d", () => ConvTranspose1d(4, 3, 3, stride: 2, padding: 1, output_padding: 1));

    [Fact]
    public void ConvTranspose2d_matches_PyTorch() =>
        Parity.Check("layers", "ConvTranspose2d", () => ConvTranspose2d(4, 4, 3, stride: 2, padding: 1, output_padding: 1, groups: 2));

    [Fact]
    public void ConvTranspose3d_matches_PyTorch() =>
        Parity.Check("layers", "ConvTranspose3d", () => ConvTranspose3d(2, 2, 2, stride: 2));

    [Fact]
    public void Unfold_matches_PyTorch() =>
        Parity.Check("layers", "Unfold", () => Unfold((2, 3), padding: (1, 1), stride: (2, 2)));

    [Fact]
    public void Fold_matches_PyTorch() =>
        Parity.Check("layers", "Fold", () => Fold((4, 5), (2, 2)));
}
