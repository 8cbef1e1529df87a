using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Cross-correlation of volumes <c>[batch, channels, depth, height, width]</c> with learned kernels.</summary>
public sealed class Conv3d : Convolution
{
    internal Conv3d(Shape shape, Device? device, ScalarType? dtype)
        : base(nameof(Conv3d), shape, device, dtype)
    {
    }

    /// <summary>Convolves; an input without batch dimension gives an output without one.</summary>
    /// <exception cref="ArgumentException">The number of dimensions or channels does not fit.</exception>
    public override Tensor forward(Tensor input)
    {
        ValidateShape(input, 3);
        if (ExtendsEdges)
        {
            using var extended = Extended(input);
            return functional.conv3d(extended, weight, bias, stride, [0], dilation, groups);
        }

        return padding_type is { } type
            ? functional.conv3d_padding(input, weight, bias, stride, type, dilation, groups)
            : functional.conv3d(input, weight, bias, stride, padding, dilation, groups);
    }
}
