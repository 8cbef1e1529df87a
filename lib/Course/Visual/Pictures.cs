using Plotly;

namespace Course;

/// <summary>Tensors as pictures.</summary>
public static class Pictures
{
    /// <summary>One image as a picture.</summary>
    /// <param name="image"><c>[height, width]</c>, <c>[1, height, width]</c> (grey), <c>[3, height, width]</c> (red, green, blue) or <c>[4, height, width]</c> (with opacity).
    /// Floating values mean 0 to 1, whole ones 0 to 255.</param>
    /// <param name="range">The values drawn black and white, instead.</param>
    /// <exception cref="ArgumentException">The shape is none of these.</exception>
    public static Picture Of(Tensor image, (double Low, double High)? range = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        var channels = image.dim() == 2 ? 1 : image.shape[0];
        if (image.dim() is not (2 or 3) || channels is not (1 or 3 or 4))
            throw new ArgumentException($"An image is [height, width], [1, height, width] or [3, height, width], but this tensor is [{string.Join(", ", image.shape)}].");
        var (low, high) = range ?? (0, image.is_floating_point() ? 1 : 255);
        var values = TensorValues.ToFloats(image);
        if ((low, high) != (0, 1))
            for (var index = 0; index < values.Length; index++) values[index] = (float)((values[index] - low) / (high - low));
        return Picture.From<float>(values, (int)channels, (int)image.shape[^2], (int)image.shape[^1]);
    }

    /// <summary>Any of the shapes that images come in as <c>[n, channels, height, width]</c>.</summary>
    internal static Tensor AsBatch(Tensor images) => images.shape switch
    {
        [_, 1 or 3 or 4, _, _] => images,
        [1 or 3 or 4, _, _] => images.unsqueeze(0),
        [_, _, _] => images.unsqueeze(1),
        [_, _] => images.unsqueeze(0).unsqueeze(0),
        _ => throw new ArgumentException($"Images are [n, channels, height, width] or [n, height, width] with 1 or 3 channels, but this tensor is [{string.Join(", ", images.shape)}]."),
    };
}
