using System.Globalization;

namespace Course;

public static partial class Datasets
{
    private static readonly string[] digitNames = [.. Enumerable.Range(0, 10).Select(d => d.ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] fashionNames = ["T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    /// <summary>The pictures that <see cref="Photo"/> knows.</summary>
    public static IReadOnlyList<string> PhotoNames =>
        [.. DatasetManifest.Find("photos").Files.Select(file => Path.GetFileNameWithoutExtension(file.Path))];

    /// <summary>1,797 handwritten digits, <c>[1797, 1, 8, 8]</c>, 0 to 1 in steps of 1/16.</summary>
    public static ImageData Digits()
    {
        var set = Announce("digits", "1,797 images of 8 x 8, all there are");
        var (_, rows) = CsvTable.ReadRows(set.Name, "digits.csv.gz");
        var pixels = rows.SelectMany(row => row.Take(64)).Select(cell => float.Parse(cell, CultureInfo.InvariantCulture) / 16).ToArray();
        var labels = rows.Select(row => long.Parse(row[64], CultureInfo.InvariantCulture)).ToArray();
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = digitNames,
            Images = tensor(pixels, [rows.Count, 1, 8, 8]),
            Labels = tensor(labels, [rows.Count]),
        };
    }

    /// <summary>5,000 handwritten digits, <c>[5000, 1, 20, 20]</c>, 500 of each, in the order of the digits: split them before training.</summary>
    public static ImageData HandwrittenDigits() =>
        ReadIdx(Announce("handwritten-digits", "5,000 images of 20 x 20, all there are"), "images.idx.gz", "labels.idx.gz", digitNames);

    /// <summary>Clothes in ten classes, 28 x 28: the full 60,000 and 10,000, or the first 6,000 and 1,000 that ship with the course.</summary>
    /// <param name="full">True for all. By default the quick preset takes what ships, and the full one takes all where it can be had.</param>
    /// <exception cref="DatasetException">All were asked for, and they are not here and cannot be fetched.</exception>
    public static (ImageData Train, ImageData Test) FashionMnist(bool? full = null)
    {
        if (full ?? Chapter.Preset == Preset.Full)
        {
            try
            {
                var all = ReadFashion("fashion-mnist");
                Announce("fashion-mnist", "60,000 + 10,000 images of 28 x 28, all there are");
                return all;
            }
            catch (DatasetException) when (full is null && !DatasetStore.IsAtHand("fashion-mnist"))
            {
                Note.Show("The full Fashion-MNIST is not here and could not be fetched; a tenth of it ships and is used instead. `./course data get fashion-mnist` says more.");
            }
        }
        Announce("fashion-mini", "6,000 + 1,000 images of 28 x 28, 10 % of Fashion-MNIST; Datasets.FashionMnist(full: true) reads all");
        return ReadFashion("fashion-mini");
    }

    /// <summary>Handwritten digits, 28 x 28: 60,000 and 10,000. Not among what ships; fetched when there is a network.</summary>
    /// <exception cref="DatasetException">It is not here and cannot be fetched.</exception>
    public static (ImageData Train, ImageData Test) Mnist()
    {
        // The line that says what was read comes after reading: without a network there is nothing to announce.
        var set = DatasetManifest.Find("mnist");
        var both = (ReadIdx(set, "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", digitNames),
            ReadIdx(set, "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz", digitNames));
        Announce("mnist", "60,000 + 10,000 images of 28 x 28, all there are");
        return both;
    }

    /// <summary>One photograph or painting, <c>[3, height, width]</c> (grey ones <c>[1, height, width]</c>), 0 to 1.</summary>
    /// <param name="name">One of <see cref="PhotoNames"/>, such as <c>china</c>.</param>
    /// <exception cref="ArgumentException">There is no such picture.</exception>
    public static Tensor Photo(string name)
    {
        if (!PhotoNames.Contains(name)) throw new ArgumentException($"There is no photo '{name}'; there are {string.Join(", ", PhotoNames)}.");
        return FileImager.Read(DatasetStore.PathOf("photos", name + ".png"));
    }

    private static (ImageData Train, ImageData Test) ReadFashion(string name)
    {
        var set = DatasetManifest.Find(name);
        return (ReadIdx(set, "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", fashionNames),
            ReadIdx(set, "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz", fashionNames));
    }

    private static ImageData ReadIdx(DatasetInfo set, string imageFile, string labelFile, string[] classNames)
    {
        var (shape, pixels) = IdxReader.ReadBytes(DatasetStore.PathOf(set.Name, imageFile));
        var (count, labels) = IdxReader.ReadBytes(DatasetStore.PathOf(set.Name, labelFile));
        if (shape.Length != 3 || count.Length != 1 || shape[0] != count[0])
            throw new InvalidDataException($"{set.Name}: {imageFile} holds [{string.Join(", ", shape)}] and {labelFile} [{string.Join(", ", count)}]; they should be [n, height, width] and [n].");
        using var scope = NewDisposeScope();
        var images = tensor(pixels, [shape[0], 1, shape[1], shape[2]]).to(ScalarType.Float32).div(255);
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = classNames,
            Images = images.MoveToOuterDisposeScope(),
            Labels = tensor(labels, [count[0]]).to(ScalarType.Int64).MoveToOuterDisposeScope(),
        };
    }
}
