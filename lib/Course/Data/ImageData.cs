namespace Course;

/// <summary>Images with labels.</summary>
public sealed class ImageData : IDisplayable
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, its source and its licence.</summary>
    public required string Description { get; init; }

    /// <summary>float32 <c>[n, channels, height, width]</c>, 0 (black) to 1.</summary>
    public required Tensor Images { get; init; }

    /// <summary>int64 <c>[n]</c>, 0 to classes - 1.</summary>
    public required Tensor Labels { get; init; }

    /// <summary>The names of the classes.</summary>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>How many images there are.</summary>
    public long Count => Images.shape[0];

    /// <summary>Images for training and images kept back, shuffled by a seed and without overlap.</summary>
    /// <param name="share">The share for training, between 0 and 1.</param>
    /// <param name="seed">Decides who goes where; <see cref="Chapter.Seed"/> when not given.</param>
    public (ImageData Train, ImageData Test) Split(double share = 0.8, long? seed = null)
    {
        var (train, test) = Splits.Shuffled(Count, share, seed);
        return (Take(train), Take(test));
    }

    /// <summary>Some of the images, in the order asked for.</summary>
    /// <param name="rows">Image numbers, int64 <c>[k]</c>.</param>
    public ImageData Take(Tensor rows) => With(Images.index_select(0, rows), Labels.index_select(0, rows));

    /// <summary>The first images.</summary>
    public ImageData Take(long count) => With(Images.narrow(0, 0, Math.Min(count, Count)), Labels.narrow(0, 0, Math.Min(count, Count)));

    /// <summary>The same set on another device.</summary>
    public ImageData To(Device device) => With(Images.to(device), Labels.to(device));

    /// <summary>The first images with their labels.</summary>
    public ImageGrid Grid(int count = 24, int columns = 8) => new(Images.narrow(0, 0, Math.Min(count, Count)))
    {
        Labels = [.. TensorValues.ToLongs(Labels.narrow(0, 0, Math.Min(count, Count))).Select(label => ClassNames[(int)label])],
        Columns = columns,
    };

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Grid().ToMimeBundle();

    private ImageData With(Tensor images, Tensor labels) => new()
    {
        Name = Name,
        Description = Description,
        ClassNames = ClassNames,
        Images = images,
        Labels = labels,
    };
}
