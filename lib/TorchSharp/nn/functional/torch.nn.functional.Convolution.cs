namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Cross-correlation with learned kernels, and its transpose.
        public static partial class functional
        {
            /// <summary>
            /// Cross-correlation of sequences <c>[batch, in, length]</c> with kernels <c>[out, in / groups, kernel]</c>.
            /// </summary>
            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null,
                long groups = 1) =>
                Aten.Conv1d.Call(input, weight, bias, stride ?? 1, padding ?? 0, dilation ?? 1, groups);

            /// <summary>
            /// Cross-correlation of images <c>[batch, in, height, width]</c> with kernels <c>[out, in / groups, kernel height,
            /// kernel width]</c>.
            /// </summary>
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                Aten.Conv2d.Call(input, weight, bias, strides ?? Once, padding ?? Never, dilation ?? Once, groups);

            /// <summary>
            /// Cross-correlation of volumes <c>[batch, in, depth, height, width]</c> with kernels <c>[out, in / groups,
            /// kernel...]</c>.
            /// </summary>
            public static Tensor conv3d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                Aten.Conv3d.Call(input, weight, bias, strides ?? Once, padding ?? Never, dilation ?? Once, groups);

            /// <summary>Cross-correlation of sequences, padded to keep their length or not at all.</summary>
            public static Tensor conv1d_padding(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid,
                long? dilation = null, long groups = 1) =>
                Aten.Conv1dPadding.Call(input, weight, bias, stride ?? 1, Text(padding), dilation ?? 1, groups);

            /// <summary>Cross-correlation of images, padded to keep their size or not at all.</summary>
            public static Tensor conv2d_padding(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                long[]? dilation = null, long groups = 1) =>
                Aten.Conv2dPadding.Call(input, weight, bias, strides ?? Once, Text(padding), dilation ?? Once, groups);

            /// <summary>Cross-correlation of volumes, padded to keep their size or not at all.</summary>
            public static Tensor conv3d_padding(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                long[]? dilation = null, long groups = 1) =>
                Aten.Conv3dPadding.Call(input, weight, bias, strides ?? Once, Text(padding), dilation ?? Once, groups);

            /// <summary>The transpose of a convolution of sequences: kernels <c>[in, out / groups, kernel]</c>.</summary>
            public static Tensor conv_transpose1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null,
                long? output_padding = null, long? dilation = null, long groups = 1) =>
                Aten.ConvTranspose1d.Call(input, weight, bias, stride ?? 1, padding ?? 0, output_padding ?? 0, groups, dilation ?? 1);

            /// <summary>
            /// The transpose of a convolution of images: kernels <c>[in, out / groups, kernel height, kernel width]</c>.
            /// </summary>
            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                Aten.ConvTranspose2d.Call(input, weight, bias, strides ?? Once, padding ?? Never, output_padding ?? Never, groups, dilation ?? Once);

            /// <summary>The transpose of a convolution of volumes.</summary>
            public static Tensor conv_transpose3d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                Aten.ConvTranspose3d.Call(input, weight, bias, strides ?? Once, padding ?? Never, output_padding ?? Never, groups, dilation ?? Once);

            /// <summary>
            /// Adds sliding blocks <c>[batch, channels × kernel, blocks]</c> up into images: the transpose of <c>unfold</c>.
            /// </summary>
            public static Tensor fold(
                Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                fold(input, (output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>
            /// Adds sliding blocks <c>[batch, channels × kernel, blocks]</c> up into images: the transpose of <c>unfold</c>.
            /// </summary>
            public static Tensor fold(
                Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                Aten.Col2im.Call(input, List(output_size), List(kernel_size), List(dilation ?? (1, 1)), List(padding ?? (0, 0)), List(stride ?? (1, 1)));

            /// <summary>The sliding blocks of images as columns, <c>[batch, channels × kernel, blocks]</c>.</summary>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                unfold(input, (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>The sliding blocks of images as columns, <c>[batch, channels × kernel, blocks]</c>.</summary>
            public static Tensor unfold(
                Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                Aten.Im2col.Call(input, List(kernel_size), List(dilation ?? (1, 1)), List(padding ?? (0, 0)), List(stride ?? (1, 1)));

            private static readonly long[] Once = [1];
            private static readonly long[] Never = [0];

            private static string Text(Padding padding) => padding == Padding.Same ? "same" : "valid";
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator Col2im = new("col2im");
    internal static readonly Native.Operator Conv1d = new("conv1d");
    internal static readonly Native.Operator Conv1dPadding = new("conv1d", "padding");
    internal static readonly Native.Operator Conv2d = new("conv2d");
    internal static readonly Native.Operator Conv2dPadding = new("conv2d", "padding");
    internal static readonly Native.Operator Conv3d = new("conv3d");
    internal static readonly Native.Operator Conv3dPadding = new("conv3d", "padding");
    internal static readonly Native.Operator ConvTranspose1d = new("conv_transpose1d");
    internal static readonly Native.Operator ConvTranspose2d = new("conv_transpose2d", "input");
    internal static readonly Native.Operator ConvTranspose3d = new("conv_transpose3d", "input");
    internal static readonly Native.Operator Im2col = new("im2col");
}
