using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The largest value of windows that split sequences into a given number of parts.</summary>
        public static AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) => new(output_size);

        /// <summary>The largest value of windows that split images into a given number of parts.</summary>
        public static AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);

        /// <summary>The largest value of windows that split volumes into a given number of parts.</summary>
        public static AdaptiveMaxPool3d AdaptiveMaxPool3d(long[] output_size) => new(output_size);

        /// <summary>The largest value of windows of images whose places are drawn at random (Graham, 2014).</summary>
        public static FractionalMaxPool2d FractionalMaxPool2d(long kernel_size, long? output_size = null, double? output_ratio = null) =>
            new([kernel_size, kernel_size], List(output_size, 2), List(output_ratio, 2));

        /// <summary>The largest value of windows of images whose places are drawn at random (Graham, 2014).</summary>
        public static FractionalMaxPool2d FractionalMaxPool2d(
            (long, long) kernel_size, (long, long)? output_size = null, (double, double)? output_ratio = null) =>
            new(List(kernel_size), List(output_size), List(output_ratio));

        /// <summary>The largest value of windows of images whose places are drawn at random (Graham, 2014).</summary>
        public static FractionalMaxPool2d FractionalMaxPool2d(long[] kernel_size, long[]? output_size = null, double[]? output_ratio = null) =>
            new(kernel_size, output_size, output_ratio);

        /// <summary>The largest value of windows of volumes whose places are drawn at random (Graham, 2014).</summary>
        public static FractionalMaxPool3d FractionalMaxPool3d(long kernel_size, long? output_size = null, double? output_ratio = null) =>
            new([kernel_size, kernel_size, kernel_size], List(output_size, 3), List(output_ratio, 3));

        /// <summary>The largest value of windows of volumes whose places are drawn at random (Graham, 2014).</summary>
        public static FractionalMaxPool3d FractionalMaxPool3d(
            (long, long, long) kernel_size, (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) =>
            new(List(kernel_size), List(output_size), List(output_ratio));

        /// <summary>The largest value of windows of volumes whose places are drawn at random (Graham, 2014).</summary>
        public static FractionalMaxPool3d FractionalMaxPool3d(long[] kernel_size, long[]? output_size = null, double[]? output_ratio = null) =>
            new(kernel_size, output_size, output_ratio);

        /// <summary>The largest value of each window of sequences <c>[batch, channels, length]</c>.</summary>
        public static MaxPool1d MaxPool1d(
            long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The largest value of each window of images <c>[batch, channels, height, width]</c>.</summary>
        public static MaxPool2d MaxPool2d(
            long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new([kernel_size, kernel_size], List(stride, 2), List(padding, 2), List(dilation, 2), ceil_mode);

        /// <summary>The largest value of each window of images <c>[batch, channels, height, width]</c>.</summary>
        public static MaxPool2d MaxPool2d(
            (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null,
            bool ceil_mode = false) =>
            new(List(kernel_size), List(stride), List(padding), List(dilation), ceil_mode);

        /// <summary>The largest value of each window of images <c>[batch, channels, height, width]</c>.</summary>
        public static MaxPool2d MaxPool2d(
            long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The largest value of each window of volumes.</summary>
        public static MaxPool3d MaxPool3d(
            long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new([kernel_size, kernel_size, kernel_size], List(stride, 3), List(padding, 3), List(dilation, 3), ceil_mode);

        /// <summary>The largest value of each window of volumes.</summary>
        public static MaxPool3d MaxPool3d(
            (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null,
            (long, long, long)? dilation = null, bool ceil_mode = false) =>
            new(List(kernel_size), List(stride), List(padding), List(dilation), ceil_mode);

        /// <summary>The largest value of each window of volumes.</summary>
        public static MaxPool3d MaxPool3d(
            long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>Puts the pooled values of sequences back where they came from, zeros elsewhere.</summary>
        public static MaxUnpool1d MaxUnpool1d(long kernel_size, long? stride = null, long? padding = null) => new(kernel_size, stride, padding);

        /// <summary>Puts the pooled values of images back where they came from, zeros elsewhere.</summary>
        public static MaxUnpool2d MaxUnpool2d(long kernel_size, long? stride = null, long? padding = null) =>
            new([kernel_size, kernel_size], List(stride, 2), List(padding, 2));

        /// <summary>Puts the pooled values of images back where they came from, zeros elsewhere.</summary>
        public static MaxUnpool2d MaxUnpool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null) =>
            new(List(kernel_size), List(stride), List(padding));

        /// <summary>Puts the pooled values of images back where they came from, zeros elsewhere.</summary>
        public static MaxUnpool2d MaxUnpool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null) => new(kernel_size, stride, padding);

        /// <summary>Puts the pooled values of volumes back where they came from, zeros elsewhere.</summary>
        public static MaxUnpool3d MaxUnpool3d(long kernel_size, long? stride = null, long? padding = null) =>
            new([kernel_size, kernel_size, kernel_size], List(stride, 3), List(padding, 3));

        /// <summary>Puts the pooled values of volumes back where they came from, zeros elsewhere.</summary>
        public static MaxUnpool3d MaxUnpool3d(
            (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null) =>
            new(List(kernel_size), List(stride), List(padding));

        /// <summary>Puts the pooled values of volumes back where they came from, zeros elsewhere.</summary>
        public static MaxUnpool3d MaxUnpool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null) => new(kernel_size, stride, padding);
    }
}
