using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Image files.</summary>
    public static partial class io
    {
        /// <summary>What reads and writes image files where a call names nothing else.</summary>
        public static Imager DefaultImager { get; set; } = new NotImplementedImager();

        /// <summary>A file's bytes, as a tensor.</summary>
        public static Tensor read_file(string filename) => tensor(File.ReadAllBytes(filename));

        /// <summary>Writes a tensor of bytes to a file.</summary>
        public static void write_file(string filename, Tensor data)
        {
            ArgumentNullException.ThrowIfNull(data);
            Replace(filename, stream => stream.Write(data.data<byte>().ToArray()));
        }

        /// <summary>Decodes a file's bytes to a tensor of bytes <c>[channels, height, width]</c>.</summary>
        public static Tensor decode_image(Tensor image, ImageReadMode mode = ImageReadMode.UNCHANGED, Imager? imager = null) =>
            (imager ?? DefaultImager).DecodeImage(image.data<byte>().ToArray(), mode);

        /// <summary>Encodes an image to a tensor of the file's bytes.</summary>
        public static Tensor encode_image(Tensor image, ImageFormat format, Imager? imager = null) => tensor((imager ?? DefaultImager).EncodeImage(image, format));

        /// <summary>Reads an image file to a tensor of bytes <c>[channels, height, width]</c>.</summary>
        public static Tensor read_image(string filename, ImageReadMode mode = ImageReadMode.UNCHANGED, Imager? imager = null)
        {
            using var stream = File.OpenRead(filename);
            return read_image(stream, mode, imager);
        }

        /// <summary>Reads an image from a stream to a tensor of bytes <c>[channels, height, width]</c>.</summary>
        public static Tensor read_image(Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED, Imager? imager = null) => (imager ?? DefaultImager).DecodeImage(stream, mode);

        /// <summary>Writes an image to a file, which is written beside its place and renamed.</summary>
        public static void write_image(Tensor image, string filename, ImageFormat format, Imager? imager = null) =>
            Replace(filename, stream => write_image(image, stream, format, imager));

        /// <summary>Writes an image to a stream.</summary>
        public static void write_image(Tensor image, Stream stream, ImageFormat format, Imager? imager = null) => (imager ?? DefaultImager).EncodeImage(image, format, stream);

        /// <summary>Writes an image to a JPEG file.</summary>
        public static void write_jpeg(Tensor image, string filename, Imager? imager = null) => write_image(image, filename, ImageFormat.Jpeg, imager);

        /// <summary>Writes an image to a stream as JPEG.</summary>
        public static void write_jpeg(Tensor image, Stream stream, Imager? imager = null) => write_image(image, stream, ImageFormat.Jpeg, imager);

        /// <summary>Writes an image to a PNG file.</summary>
        public static void write_png(Tensor image, string filename, Imager? imager = null) => write_image(image, filename, ImageFormat.Png, imager);

        /// <summary>Writes an image to a stream as PNG.</summary>
        public static void write_png(Tensor image, Stream stream, Imager? imager = null) => write_image(image, stream, ImageFormat.Png, imager);

        private static void Replace(string filename, Action<Stream> write)
        {
            var beside = $"{filename}.{Guid.NewGuid():N}.part";
            try
            {
                using (var stream = File.Create(beside)) write(stream);
                File.Move(beside, filename, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
    }
}
