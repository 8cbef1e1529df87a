using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Cross-correlation of images <c>[batch, channels, height, width]</c> with learned kernels.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(Shape shape, Device? device, ScalarType? dtype)
        : base(nameof(Conv2d), shape, device, dtype)
    {
    }

    /// <summary>Convolves; an input without batch dimension gives an output without one.</summary>
    /// <exception cref="ArgumentException">The number of dimensions or channels does not fit.</exception>
    public override Tensor forward(Tensor input)
    {
        ValidateShape(input, 2);
        if (ExtendsEdges)
        {
            using var extended = Extended(input);
            return functional.conv2d(extended, weight, bias, stride, [0], dilation, groups);
        }

        return padding_type is { } type
            ? functional.conv2d_padding(input, weight, bias, stride, type, dilation, groups)
            : functional.conv2d(input, weight, bias, stride, padding, dilation, groups);
    }
}
