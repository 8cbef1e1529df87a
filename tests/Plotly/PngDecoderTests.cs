namespace Plotly.Tests;

public sealed class PngDecoderTests
{
    [Fact]
    public void Each_filter_is_undone()
    {
        // 2 x 5 pixels, one row for each of the filters none, sub, up, average and Paeth; every row shows the same colours.
        byte[] rows =
        [
            0, 10, 20, 30, 255, 20, 40, 60, 255,
            1, 10, 20, 30, 255, 10, 20, 30, 0,
            2, 0, 0, 0, 0, 0, 0, 0, 0,
            3, 5, 10, 15, 128, 5, 10, 15, 0,
            4, 0, 0, 0, 0, 0, 0, 0, 0,
        ];
        var decoded = PngDecoder.Decode(PngFile.Of(2, 5, colorType: 6, rows));
        for (var y = 0; y < 5; y++) Assert.Equal<byte>([10, 20, 30, 255, 20, 40, 60, 255], decoded.Pixels.AsSpan(8 * y, 8).ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_the_encoder_writes_is_read_back_byte_by_byte(int channels)
    {
        var pixels = new byte[17 * 23 * channels];
        new Random(channels).NextBytes(pixels);
        var back = PngDecoder.Decode(PngEncoder.Encode(pixels, height: 17, width: 23, channels));
        Assert.Equal((17, 23, channels), (back.Height, back.Width, back.Channels));
        Assert.Equal(pixels, back.Pixels);
    }

    [Theory]
    [InlineData("not a picture at all")]
    [InlineData("")]
    public void What_is_no_PNG_is_told(string text) =>
        Assert.Contains("is not a PNG file", Assert.Throws<InvalidDataException>(() => PngDecoder.Decode(System.Text.Encoding.ASCII.GetBytes(text))).Message);

    [Fact]
    public void A_damaged_file_is_an_error_and_not_a_crash_wherever_it_is_cut()
    {
        var png = PngEncoder.Encode([.. Enumerable.Range(0, 81).Select(i => (byte)i)], 9, 9, 1);
        for (var length = 0; length < png.Length - 12; length++)
            Assert.Throws<InvalidDataException>(() => PngDecoder.Decode(png.AsSpan(0, length)));
    }
}
