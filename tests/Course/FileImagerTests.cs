namespace Course.Tests;

public sealed class FileImagerTests : IDisposable
{
    // Written by Pillow: 32 x 16, the left half (200, 30, 40), the right half (20, 60, 220).
    private const string TwoColours =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/" +
        "2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAQACADASIAAhEBAxEB/8QA" +
        "FgABAQEAAAAAAAAAAAAAAAAAAAYH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAkHCP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/" +
        "2gAMAwEAAhEDEQA/AMEAT9uBKgEoGO//2Q==";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_PNG_is_read_back_as_it_was_written(int channels)
    {
        var image = randint(0, 256, [channels, 9, 7], ScalarType.Byte);
        torchvision.io.write_png(image, folder.File("a.png"), new FileImager());
        Assert.True(torchvision.io.read_image(folder.File("a.png"), imager: new FileImager()).equal(image).all().item<bool>());
    }

    [Fact]
    public void A_JPEG_of_another_program_has_its_colours()
    {
        var image = new FileImager().DecodeImage(Convert.FromBase64String(TwoColours));
        Assert.Equal([3, 16, 32], image.shape);
        AssertNear([200, 30, 40], image[.., 4, 4]);
        AssertNear([20, 60, 220], image[.., 8, 28]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_JPEG_comes_back_nearly_as_it_was_written(int channels)
    {
        var image = (linspace(0, 255, 64).view(1, 1, 64) * ones(channels, 48, 1)).to(ScalarType.Byte);
        torchvision.io.write_jpeg(image, folder.File("a.jpg"), new FileImager());
        var back = torchvision.io.read_image(folder.File("a.jpg"), imager: new FileImager());
        Assert.Equal(image.shape, back.shape);
        Assert.InRange((back.to(ScalarType.Float32) - image.to(ScalarType.Float32)).abs().max().item<float>(), 0, 6);
    }

    [Theory]
    [InlineData(torchvision.io.ImageReadMode.GRAY, new[] { 81 })] // 0.299 * 200 + 0.587 * 30 + 0.114 * 40 = 81.97, of the file's own 199, 30, 39
    [InlineData(torchvision.io.ImageReadMode.RGB, new[] { 200, 30, 40 })]
    [InlineData(torchvision.io.ImageReadMode.RGB_ALPHA, new[] { 200, 30, 40, 255 })]
    [InlineData(torchvision.io.ImageReadMode.GRAY_ALPHA, new[] { 81, 255 })]
    public void A_mode_says_which_channels_come(torchvision.io.ImageReadMode mode, int[] expected) =>
        AssertNear(expected, new FileImager().DecodeImage(Convert.FromBase64String(TwoColours), mode)[.., 4, 4]);

    [Fact]
    public void A_chapter_reads_pictures_without_naming_an_imager()
    {
        Chapter.Start(seed: 1);
        File.WriteAllBytes(folder.File("two.jpg"), Convert.FromBase64String(TwoColours));
        Assert.Equal([3, 16, 32], torchvision.io.read_image(folder.File("two.jpg")).shape);
        Assert.Equal(ScalarType.Float32, FileImager.Read(folder.File("two.jpg")).dtype);
    }

    [Fact]
    public void A_damaged_picture_is_named()
    {
        File.WriteAllBytes(folder.File("cut.jpg"), Convert.FromBase64String(TwoColours)[..200]);
        Assert.Contains("cut.jpg", Assert.Throws<InvalidDataException>(() => FileImager.Read(folder.File("cut.jpg"))).Message);
        File.WriteAllText(folder.File("text.png"), "hello");
        var message = Assert.Throws<InvalidDataException>(() => FileImager.Read(folder.File("text.png"))).Message;
        Assert.Contains("text.png", message);
        Assert.Contains("neither a PNG nor a JPEG", message);
    }

    [Fact]
    public void What_cannot_be_written_says_what_can()
    {
        var imager = new FileImager();
        Assert.Contains("round().to(ScalarType.Byte)", Assert.Throws<ArgumentException>(() => imager.EncodeImage(rand(3, 4, 4), torchvision.ImageFormat.Png)).Message);
        Assert.Contains("or 3 (colour)", Assert.Throws<ArgumentException>(() => imager.EncodeImage(zeros([4, 4, 4], ScalarType.Byte), torchvision.ImageFormat.Jpeg)).Message);
        Assert.Contains("Png or Jpeg", Assert.Throws<NotSupportedException>(() => imager.EncodeImage(zeros([3, 4, 4], ScalarType.Byte), torchvision.ImageFormat.Gif)).Message);
    }

    public void Dispose() => folder.Dispose();

    private static void AssertNear(int[] expected, Tensor actual)
    {
        var values = actual.to(ScalarType.Int32).data<int>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        foreach (var (want, got) in expected.Zip(values)) Assert.InRange(got, want - 4, want + 4);
    }
}
