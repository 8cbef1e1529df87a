using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Pictures of many images at once.</summary>
    public static partial class utils
    {
        /// <summary>Puts images side by side in rows, <c>[channels, rows, columns]</c>.</summary>
        /// <param name="tensors">Images of one size.</param>
        /// <param name="nrow">How many in a row.</param>
        /// <param name="padding">The width of the lines between them.</param>
        /// <param name="normalize">True brings values to 0..1.</param>
        /// <param name="value_range">What becomes 0 and 1; the least and greatest value when null.</param>
        /// <param name="scale_each">True takes the range of each image.</param>
        /// <param name="pad_value">The value of the lines.</param>
        public static Tensor make_grid(
            IEnumerable<Tensor> tensors, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null,
            bool scale_each = false, double pad_value = 0)
        {
            using var images = stack(tensors, 0);
            return make_grid(images, nrow, padding, normalize, value_range, scale_each, pad_value);
        }

        /// <summary>Puts images side by side in rows, <c>[channels, rows, columns]</c>.</summary>
        /// <param name="tensor">Images <c>[n, channels, height, width]</c>, or one image.</param>
        /// <param name="nrow">How many in a row.</param>
        /// <param name="padding">The width of the lines between them.</param>
        /// <param name="normalize">True brings values to 0..1.</param>
        /// <param name="value_range">What becomes 0 and 1; the least and greatest value when null.</param>
        /// <param name="scale_each">True takes the range of each image.</param>
        /// <param name="pad_value">The value of the lines.</param>
        public static Tensor make_grid(
            Tensor tensor, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null,
            bool scale_each = false, double pad_value = 0)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            using var scope = NewDisposeScope();
            var images = tensor.ndim switch
            {
                2 => tensor.unsqueeze(0).unsqueeze(0),
                3 => tensor.unsqueeze(0),
                4 => tensor,
                _ => throw new ArgumentException($"make_grid expects [n, channels, height, width], got [{string.Join('x', tensor.shape)}].", nameof(tensor)),
            };
            if (images.shape[1] == 1) images = images.expand(-1, 3, -1, -1);
            if (normalize) images = scale_each ? stack(images.unbind(0).Select(image => Normalised(image, value_range))) : Normalised(images, value_range);
            return Arranged(images, nrow, padding, pad_value).MoveToOuterDisposeScope();
        }

        /// <summary>Writes images, arranged by <c>make_grid</c>, to a file.</summary>
        public static void save_image(
            Tensor tensor, string filename, ImageFormat format, long nrow = 8, int padding = 2, bool normalize = false,
            (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0, io.Imager? imager = null)
        {
            using var bytes = Bytes(make_grid(tensor, nrow, padding, normalize, value_range, scale_each, pad_value));
            io.write_image(bytes, filename, format, imager);
        }

        /// <summary>Writes images, arranged by <c>make_grid</c>, to a stream.</summary>
        public static void save_image(
            Tensor tensor, Stream filestream, ImageFormat format, long nrow = 8, int padding = 2, bool normalize = false,
            (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0, io.Imager? imager = null)
        {
            using var bytes = Bytes(make_grid(tensor, nrow, padding, normalize, value_range, scale_each, pad_value));
            io.write_image(bytes, filestream, format, imager);
        }

        private static Tensor Bytes(Tensor grid)
        {
            using (grid) return grid.mul(255).add(0.5).clamp(0, 255).to_type(ScalarType.Byte).cpu();
        }

        private static Tensor Normalised(Tensor images, (double Low, double High)? range)
        {
            var (low, high) = range ?? (images.min().ToDouble(), images.max().ToDouble());
            return images.clamp(low, high).sub(low).div(Math.Max(high - low, 1e-5));
        }

        private static Tensor Arranged(Tensor images, long nrow, int padding, double value)
        {
            var (count, channels) = (images.shape[0], images.shape[1]);
            if (count == 1) return images.squeeze(0);
            var columns = Math.Min(nrow, count);
            var (height, width) = (images.shape[2] + padding, images.shape[3] + padding);
            var rows = (count + columns - 1) / columns;
            var grid = full([channels, (height * rows) + padding, (width * columns) + padding], value, images.dtype, images.device);
            for (var i = 0L; i < count; i++)
            {
                var (row, column) = (i / columns, i % columns);
                grid.narrow(1, (row * height) + padding, height - padding).narrow(2, (column * width) + padding, width - padding).copy_(images.select(0, i));
            }

            return grid;
        }
    }
}
