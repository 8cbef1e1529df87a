using System.Buffers.Binary;
using System.IO.Compression;

namespace Plotly;

/// <summary>
/// Reads <see href="https://www.w3.org/TR/png-3/">PNG</see> of 8 bits a channel that is not interlaced: the pictures that ship
/// with the course, and what browsers make of a canvas. No image package in the registry does without native code of its own,
/// while unfiltering is sixty lines over .NET's own ZLibStream and reads the same pixels on every system.
/// </summary>
public static class PngDecoder
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Whether a file begins as a PNG does.</summary>
    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Decodes a file in memory.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <returns>Bytes in the order <c>[height, width, channels]</c>; channels are 1 (grey), 3 (colour) or 4 (with opacity).</returns>
    /// <exception cref="InvalidDataException">The file is no PNG of 8 bits a channel without interlacing, or is damaged.</exception>
    public static (byte[] Pixels, int Height, int Width, int Channels) Decode(ReadOnlySpan<byte> file, string name = "the picture")
    {
        if (!IsPng(file)) throw new InvalidDataException($"{name} is not a PNG file.");
        var (width, height, channels) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (size < 0 || at + 12L + size > file.Length) throw new InvalidDataException($"{name} ends in the middle of a chunk.");
            var body = file.Slice(at + 8, size);
            switch (BinaryPrimitives.ReadUInt32BigEndian(file[(at + 4)..]))
            {
                case 0x49484452: (width, height, channels) = ReadHeader(body, name); break;
                case 0x49444154: packed.Write(body); break;
            }
            at += 12 + size;
        }
        if (channels == 0) throw new InvalidDataException($"{name} has no header.");
        packed.Position = 0;
        return (Unfilter(Inflate(packed, height * (width * channels + 1), name), height, width * channels, channels, name), height, width, channels);
    }

    private static (int Width, int Height, int Channels) ReadHeader(ReadOnlySpan<byte> body, string name)
    {
        if (body.Length != 13) throw new InvalidDataException($"{name} has a damaged header.");
        var channels = body[9] switch { 0 => 1, 2 => 3, 6 => 4, _ => 0 };
        if (body[8] != 8 || channels == 0 || body[12] != 0)
            throw new InvalidDataException($"{name} has {body[8]} bits a channel, colour type {body[9]}, interlacing {body[12]}; only 8 bits, grey or colour, not interlaced, is read. `convert in.png PNG32:out.png` (ImageMagick) makes such a file.");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
        if (width <= 0 || height <= 0 || (long)width * height > 1 << 28) throw new InvalidDataException($"{name} says it is {width} x {height}.");
        return (width, height, channels);
    }

    private static byte[] Inflate(Stream packed, int size, string name)
    {
        var lines = new byte[size];
        try
        {
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            stream.ReadExactly(lines);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{name} is damaged: its pixels cannot be unpacked.", exception);
        }
        return lines;
    }

    /// <summary>Each line begins with the number of its filter, which says what was subtracted from its bytes.</summary>
    private static byte[] Unfilter(byte[] lines, int height, int stride, int step, string name)
    {
        var pixels = new byte[height * stride];
        for (var row = 0; row < height; row++)
        {
            var filter = lines[row * (stride + 1)];
            var source = lines.AsSpan(row * (stride + 1) + 1, stride);
            var line = pixels.AsSpan(row * stride, stride);
            var above = row == 0 ? default : pixels.AsSpan((row - 1) * stride, stride);
            for (var i = 0; i < stride; i++)
            {
                var left = i >= step ? line[i - step] : 0;
                var up = row == 0 ? 0 : above[i];
                var corner = row == 0 || i < step ? 0 : above[i - step];
                line[i] = (byte)(source[i] + filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException($"{name} is damaged: line {row} has the filter {filter}."),
                });
            }
        }
        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
