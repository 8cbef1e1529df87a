namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Pooling to an output of a given size, and its inverse.
        public static partial class functional
        {
            /// <summary>The mean over windows that split sequences into this many parts.</summary>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => Aten.AdaptiveAvgPool1d.Call(input, output_size);

            /// <summary>The mean over windows that split images into this many parts.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Aten.AdaptiveAvgPool2d.Call(input, output_size);

            /// <summary>The mean over windows that split images into this many parts.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => Aten.AdaptiveAvgPool2d.Call(input, List(output_size));

            /// <summary>The mean over windows that split images into this many parts each way.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                Aten.AdaptiveAvgPool2d.Call(input, List((output_size, output_size)));

            /// <summary>The mean over windows that split volumes into this many parts.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) => Aten.AdaptiveAvgPool3d.Call(input, output_size);

            /// <summary>The mean over windows that split volumes into this many parts.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) =>
                Aten.AdaptiveAvgPool3d.Call(input, List(output_size));

            /// <summary>The mean over windows that split volumes into this many parts each way.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) =>
                Aten.AdaptiveAvgPool3d.Call(input, List((output_size, output_size, output_size)));

            /// <summary>The largest value of windows that split sequences into this many parts.</summary>
            public static Tensor adaptive_max_pool1d(Tensor input, long output_size)
            {
                var (values, indices) = adaptive_max_pool1d_with_indices(input, output_size);
                indices.Dispose();
                return values;
            }

            /// <summary>The largest value of windows that split sequences into this many parts, and where it was.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool1d_with_indices(Tensor input, long output_size) =>
                Aten.AdaptiveMaxPool1d.Call2(input, output_size);

            /// <summary>The largest value of windows that split images into this many parts.</summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size)
            {
                var (values, indices) = adaptive_max_pool2d_with_indices(input, output_size);
                indices.Dispose();
                return values;
            }

            /// <summary>The largest value of windows that split images into this many parts, and where it was.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) =>
                Aten.AdaptiveMaxPool2d.Call2(input, output_size);

            /// <summary>The largest value of windows that split volumes into this many parts.</summary>
            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size)
            {
                var (values, indices) = adaptive_max_pool3d_with_indices(input, output_size);
                indices.Dispose();
                return values;
            }

            /// <summary>The largest value of windows that split volumes into this many parts, and where it was.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool3d_with_indices(Tensor input, long[] output_size) =>
                Aten.AdaptiveMaxPool3d.Call2(input, output_size);

            /// <summary>Puts pooled values back where they came from, zeros elsewhere.</summary>
            public static Tensor max_unpool1d(
                Tensor input, Tensor indices, long kernel_size, long? stride = null, long? padding = null, long[]? output_size = null)
            {
                using var scope = NewDisposeScope();
                var length = output_size is { Length: > 0 } ? output_size[^1] : Unpooled(input.shape[^1], kernel_size, stride ?? kernel_size, padding ?? 0);
                return Aten.MaxUnpool2d.Call(input.unsqueeze(-1), indices.unsqueeze(-1), new[] { length, 1 }).squeeze(-1).MoveToOuterDisposeScope();
            }

            /// <summary>Puts pooled values back where they came from, zeros elsewhere.</summary>
            public static Tensor max_unpool2d(
                Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null, long[]? padding = null,
                long[]? output_size = null) =>
                Aten.MaxUnpool2d.Call(input, indices, UnpooledSize(input, 2, kernel_size, stride, padding, output_size));

            /// <summary>Puts pooled values back where they came from, zeros elsewhere.</summary>
            public static Tensor max_unpool3d(
                Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null, long[]? padding = null,
                long[]? output_size = null) =>
                Aten.MaxUnpool3d.Call(input, indices, UnpooledSize(input, 3, kernel_size, stride, padding, output_size), stride ?? kernel_size, padding ?? [0, 0, 0]);

            private static long Unpooled(long length, long kernel, long stride, long padding) => ((length - 1) * stride) - (2 * padding) + kernel;

            private static long[] UnpooledSize(Tensor input, int dimensions, long[] kernel, long[]? stride, long[]? padding, long[]? size)
            {
                if (size is { Length: > 0 }) return size[^dimensions..];
                var shape = input.shape[^dimensions..];
                static long At(long[] values, int axis) => values[values.Length == 1 ? 0 : axis];
                return [.. shape.Select((length, axis) =>
                    Unpooled(length, At(kernel, axis), At(stride ?? kernel, axis), padding is null ? 0 : At(padding, axis)))];
            }
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator AdaptiveAvgPool1d = new("adaptive_avg_pool1d");
    internal static readonly Native.Operator AdaptiveAvgPool2d = new("adaptive_avg_pool2d");
    internal static readonly Native.Operator AdaptiveAvgPool3d = new("adaptive_avg_pool3d");
    internal static readonly Native.Operator AdaptiveMaxPool1d = new("adaptive_max_pool1d");
    internal static readonly Native.Operator AdaptiveMaxPool2d = new("adaptive_max_pool2d");
    internal static readonly Native.Operator AdaptiveMaxPool3d = new("adaptive_max_pool3d");
    internal static readonly Native.Operator MaxUnpool2d = new("max_unpool2d");
    internal static readonly Native.Operator MaxUnpool3d = new("max_unpool3d");
}
