namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Pooling whose windows are drawn at random.
        public static partial class functional
        {
            /// <summary>
            /// The largest value of windows of images whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static Tensor fractional_max_pool2d(
                Tensor input, long kernel_size, long? output_size = null, double? output_ratio = null)
            {
                var (values, indices) = fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio);
                indices.Dispose();
                return values;
            }

            /// <summary>
            /// The largest value of windows of images whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static Tensor fractional_max_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? output_size = null, (double, double)? output_ratio = null)
            {
                var (values, indices) = fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio);
                indices.Dispose();
                return values;
            }

            /// <summary>
            /// The largest value of windows of images whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static Tensor fractional_max_pool2d(
                Tensor input, long[] kernel_size, long[]? output_size = null, double[]? output_ratio = null)
            {
                var (values, indices) = fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio);
                indices.Dispose();
                return values;
            }

            /// <summary>
            /// The largest value of windows of images whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(
                Tensor input, long kernel_size, long? output_size = null, double? output_ratio = null) =>
                fractional_max_pool2d_with_indices(input, [kernel_size, kernel_size], output_size is { } size ? [size, size] : null, output_ratio is { } ratio ? [ratio, ratio] : null);

            /// <summary>
            /// The largest value of windows of images whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(
                Tensor input, (long, long) kernel_size, (long, long)? output_size = null, (double, double)? output_ratio = null) =>
                fractional_max_pool2d_with_indices(input, List(kernel_size), List(output_size), List(output_ratio));

            /// <summary>
            /// The largest value of windows of images whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(
                Tensor input, long[] kernel_size, long[]? output_size = null, double[]? output_ratio = null)
            {
                var shape = input.shape;
                using var samples = rand([shape.Length > 3 ? shape[0] : 1, shape[^3], 2], input.dtype, input.device);
                return Aten.FractionalMaxPool2d.Call2(input, kernel_size, FractionalSize(shape[^2..], output_size, output_ratio), samples);
            }

            /// <summary>
            /// The largest value of windows of volumes whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static Tensor fractional_max_pool3d(
                Tensor input, long kernel_size, long? output_size = null, double? output_ratio = null)
            {
                var (values, indices) = fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio);
                indices.Dispose();
                return values;
            }

            /// <summary>
            /// The largest value of windows of volumes whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static Tensor fractional_max_pool3d(
                Tensor input, (long, long, long) kernel_size, (long, long, long)? output_size = null,
                (double, double, double)? output_ratio = null)
            {
                var (values, indices) = fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio);
                indices.Dispose();
                return values;
            }

            /// <summary>
            /// The largest value of windows of volumes whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static Tensor fractional_max_pool3d(
                Tensor input, long[] kernel_size, long[]? output_size = null, double[]? output_ratio = null)
            {
                var (values, indices) = fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio);
                indices.Dispose();
                return values;
            }

            /// <summary>
            /// The largest value of windows of volumes whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(
                Tensor input, long kernel_size, long? output_size = null, double? output_ratio = null) =>
                fractional_max_pool3d_with_indices(input, [kernel_size, kernel_size, kernel_size], output_size is { } size ? [size, size, size] : null, output_ratio is { } ratio ? [ratio, ratio, ratio] : null);

            /// <summary>
            /// The largest value of windows of volumes whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(
                Tensor input, (long, long, long) kernel_size, (long, long, long)? output_size = null,
                (double, double, double)? output_ratio = null) =>
                fractional_max_pool3d_with_indices(input, List(kernel_size), List(output_size), List(output_ratio));

            /// <summary>
            /// The largest value of windows of volumes whose places are drawn at random (Graham, 2014); give the output's size or
            /// its ratio to the input.
            /// </summary>
            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(
                Tensor input, long[] kernel_size, long[]? output_size = null, double[]? output_ratio = null)
            {
                var shape = input.shape;
                using var samples = rand([shape.Length > 4 ? shape[0] : 1, shape[^4], 3], input.dtype, input.device);
                return Aten.FractionalMaxPool3d.Call2(input, kernel_size, FractionalSize(shape[^3..], output_size, output_ratio), samples);
            }

            private static long[] FractionalSize(long[] lengths, long[]? size, double[]? ratio)
            {
                if (size is not null) return size;
                if (ratio is null) throw new ArgumentException("Fractional pooling needs either output_size or output_ratio.");
                return [.. lengths.Select((length, axis) => (long)(length * ratio[axis]))];
            }
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator FractionalMaxPool2d = new("fractional_max_pool2d");
    internal static readonly Native.Operator FractionalMaxPool3d = new("fractional_max_pool3d");
}
