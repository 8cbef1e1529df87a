namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // The largest or the mean value of each window.
        public static partial class functional
        {
            /// <summary>The largest value of each window of sequences.</summary>
            public static Tensor max_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) =>
                Aten.MaxPool1d.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            /// <summary>The largest value of each window of sequences, and where it was.</summary>
            public static (Tensor output, Tensor indices) max_pool1d_with_indices(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) =>
                Aten.MaxPool1dWithIndices.Call2(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            /// <summary>The largest value of each window of images.</summary>
            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Aten.MaxPool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? Never, dilation ?? Once, ceil_mode);

            /// <summary>The largest value of each window of images.</summary>
            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) =>
                Aten.MaxPool2d.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            /// <summary>The largest value of each window of images.</summary>
            public static Tensor max_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, List(kernel_size), List(stride), List(padding), List(dilation), ceil_mode);

            /// <summary>The largest value of each window of images, and where it was.</summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Aten.MaxPool2dWithIndices.Call2(input, kernel_size, strides ?? kernel_size, padding ?? Never, dilation ?? Once, ceil_mode);

            /// <summary>The largest value of each window of volumes.</summary>
            public static Tensor max_pool3d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Aten.MaxPool3d.Call(input, kernel_size, strides ?? kernel_size, padding ?? Never, dilation ?? Once, ceil_mode);

            /// <summary>The largest value of each window of volumes, and where it was.</summary>
            public static (Tensor output, Tensor indices) max_pool3d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Aten.MaxPool3dWithIndices.Call2(input, kernel_size, strides ?? kernel_size, padding ?? Never, dilation ?? Once, ceil_mode);

            /// <summary>The mean of each window of sequences.</summary>
            public static Tensor avg_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true) =>
                Aten.AvgPool1d.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, ceil_mode, count_include_pad);

            /// <summary>The mean of each window of images.</summary>
            public static Tensor avg_pool2d(
                Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                Aten.AvgPool2d.Call(input, kernel_size, stride ?? kernel_size, padding ?? Never, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window of images.</summary>
            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                Aten.AvgPool2d.Call(input, kernel_size, stride ?? kernel_size, padding, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window of images.</summary>
            public static Tensor avg_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, List(kernel_size), List(stride), List(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window of volumes.</summary>
            public static Tensor avg_pool3d(
                Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                Aten.AvgPool3d.Call(input, kernel_size, stride ?? kernel_size, padding ?? Never, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The gradient of a mean over windows, from the gradient of its result.</summary>
            public static Tensor avg_pool2d_backward(
                Tensor input, Tensor originalInput, long[] kernel_sizes, long[]? strides = null, long[]? paddings = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                Aten.AvgPool2dBackward.Call(input, originalInput, kernel_sizes, strides ?? kernel_sizes, paddings ?? Never, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The gradient of a mean over windows, from the gradient of its result.</summary>
            public static Tensor avg_pool3d_backward(
                Tensor input, Tensor originalInput, long[] kernel_sizes, long[]? strides = null, long[]? paddings = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                Aten.AvgPool3dBackward.Call(input, originalInput, kernel_sizes, strides ?? kernel_sizes, paddings ?? Never, ceil_mode, count_include_pad, divisor_override);

            /// <summary>(Σ xᵖ)^(1/p) over each window of sequences.</summary>
            public static Tensor lp_pool1d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false)
            {
                using var scope = NewDisposeScope();
                var mean = avg_pool1d(input.pow(norm_type), kernel_size, stride ?? kernel_size, 0, ceil_mode);
                return PowerMean(mean, kernel_size, norm_type).MoveToOuterDisposeScope();
            }

            /// <summary>(Σ xᵖ)^(1/p) over each window of images.</summary>
            public static Tensor lp_pool2d(
                Tensor input, double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false)
            {
                using var scope = NewDisposeScope();
                var mean = avg_pool2d(input.pow(norm_type), kernel_size, stride ?? kernel_size, null, ceil_mode);
                return PowerMean(mean, kernel_size.Length == 1 ? kernel_size[0] * kernel_size[0] : kernel_size[0] * kernel_size[1], norm_type).MoveToOuterDisposeScope();
            }

            /// <summary>(Σ xᵖ)^(1/p) over each window of images.</summary>
            public static Tensor lp_pool2d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                lp_pool2d(input, norm_type, [kernel_size, kernel_size], stride is { } given ? [given, given] : null, ceil_mode);

            // Python's own order of operations; the sign keeps roots of negative sums real.
            private static Tensor PowerMean(Tensor mean, double count, double power) =>
                mean.sign().mul(relu(mean.abs())).mul(count).pow(1 / power);
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator AvgPool1d = new("avg_pool1d");
    internal static readonly Native.Operator AvgPool2d = new("avg_pool2d");
    internal static readonly Native.Operator AvgPool2dBackward = new("avg_pool2d_backward");
    internal static readonly Native.Operator AvgPool3d = new("avg_pool3d");
    internal static readonly Native.Operator AvgPool3dBackward = new("avg_pool3d_backward");
    internal static readonly Native.Operator MaxPool1d = new("max_pool1d");
    internal static readonly Native.Operator MaxPool1dWithIndices = new("max_pool1d_with_indices");
    internal static readonly Native.Operator MaxPool2d = new("max_pool2d");
    internal static readonly Native.Operator MaxPool2dWithIndices = new("max_pool2d_with_indices");
    internal static readonly Native.Operator MaxPool3d = new("max_pool3d");
    internal static readonly Native.Operator MaxPool3dWithIndices = new("max_pool3d_with_indices");
}
