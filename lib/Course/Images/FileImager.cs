using Plotly;

namespace Course;

/// <summary>
/// Reads and writes PNG and JPEG files for <c>torchvision.io</c>, where TorchSharp itself leaves the choice of a library open.
/// <see cref="Chapter.Start"/> makes it the default, so that <c>torchvision.io.read_image("photo.jpg")</c> works in every chapter.
/// </summary>
public sealed class FileImager : torchvision.io.Imager
{
    /// <summary>Reads a picture file as numbers from 0 to 1, <c>[channels, height, width]</c>: what models take.</summary>
    /// <exception cref="InvalidDataException">The file is neither PNG nor JPEG, or is damaged; the message names it.</exception>
    public static Tensor Read(string path)
    {
        try
        {
            using var scope = NewDisposeScope();
            return new FileImager().DecodeImage(File.ReadAllBytes(path)).to(ScalarType.Float32).div(255).MoveToOuterDisposeScope();
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The bytes are neither PNG nor JPEG, or are damaged.</exception>
    public override Tensor DecodeImage(byte[] data, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (pixels, height, width, channels) = Jpeg.IsJpeg(data) ? Jpeg.Decode(data)
            : PngDecoder.IsPng(data) ? PngDecoder.Decode(data)
            : throw new InvalidDataException("This is neither a PNG nor a JPEG file; `convert picture out.png` (ImageMagick) makes a PNG of most others.");
        using var scope = NewDisposeScope();
        return Convert(tensor(pixels, [height, width, channels]).permute(2, 0, 1), mode).contiguous().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor DecodeImage(Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var file = new MemoryStream();
        stream.CopyTo(file);
        return DecodeImage(file.ToArray(), mode);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The tensor is not bytes <c>[channels, height, width]</c>, or has more or fewer channels than the format.</exception>
    /// <exception cref="NotSupportedException">The format is neither PNG nor JPEG.</exception>
    public override byte[] EncodeImage(Tensor image, torchvision.ImageFormat format)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.dtype != ScalarType.Byte || image.dim() != 3)
            throw new ArgumentException($"An image is written from bytes [channels, height, width]; this is {image.dtype} [{string.Join(", ", image.shape)}]. Numbers from 0 to 1 become bytes by (image * 255).round().to(ScalarType.Byte).", nameof(image));
        var (channels, height, width) = ((int)image.shape[0], (int)image.shape[1], (int)image.shape[2]);
        using var scope = NewDisposeScope();
        var pixels = image.permute(1, 2, 0).contiguous().cpu().data<byte>().ToArray();
        return (format, channels) switch
        {
            (torchvision.ImageFormat.Png, 1 or 3 or 4) => PngEncoder.Encode(pixels, height, width, channels),
            (torchvision.ImageFormat.Jpeg, 1 or 3) => Jpeg.Encode(pixels, height, width, channels),
            (torchvision.ImageFormat.Png or torchvision.ImageFormat.Jpeg, _) => throw new ArgumentException($"{format} is written with 1 channel (grey){(format == torchvision.ImageFormat.Png ? ", 3 (colour) or 4 (with opacity)" : " or 3 (colour)")}, not {channels}.", nameof(image)),
            _ => throw new NotSupportedException($"Images are written as Png or Jpeg, not as {format}."),
        };
    }

    /// <inheritdoc/>
    public override void EncodeImage(Tensor image, torchvision.ImageFormat format, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(EncodeImage(image, format));
    }

    private static Tensor Convert(Tensor image, torchvision.io.ImageReadMode mode)
    {
        var (colours, opacity) = image.shape[0] == 4 ? (image.narrow(0, 0, 3), image.narrow(0, 3, 1)) : (image, full_like(image.narrow(0, 0, 1), 255));
        return mode switch
        {
            torchvision.io.ImageReadMode.UNCHANGED => image,
            torchvision.io.ImageReadMode.GRAY => Grey(colours),
            torchvision.io.ImageReadMode.GRAY_ALPHA => cat([Grey(colours), opacity]),
            torchvision.io.ImageReadMode.RGB => Rgb(colours),
            torchvision.io.ImageReadMode.RGB_ALPHA => cat([Rgb(colours), opacity]),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "There is no such mode."),
        };
    }

    private static Tensor Rgb(Tensor colours) => colours.shape[0] == 1 ? colours.repeat(3, 1, 1) : colours;

    // The brightness of ITU-R BT.601, as libjpeg and torchvision's transforms compute it.
    private static Tensor Grey(Tensor colours) => colours.shape[0] == 1
        ? colours
        : (tensor([0.299f, 0.587f, 0.114f]).view(3, 1, 1) * colours).sum([0L], keepdim: true).round().to(ScalarType.Byte);
}
