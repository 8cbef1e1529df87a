using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Plotly.Tests;

/// <summary>PNG files by hand, so that reading and writing are not tested against each other alone.</summary>
internal static class PngFile
{
    private const int SignatureLength = 8;

    public static byte[] Of(int width, int height, byte colorType, byte[] rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, colorType);
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(rows);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Frame("IHDR", header), .. Frame("IDAT", compressed.ToArray()), .. Frame("IEND", [])];
    }

    public static byte[] Chunk(byte[] file, string type)
    {
        for (var i = SignatureLength; i < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(i));
            if (Encoding.ASCII.GetString(file, i + 4, 4) == type) return file[(i + 8)..(i + 8 + length)];
            i += 12 + length;
        }

        throw new InvalidDataException($"There is no {type}.");
    }

    public static byte[] Inflate(byte[] data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var all = new MemoryStream();
        zlib.CopyTo(all);
        return all.ToArray();
    }

    // The checksum is left out: nothing here looks at it.
    private static byte[] Frame(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
    }
}
