using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Images of bytes with class numbers, kept as two tensors; elements are made as they are asked for.</summary>
internal abstract class LabelledImages(torchvision.ITransform? transform) : torch.utils.data.Dataset
{
    private Tensor images = null!;
    private Tensor labels = null!;

    public override long Count => images.shape[0];

    /// <summary>What bytes are divided by.</summary>
    private protected abstract double Divisor { get; }

    public override Dictionary<string, Tensor> GetTensor(long index)
    {
        using var scope = NewDisposeScope();
        var image = images.select(0, index).to_type(ScalarType.Float32).div(Divisor);
        if (transform is not null) image = transform.call(image.unsqueeze(0)).squeeze(0);
        return new() { ["data"] = image.MoveToOuterDisposeScope(), ["label"] = labels.select(0, index).MoveToOuterDisposeScope() };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            images.Dispose();
            labels.Dispose();
        }

        base.Dispose(disposing);
    }

    private protected void Take(byte[] pixels, long[] shape, byte[] classes)
    {
        using var flat = tensor(pixels);
        images = flat.reshape(shape).DetachFromDisposeScope();
        using var numbers = tensor(classes);
        labels = numbers.to_type(ScalarType.Int64).DetachFromDisposeScope();
    }
}

/// <summary>Images and labels in the idx files of MNIST and its likes.</summary>
internal sealed class IdxDataset : LabelledImages
{
    internal IdxDataset(DatasetFiles files, bool train, torchvision.ITransform? transform)
        : base(transform)
    {
        var prefix = train ? "train" : "t10k";
        var (pixels, shape) = Parse(files, $"{prefix}-images-idx3-ubyte", 3);
        var (classes, count) = Parse(files, $"{prefix}-labels-idx1-ubyte", 1);
        if (count[0] != shape[0]) throw files.Damaged($"{prefix}-labels-idx1-ubyte", $"{count[0]} labels for {shape[0]} images");
        Take(pixels, [shape[0], 1, shape[1], shape[2]], classes);
    }

    // As in the original, where white is just below 1.
    private protected override double Divisor => 256;

    private static (byte[] Values, long[] Shape) Parse(DatasetFiles files, string file, int dimensions)
    {
        var content = files.Read(file);
        var header = sizeof(int) * (1 + dimensions);
        // Two zero bytes, 8 for unsigned bytes, and the number of dimensions.
        if (content.Length < header || Integer(content, 0) != 0x0800 + dimensions) throw files.Damaged(file, "it does not begin as an idx file does");
        long[] shape = [.. Enumerable.Range(1, dimensions).Select(i => (long)Integer(content, i))];
        var length = shape.Aggregate(1L, static (product, size) => product * size);
        if (content.Length - header != length) throw files.Damaged(file, $"it holds {content.Length - header} values where {length} should be");
        return (content[header..], shape);
    }

    private static int Integer(byte[] content, int index) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(index * sizeof(int)));
}

/// <summary>Images and labels in the binary files of CIFAR.</summary>
internal sealed class CifarDataset : LabelledImages
{
    private const int Pixels = 3 * 32 * 32;

    internal CifarDataset(DatasetFiles files, string archive, bool train, torchvision.ITransform? transform)
        : base(transform)
    {
        var hundred = archive.Contains("100", StringComparison.Ordinal);
        // CIFAR-100 has a coarse class before the fine one.
        var labels = hundred ? 2 : 1;
        var wanted = hundred ? (train ? ["train.bin"] : ["test.bin"]) : train ? Enumerable.Range(1, 5).Select(static i => $"data_batch_{i}.bin") : ["test_batch.bin"];
        var content = Entries(files, archive, wanted.ToHashSet());
        var record = labels + Pixels;
        if (content.Length == 0 || content.Length % record != 0) throw files.Damaged(archive, "its records are incomplete");
        var count = content.Length / record;
        var pixels = new byte[count * Pixels];
        var classes = new byte[count];
        for (var i = 0; i < count; i++)
        {
            classes[i] = content[(i * record) + labels - 1];
            content.AsSpan((i * record) + labels, Pixels).CopyTo(pixels.AsSpan(i * Pixels));
        }

        Take(pixels, [count, 3, 32, 32], classes);
    }

    private protected override double Divisor => 255;

    private static byte[] Entries(DatasetFiles files, string archive, HashSet<string> wanted)
    {
        try
        {
            using var unpacked = new System.IO.Compression.GZipStream(File.OpenRead(files.Fetch(archive)), System.IO.Compression.CompressionMode.Decompress);
            using var reader = new System.Formats.Tar.TarReader(unpacked);
            using var joined = new MemoryStream();
            while (reader.GetNextEntry() is { } entry)
            {
                if (wanted.Contains(Path.GetFileName(entry.Name))) entry.DataStream?.CopyTo(joined);
            }

            return joined.ToArray();
        }
        catch (InvalidDataException)
        {
            throw files.Damaged(archive, "it does not unpack");
        }
    }
}
