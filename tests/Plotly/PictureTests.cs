using System.Buffers.Binary;
using System.IO.Compression;

namespace Plotly.Tests;

public sealed class PictureTests
{
    [Fact]
    public void Grey_arrays_give_equal_channels()
    {
        Picture bytes = new byte[,] { { 0, 255 } };
        Picture floats = new[,] { { 0f, 1.5f } };

        Assert.Equal([0, 0, 0, 255, 255, 255, 255, 255], bytes.Pixels.ToArray());
        Assert.Equal(bytes.Pixels.ToArray(), floats.Pixels.ToArray());
    }

    [Fact]
    public void Colour_may_stand_first_or_last()
    {
        Picture last = new byte[,,] { { { 1, 2, 3 }, { 4, 5, 6 } } };
        Picture first = new byte[,,] { { { 1, 4 } }, { { 2, 5 } }, { { 3, 6 } } };

        Assert.Equal((1, 2), (last.Height, last.Width));
        Assert.Equal([1, 2, 3, 255, 4, 5, 6, 255], last.Pixels.ToArray());
        Assert.Equal(last.Pixels.ToArray(), first.Pixels.ToArray());
    }

    [Fact]
    public void Other_shapes_are_refused() =>
        Assert.Contains("this array is [2, 5, 7]", Assert.Throws<ArgumentException>(() => (Picture)new byte[2, 5, 7]).Message);

    [Fact]
    public void A_range_is_stretched_to_black_and_white() =>
        Assert.Equal([0, 128, 255], Picture.FromGrey(new double[,] { { -4, 0, 4 } }).Pixels.ToArray().Chunk(4).Select(pixel => (int)pixel[0]));

    [Fact]
    public void Png_holds_the_pixels()
    {
        Picture picture = new byte[,,] { { { 1, 2, 3 }, { 4, 5, 6 } }, { { 7, 8, 9 }, { 10, 11, 12 } } };

        var png = picture.ToPng();

        Assert.Equal([0x89, .. "PNG\r\n\x1a\n"u8], png[..8]);
        Assert.Equal((2, 2), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        // The checksum of the empty end chunk is a constant of the format.
        Assert.Equal([0xAE, 0x42, 0x60, 0x82], png[^4..]);
        var compressed = png[(33 + 8)..^16];
        using var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var rows = new MemoryStream();
        zlib.CopyTo(rows);
        Assert.Equal([0, .. picture.Pixels[..8], 0, .. picture.Pixels[8..]], rows.ToArray());
    }

    [Fact]
    public void Overlay_mixes_by_opacity()
    {
        Picture below = new byte[,] { { 0, 100 } };
        Picture above = new byte[,] { { 200, 100 } };

        Assert.Equal([50, 100], below.Overlay(above, 0.25).Pixels.ToArray().Chunk(4).Select(pixel => (int)pixel[0]));
    }

    [Fact]
    public void Sheet_centres_small_tiles_and_leaves_gaps_clear()
    {
        Picture large = new byte[,] { { 9, 9, 9 }, { 9, 9, 9 }, { 9, 9, 9 } };
        Picture small = new byte[,] { { 7 } };

        var sheet = new PictureSheet([large, small], columns: 2).Paint(gap: 1);

        Assert.Equal((4, 7), (sheet.Height, sheet.Width));
        byte[] At(int row, int column) => sheet.Pixels.Slice((row * 7 + column) * 4, 4).ToArray();
        Assert.Equal([7, 7, 7, 255], At(1, 5));
        Assert.Equal(0, At(0, 3)[3]);
        Assert.Equal(0, At(3, 0)[3]);
    }
}
