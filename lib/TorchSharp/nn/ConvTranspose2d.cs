using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The transpose of a convolution of images <c>[batch, channels, height, width]</c>: scales up where the convolution scales down.</summary>
public sealed class ConvTranspose2d : ConvolutionTranspose
{
    internal ConvTranspose2d(Shape shape, Device? device, ScalarType? dtype)
        : base(nameof(ConvTranspose2d), shape, device, dtype)
    {
    }

    /// <summary>Applies the layer.</summary>
    /// <param name="input">The input.</param>
    /// <param name="output_size">The last dimensions of the output; null for the least possible plus the output padding.</param>
    /// <exception cref="ArgumentException">The input's shape does not fit, or no such output is possible.</exception>
    public override Tensor forward(Tensor input, long[]? output_size)
    {
        ValidateShape(input, 2);
        var extra = ExtraPadding(input, output_size);
        return functional.conv_transpose2d(input, weight, bias, stride, padding, extra, dilation, groups);
    }
}
