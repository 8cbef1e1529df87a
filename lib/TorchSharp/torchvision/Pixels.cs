using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What operations on images share: the range of their values, mixing, and computing in floats.</summary>
internal static class Pixels
{
    /// <summary>The greatest value: 255 for bytes, 1 for floats.</summary>
    internal static double Greatest(ScalarType type) => type switch
    {
        ScalarType.Byte => byte.MaxValue,
        ScalarType.Int8 => sbyte.MaxValue,
        ScalarType.Int16 => short.MaxValue,
        ScalarType.Int32 => int.MaxValue,
        ScalarType.Int64 => long.MaxValue,
        _ => 1,
    };

    /// <summary>The share of one image plus the rest of another, limited to the range and of the first one's type.</summary>
    internal static Tensor Mixed(Tensor image, Tensor other, double share) =>
        image.mul(share).add(other.mul(1 - share)).clamp(0, Greatest(image.dtype)).to_type(image.dtype);

    /// <summary>Throws unless an image has at least two dimensions and, if asked, a number of channels.</summary>
    internal static void Check(string operation, Tensor image, params ReadOnlySpan<long> channels)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.ndim < 2) throw new ArgumentException($"{operation} expects an image [..., height, width], got [{string.Join('x', image.shape)}].", nameof(image));
        if (channels.IsEmpty || (image.ndim >= 3 && channels.Contains(image.shape[^3]))) return;
        throw new ArgumentException(
            $"{operation} expects {string.Join(" or ", channels.ToArray())} channels in the third dimension from the end, got [{string.Join('x', image.shape)}].", nameof(image));
    }

    /// <summary>Computes in floats with a batch dimension, and gives the result the image's type and dimensions.</summary>
    internal static Tensor InFloats(Tensor image, Func<Tensor, Tensor> compute)
    {
        using var scope = NewDisposeScope();
        var shape = image.shape;
        var floats = image.is_floating_point() ? image : image.to_type(ScalarType.Float32);
        long[] batched = shape.Length == 2 ? [1, 1, .. shape] : [-1, shape[^3], shape[^2], shape[^1]];
        var result = compute(floats.reshape(batched));
        if (!image.is_floating_point()) result = result.round().clamp(0, Greatest(image.dtype)).to_type(image.dtype);
        return result.reshape([.. shape[..^2], result.shape[^2], result.shape[^1]]).MoveToOuterDisposeScope();
    }
}
