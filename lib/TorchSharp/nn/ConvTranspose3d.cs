using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The transpose of a convolution of volumes <c>[batch, channels, depth, height, width]</c>: scales up where the convolution scales down.</summary>
public sealed class ConvTranspose3d : ConvolutionTranspose
{
    internal ConvTranspose3d(Shape shape, Device? device, ScalarType? dtype)
        : base(nameof(ConvTranspose3d), shape, device, dtype)
    {
    }

    /// <summary>Applies the layer.</summary>
    /// <param name="input">The input.</param>
    /// <param name="output_size">The last dimensions of the output; null for the least possible plus the output padding.</param>
    /// <exception cref="ArgumentException">The input's shape does not fit, or no such output is possible.</exception>
    public override Tensor forward(Tensor input, long[]? output_size)
    {
        ValidateShape(input, 3);
        var extra = ExtraPadding(input, output_size);
        return functional.conv_transpose3d(input, weight, bias, stride, padding, extra, dilation, groups);
    }
}
