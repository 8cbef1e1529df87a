using System.Buffers.Binary;
using System.IO.Compression;

namespace Course;

/// <summary>Reads the IDX format of MNIST and Fashion-MNIST: a header that says type and sizes, then the numbers, big-endian.</summary>
public static class IdxReader
{
    /// <summary>Reads a file of unsigned bytes, plain or gzipped.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The sizes of its dimensions, and its bytes in row-major order.</returns>
    /// <exception cref="InvalidDataException">The file is not IDX, holds something else than bytes, or is cut off.</exception>
    public static (int[] Shape, byte[] Values) ReadBytes(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        try
        {
            Span<byte> word = stackalloc byte[4];
            stream.ReadExactly(word);
            if (word[0] != 0 || word[1] != 0) throw new InvalidDataException($"{path} is no IDX file: it does not begin with two zero bytes.");
            if (word[2] != 8) throw new InvalidDataException($"{path} holds numbers of type 0x{word[2]:x2}; only unsigned bytes (0x08) are read.");
            var shape = new int[word[3]];
            for (var axis = 0; axis < shape.Length; axis++)
            {
                stream.ReadExactly(word);
                shape[axis] = BinaryPrimitives.ReadInt32BigEndian(word);
            }
            if (shape.Any(size => size < 0)) throw new InvalidDataException($"{path} gives a negative size.");
            var values = new byte[shape.Aggregate(1L, (product, size) => checked(product * size))];
            stream.ReadExactly(values);
            return (shape, values);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException($"{path} ends before its last number.", exception);
        }
    }
}
