using System.Buffers.Binary;
using System.IO.Compression;

namespace Plotly;

/// <summary>
/// Writes <see href="https://www.w3.org/TR/png-3/">PNG</see>: eight bits a channel, or eight bits into a palette; no filter. The base library has the compression but no image format, and a chart needs only these.
/// </summary>
public static class PngEncoder
{
    private static readonly byte[] signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] crcTable = [.. Enumerable.Range(0, 256).Select(CrcOfByte)];

    /// <summary>Encodes pixels.</summary>
    /// <param name="pixels">Bytes in the order <c>[height, width, channels]</c>.</param>
    /// <param name="height">Rows of pixels.</param>
    /// <param name="width">Columns of pixels.</param>
    /// <param name="channels">1 (grey), 3 (colour) or 4 (with opacity).</param>
    /// <returns>The file.</returns>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int height, int width, int channels)
    {
        byte colorType = channels switch
        {
            1 => 0,
            3 => 2,
            4 => 6,
            _ => throw new ArgumentException($"A PNG has 1 channel (grey), 3 (colour) or 4 (with opacity), not {channels}."),
        };
        var file = new MemoryStream();
        file.Write(signature);
        WriteChunk(file, "IHDR"u8, Header(width, height, colorType));
        WriteChunk(file, "IDAT"u8, Compress(pixels, width * channels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Writes a picture of at most 256 colours.</summary>
    /// <param name="indices">The palette entry of each pixel, row after row.</param>
    /// <param name="width">Columns of pixels.</param>
    /// <param name="palette">Four bytes an entry: red, green, blue, opacity.</param>
    internal static byte[] Encode(byte[] indices, int width, byte[] palette)
    {
        var entries = Enumerable.Range(0, palette.Length / 4).ToArray();
        var file = new MemoryStream();
        file.Write(signature);
        WriteChunk(file, "IHDR"u8, Header(width, indices.Length / width, colorType: 3)); // palette
        WriteChunk(file, "PLTE"u8, [.. entries.SelectMany(entry => palette[(4 * entry)..(4 * entry + 3)])]);
        WriteChunk(file, "tRNS"u8, [.. entries.Select(entry => palette[4 * entry + 3])]);
        WriteChunk(file, "IDAT"u8, Compress(indices, width));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(int width, int height, byte colorType)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits a channel
        header[9] = colorType;
        return header;
    }

    private static byte[] Compress(ReadOnlySpan<byte> pixels, int stride)
    {
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var start = 0; start < pixels.Length; start += stride)
            {
                zlib.WriteByte(0); // this row is not filtered
                zlib.Write(pixels.Slice(start, stride));
            }
        }
        return compressed.ToArray();
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data) crc = crcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    private static uint CrcOfByte(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        return crc;
    }
}
