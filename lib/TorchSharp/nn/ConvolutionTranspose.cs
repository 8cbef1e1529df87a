using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// What all transposed convolutions share. The output's length along each dimension is
/// (n − 1) stride − 2 padding + dilation (kernel − 1) + output padding + 1.
/// </summary>
public abstract class ConvolutionTranspose : Convolution
{
    private protected ConvolutionTranspose(string name, Shape shape, Device? device, ScalarType? dtype)
        : base(name, shape with { Transposed = true }, device, dtype)
    {
    }

    /// <summary>Applies the layer; the output is as small as it can be, plus the output padding.</summary>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>Applies the layer with an output of a given size.</summary>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    private protected long[] ExtraPadding(Tensor input, long[]? output_size)
    {
        if (output_size is null) return output_padding;
        var places = kernel_size.Length;
        if (output_size.Length < places)
            throw new ArgumentException($"{GetName()}: output_size needs {places} lengths, got {output_size.Length}.", nameof(output_size));
        var lengths = input.shape[^places..];
        var wanted = output_size[^places..];
        var extra = new long[places];
        for (var axis = 0; axis < places; axis++)
        {
            var least = ((lengths[axis] - 1) * stride[axis]) - (2 * padding[axis]) + (dilation[axis] * (kernel_size[axis] - 1)) + 1;
            extra[axis] = wanted[axis] - least;
            if (extra[axis] < 0 || extra[axis] >= Math.Max(stride[axis], dilation[axis]))
            {
                throw new ArgumentException(
                    $"{GetName()}: an output of [{string.Join('x', wanted)}] is not possible from [{string.Join('x', lengths)}]: along dimension {axis} it can be " +
                    $"{least} to {least + Math.Max(stride[axis], dilation[axis]) - 1}.", nameof(output_size));
            }
        }

        return extra;
    }
}
