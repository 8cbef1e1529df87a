using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Padding, scaling and rearranging of images.</summary>
public class ImageLayers
{
    [Fact]
    public void ConstantPad1d_matches_PyTorch() =>
        Parity.Check("layers", "ConstantPad1d", () => ConstantPad1d((1, 2), 0.5));

    [Fact]
    public void ConstantPad2d_matches_PyTorch() =>
        Parity.Check("layers", "ConstantPad2d", () => ConstantPad2d((1, 0, 2, 1), -1));

    [Fact]
    public void ConstantPad3d_matches_PyTorch() =>
        Parity.Check("layers", "ConstantPad3d", () => ConstantPad3d(1, 2));

    [Fact]
    public void ZeroPad2d_matches_PyTorch() =>
        Parity.Check("layers", "ZeroPad2d", () => ZeroPad2d(1));

    [Fact]
    public void ReflectionPad1d_matches_PyTorch() =>
        Parity.Check("layers", "ReflectionPad1d", () => ReflectionPad1d((2, 1)));

    [Fact]
    public void ReflectionPad2d_matches_PyTorch() =>
        Parity.Check("layers", "ReflectionPad2d", () => ReflectionPad2d((1, 0, 2, 1)));

    [Fact]
    public void ReflectionPad3d_matches_PyTorch() =>
        Parity.Check("layers", "ReflectionPad3d", () => ReflectionPad3d(1));

    [Fact]
    public void ReplicationPad1d_matches_PyTorch() =>
        Parity.Check("layers", "ReplicationPad1d", () => ReplicationPad1d((2, 1)));

    [Fact]
    public void ReplicationPad2d_matches_PyTorch() =>
        Parity.Check("layers", "ReplicationPad2d", () => ReplicationPad2d((1, 0, 2, 1)));

    [Fact]
    public void ReplicationPad3d_matches_PyTorch() =>
        Parity.Check("layers", "ReplicationPad3d", () => ReplicationPad3d(1));

    [Fact]
    public void PixelShuffle_matches_PyTorch() =>
        Parity.Check("layers", "PixelShuffle", () => PixelShuffle(2));

    [Fact]
    public void PixelUnshuffle_matches_PyTorch() =>
        Parity.Check("layers", "PixelUnshuffle", () => PixelUnshuffle(2));

    [Fact]
    public void ChannelShuffle_matches_PyTorch() =>
        Parity.Check("layers", "ChannelShuffle", () => ChannelShuffle(2));

    [Fact]
    public void Upsample_nearest_matches_PyTorch() =>
        Parity.Check("layers", "Upsample_nearest", () => Upsample(scale_factor: [2]));

    [Fact]
    public void Upsample_bilinear_matches_PyTorch() =>
        Parity.Check("layers", "Upsample_bilinear", () => Upsample([5, 6], mode: UpsampleMode.Bilinear, align_corners: true));

    [Fact]
    public void Upsample_bicubic_matches_PyTorch() =>
        Parity.Check("layers", "Upsample_bicubic", () => Upsample(scale_factor: [1.5, 2], mode: UpsampleMode.Bicubic));

    [Fact]
    public void Upsample_linear_matches_PyTorch() =>
        Parity.Check("layers", "Upsample_linear", () => Upsample([9], mode: UpsampleMode.Linear));

    [Fact]
    public void Upsample_trilinear_matches_PyTorch() =>
        Parity.Check("layers", "Upsample_trilinear", () => Upsample(scale_factor: [2], mode: UpsampleMode.Trilinear));

    [Fact]
    public void interpolate_area_matches_PyTorch() =>
        Parity.CheckFunction("layers", "interpolate_area", inputs => functional.interpolate(inputs[0], [2, 3], mode: InterpolationMode.Area));

    [Fact]
    public void interpolate_antialias_matches_PyTorch() =>
        Parity.CheckFunction("layers", "interpolate_antialias", inputs => functional.interpolate(inputs[0], [2, 3], mode: InterpolationMode.Bilinear, antialias: true));

    [Fact]
    public void grid_sample_matches_PyTorch() =>
        Parity.CheckFunction("layers", "grid_sample", inputs => functional.grid_sample(inputs[0], inputs[1], padding_mode: GridSamplePaddingMode.Border, align_corners: false));

    [Fact]
    public void affine_grid_matches_PyTorch() =>
        Parity.CheckFunction("layers", "affine_grid", inputs => functional.affine_grid(inputs[0], [1, 2, 3, 4]));
}
