using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Cross-correlation of sequences <c>[batch, channels, length]</c> with learned kernels.</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(Shape shape, Device? device, ScalarType? dtype)
        : base(nameof(Conv1d), shape, device, dtype)
    {
    }

    /// <summary>Convolves; an input without batch dimension gives an output without one.</summary>
    /// <exception cref="ArgumentException">The number of dimensions or channels does not fit.</exception>
    public override Tensor forward(Tensor input)
    {
        ValidateShape(input, 1);
        if (ExtendsEdges)
        {
            using var extended = Extended(input);
            return functional.conv1d(extended, weight, bias, stride[0], 0, dilation[0], groups);
        }

        return padding_type is { } type
            ? functional.conv1d_padding(input, weight, bias, stride[0], type, dilation[0], groups)
            : functional.conv1d(input, weight, bias, stride[0], padding[0], dilation[0], groups);
    }
}
