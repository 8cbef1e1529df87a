using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Cross-correlation of sequences <c>[batch, channels, length]</c> with learned kernels.</summary>
        public static Conv1d Conv1d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, [kernel_size], [stride], [padding], [dilation], groups)
            { PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Cross-correlation of sequences <c>[batch, channels, length]</c> with learned kernels.</summary>
        public static Conv1d Conv1d(
            long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, [kernel_size], [stride], [0], [dilation], groups)
            { PaddingType = padding, PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Cross-correlation of images <c>[batch, channels, height, width]</c> with learned kernels.</summary>
        public static Conv2d Conv2d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], [padding, padding], [dilation, dilation], groups)
            { PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Cross-correlation of images <c>[batch, channels, height, width]</c> with learned kernels.</summary>
        public static Conv2d Conv2d(
            long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
            (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1)), List(padding ?? (0, 0)), List(dilation ?? (1, 1)), groups)
            { PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Cross-correlation of images <c>[batch, channels, height, width]</c> with learned kernels.</summary>
        public static Conv2d Conv2d(
            long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], [0, 0], [dilation, dilation], groups)
            { PaddingType = padding, PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Cross-correlation of images <c>[batch, channels, height, width]</c> with learned kernels.</summary>
        public static Conv2d Conv2d(
            long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null,
            (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1)), [0, 0], List(dilation ?? (1, 1)), groups)
            { PaddingType = padding, PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Cross-correlation of volumes <c>[batch, channels, depth, height, width]</c> with learned kernels.</summary>
        public static Conv3d Conv3d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, [kernel_size, kernel_size, kernel_size], [stride, stride, stride], [padding, padding, padding], [dilation, dilation, dilation], groups)
            { PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Cross-correlation of volumes <c>[batch, channels, depth, height, width]</c> with learned kernels.</summary>
        public static Conv3d Conv3d(
            long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null,
            (long, long, long)? padding = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros,
            long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1, 1)), List(padding ?? (0, 0, 0)), List(dilation ?? (1, 1, 1)), groups)
            { PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Cross-correlation of volumes <c>[batch, channels, depth, height, width]</c> with learned kernels.</summary>
        public static Conv3d Conv3d(
            long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, [kernel_size, kernel_size, kernel_size], [stride, stride, stride], [0, 0, 0], [dilation, dilation, dilation], groups)
            { PaddingType = padding, PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Cross-correlation of volumes <c>[batch, channels, depth, height, width]</c> with learned kernels.</summary>
        public static Conv3d Conv3d(
            long in_channels, long out_channels, (long, long, long) kernel_size, Padding padding, (long, long, long)? stride = null,
            (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1, 1)), [0, 0, 0], List(dilation ?? (1, 1, 1)), groups)
            { PaddingType = padding, PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>
        /// The transpose of a convolution of sequences <c>[batch, channels, length]</c>: scales up where the convolution scales
        /// down.
        /// </summary>
        public static ConvTranspose1d ConvTranspose1d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, [kernel_size], [stride], [padding], [dilation], groups)
            { OutputPadding = [output_padding], PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>
        /// The transpose of a convolution of images <c>[batch, channels, height, width]</c>: scales up where the convolution
        /// scales down.
        /// </summary>
        public static ConvTranspose2d ConvTranspose2d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], [padding, padding], [dilation, dilation], groups)
            { OutputPadding = [output_padding, output_padding], PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>
        /// The transpose of a convolution of images <c>[batch, channels, height, width]</c>: scales up where the convolution
        /// scales down.
        /// </summary>
        public static ConvTranspose2d ConvTranspose2d(
            long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
            (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros,
            long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1)), List(padding ?? (0, 0)), List(dilation ?? (1, 1)), groups)
            { OutputPadding = List(output_padding ?? (0, 0)), PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>
        /// The transpose of a convolution of volumes <c>[batch, channels, depth, height, width]</c>: scales up where the
        /// convolution scales down.
        /// </summary>
        public static ConvTranspose3d ConvTranspose3d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, [kernel_size, kernel_size, kernel_size], [stride, stride, stride], [padding, padding, padding], [dilation, dilation, dilation], groups)
            { OutputPadding = [output_padding, output_padding, output_padding], PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>
        /// The transpose of a convolution of volumes <c>[batch, channels, depth, height, width]</c>: scales up where the
        /// convolution scales down.
        /// </summary>
        public static ConvTranspose3d ConvTranspose3d(
            long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null,
            (long, long, long)? padding = null, (long, long, long)? output_padding = null, (long, long, long)? dilation = null,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1, 1)), List(padding ?? (0, 0, 0)), List(dilation ?? (1, 1, 1)), groups)
            { OutputPadding = List(output_padding ?? (0, 0, 0)), PaddingMode = padding_mode, Bias = bias }, device, dtype);

        /// <summary>Adds sliding blocks <c>[batch, channels × kernel, blocks]</c> up into images.</summary>
        public static Fold Fold(long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
            new((output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

        /// <summary>Adds sliding blocks <c>[batch, channels × kernel, blocks]</c> up into images.</summary>
        public static Fold Fold(
            (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
            (long, long)? stride = null) =>
            new(output_size, kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));

        /// <summary>The sliding blocks of images as columns, <c>[batch, channels × kernel, blocks]</c>.</summary>
        public static Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
            new((kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

        /// <summary>The sliding blocks of images as columns, <c>[batch, channels × kernel, blocks]</c>.</summary>
        public static Unfold Unfold(
            (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
            new(kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));
    }
}
