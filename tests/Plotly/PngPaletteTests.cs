namespace Plotly.Tests;

public sealed class PngPaletteTests
{
    [Fact]
    public void A_picture_of_few_colours_keeps_them_exactly()
    {
        var picture = Draw(64, 64, (x, y) => (x / 8 + y / 8) % 2 == 0 ? [10, 20, 30, 255] : [200, 100, 50, 128]);
        var reduced = PngPalette.Reduce(picture.ToPng());
        Assert.Equal(3, reduced[25]); // colour type: palette
        var (colors, pixels) = ReadPalette(reduced, 64);
        for (var i = 0; i < pixels.Length; i++) Assert.Equal(picture.Pixels.Slice(4 * i, 4), colors.AsSpan(4 * pixels[i], 4));
    }

    [Fact]
    public void A_picture_of_many_colours_becomes_much_smaller_and_stays_like_itself()
    {
        var random = new Random(1);
        var picture = Draw(200, 200, (x, y) => [(byte)(x + random.Next(3)), (byte)(y + random.Next(3)), (byte)(128 + random.Next(3)), 255]);
        var file = picture.ToPng();
        var reduced = PngPalette.Reduce(file);
        Assert.True(reduced.Length < file.Length / 2, $"{reduced.Length} of {file.Length} bytes");
        var (colors, pixels) = ReadPalette(reduced, 200);
        var difference = Enumerable.Range(0, 4 * pixels.Length).Average(i => Math.Abs(picture.Pixels[i] - colors[4 * pixels[i / 4] + i % 4]));
        Assert.InRange(difference, 0, 4);
    }

    [Fact]
    public void A_file_of_another_kind_stays_as_it_is()
    {
        var grey = PngFile.Of(2, 1, colorType: 0, [0, 10, 20]);
        Assert.Same(grey, PngPalette.Reduce(grey));
    }

    private static Picture Draw(int width, int height, Func<int, int, byte[]> color) =>
        new([.. Enumerable.Range(0, width * height).SelectMany(i => color(i % width, i / width))], height, width);

    private static (byte[] Colors, byte[] Pixels) ReadPalette(byte[] file, int width)
    {
        var (colors, opacity) = (PngFile.Chunk(file, "PLTE"), PngFile.Chunk(file, "tRNS"));
        var entries = Enumerable.Range(0, opacity.Length);
        var rows = PngFile.Inflate(PngFile.Chunk(file, "IDAT"));
        return ([.. entries.SelectMany(i => (byte[])[.. colors[(3 * i)..(3 * i + 3)], opacity[i]])], [.. rows.Chunk(width + 1).SelectMany(row => row[1..])]);
    }
}
