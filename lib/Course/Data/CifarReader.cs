using System.Formats.Tar;
using System.IO.Compression;

namespace Course;

/// <summary>Reads CIFAR-10's binary form: records of one byte for the class and 3 x 32 x 32 for red, green and blue.</summary>
internal static class CifarReader
{
    private const int Side = 32;
    private const int RecordSize = 1 + 3 * Side * Side;

    /// <summary>The records of several files, as uint8 images <c>[n, 3, 32, 32]</c> and int64 labels <c>[n]</c>.</summary>
    /// <exception cref="InvalidDataException">A file is not made of whole records, or a class is none of ten.</exception>
    public static (Tensor Images, Tensor Labels) Read(IReadOnlyList<byte[]> files)
    {
        if (files.FirstOrDefault(file => file.Length == 0 || file.Length % RecordSize != 0) is { } odd)
            throw new InvalidDataException($"A file of {odd.Length:#,0} bytes is not made of whole CIFAR records of {RecordSize} bytes.");
        var records = files.SelectMany(file => Enumerable.Range(0, file.Length / RecordSize).Select(index => new ArraySegment<byte>(file, index * RecordSize, RecordSize))).ToList();
        var labels = records.Select(record => (long)record[0]).ToArray();
        if (labels.FirstOrDefault(label => label > 9) is var wrong and > 9) throw new InvalidDataException($"A CIFAR record has the class {wrong}; there are 0 to 9.");
        var pixels = new byte[records.Count * (RecordSize - 1)];
        for (var index = 0; index < records.Count; index++) records[index].AsSpan(1).CopyTo(pixels.AsSpan(index * (RecordSize - 1)));
        return (tensor(pixels, [records.Count, 3, Side, Side]), tensor(labels));
    }

    /// <summary>The files of a gzipped archive, by their names without folder.</summary>
    public static Dictionary<string, byte[]> Unpack(Stream archive)
    {
        var files = new Dictionary<string, byte[]>();
        using var content = new GZipStream(archive, CompressionMode.Decompress);
        using var tar = new TarReader(content);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null) continue;
            using var memory = new MemoryStream((int)entry.Length);
            entry.DataStream.CopyTo(memory);
            files[Path.GetFileName(entry.Name)] = memory.ToArray();
        }
        return files;
    }
}
