using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class io
    {
        /// <summary>Which channels an image is read with.</summary>
        public enum ImageReadMode
        {
            /// <summary>Those of the file.</summary>
            UNCHANGED = 0,

            /// <summary>Shades of grey.</summary>
            GRAY = 1,

            /// <summary>Shades of grey and opacity.</summary>
            GRAY_ALPHA = 2,

            /// <summary>Red, green, blue.</summary>
            RGB = 3,

            /// <summary>Red, green, blue and opacity.</summary>
            RGB_ALPHA = 4,
        }

        /// <summary>Reads and writes image files: a library of your choice behind this class.</summary>
        public abstract class Imager
        {
            /// <summary>Decodes a file's bytes to a tensor of bytes <c>[channels, height, width]</c>.</summary>
            public abstract Tensor DecodeImage(byte[] data, ImageReadMode mode = ImageReadMode.UNCHANGED);

            /// <summary>Decodes a stream.</summary>
            public abstract Tensor DecodeImage(Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED);

            /// <summary>Decodes a stream.</summary>
            public virtual Task<Tensor> DecodeImageAsync(Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED, CancellationToken cancellationToken = default) =>
                Task.Run(() => DecodeImage(stream, mode), cancellationToken);

            /// <summary>Encodes a tensor of bytes <c>[channels, height, width]</c>.</summary>
            public abstract byte[] EncodeImage(Tensor image, ImageFormat format);

            /// <summary>Encodes to a stream.</summary>
            public abstract void EncodeImage(Tensor image, ImageFormat format, Stream stream);

            /// <summary>Encodes to a stream.</summary>
            public virtual Task EncodeImageAsync(Tensor image, ImageFormat format, Stream stream, CancellationToken cancellationToken = default) =>
                Task.Run(() => EncodeImage(image, format, stream), cancellationToken);
        }

        /// <summary>Stands where no imager was chosen, and says how to choose one.</summary>
        public class NotImplementedImager : Imager
        {
            /// <inheritdoc/>
            public override Tensor DecodeImage(byte[] data, ImageReadMode mode = ImageReadMode.UNCHANGED) => throw Missing();

            /// <inheritdoc/>
            public override Tensor DecodeImage(Stream image, ImageReadMode mode = ImageReadMode.UNCHANGED) => throw Missing();

            /// <inheritdoc/>
            public override Task<Tensor> DecodeImageAsync(Stream stream, ImageReadMode mode = ImageReadMode.UNCHANGED, CancellationToken cancellationToken = default) => throw Missing();

            /// <inheritdoc/>
            public override byte[] EncodeImage(Tensor image, ImageFormat format) => throw Missing();

            /// <inheritdoc/>
            public override void EncodeImage(Tensor image, ImageFormat format, Stream stream) => throw Missing();

            /// <inheritdoc/>
            public override Task EncodeImageAsync(Tensor image, ImageFormat format, Stream stream, CancellationToken cancellationToken = default) => throw Missing();

            private static NotImplementedException Missing() =>
                new("No imager was chosen to read and write image files: set torchvision.io.DefaultImager to one, or pass one to this call.");
        }
    }
}
