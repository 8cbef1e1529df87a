using System.Buffers.Binary;
using System.IO.Compression;

namespace Plotly;

/// <summary>Reads the one kind of <see href="https://www.w3.org/TR/png-3/">PNG</see> that browsers make of a canvas: eight bits a channel with opacity.</summary>
internal static class PngDecoder
{
    private const int SignatureLength = 8;
    private const int ChunkFrame = 12; // length, type and checksum
    private const int PixelBytes = 4;

    /// <summary>Reads a file.</summary>
    /// <returns>Null when it is of another kind.</returns>
    public static Picture? TryDecode(ReadOnlySpan<byte> file)
    {
        var (width, height) = (0, 0);
        var compressed = new MemoryStream();
        for (var rest = file[SignatureLength..]; rest.Length >= ChunkFrame;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            var type = rest.Slice(4, 4);
            var data = rest.Slice(8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                // Bits, colour type, compression, filter, interlacing.
                if (!data[8..13].SequenceEqual((ReadOnlySpan<byte>)[8, 6, 0, 0, 0])) return null;
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                compressed.Write(data);
            }

            rest = rest[(ChunkFrame + length)..];
        }

        compressed.Position = 0;
        return new Picture(Unfilter(compressed, height, width * PixelBytes), height, width);
    }

    private static byte[] Unfilter(Stream compressed, int height, int stride)
    {
        using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
        var pixels = new byte[height * stride];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var filter = zlib.ReadByte();
            var row = pixels.AsSpan(y * stride, stride);
            zlib.ReadExactly(row);
            for (var x = 0; x < stride; x++)
            {
                var (left, corner) = x < PixelBytes ? ((byte)0, (byte)0) : (row[x - PixelBytes], above[x - PixelBytes]);
                row[x] += filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[x],
                    3 => (byte)((left + above[x]) / 2),
                    4 => Paeth(left, above[x], corner),
                    _ => throw new InvalidDataException($"A PNG has no filter {filter}."),
                };
            }

            above = row;
        }

        return pixels;
    }

    // Of the three neighbours the one nearest to left + above - corner.
    private static byte Paeth(byte left, byte above, byte corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
