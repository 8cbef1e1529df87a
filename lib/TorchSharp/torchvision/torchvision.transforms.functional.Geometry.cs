using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>How many channels, rows and columns an image has.</summary>
            public static (long channels, long height, long width) get_dimensions(Tensor img)
            {
                Pixels.Check(nameof(get_dimensions), img);
                return (img.ndim == 2 ? 1 : img.shape[^3], img.shape[^2], img.shape[^1]);
            }

            /// <summary>Left and right swapped.</summary>
            public static Tensor hflip(Tensor input) => input.flip(-1);

            /// <summary>Above and below swapped.</summary>
            public static Tensor vflip(Tensor input) => input.flip(-2);

            /// <summary>A part of an image; what lies outside the image is 0.</summary>
            public static Tensor crop(Tensor input, int top, int left, int height, int width)
            {
                Pixels.Check(nameof(crop), input);
                using var scope = NewDisposeScope();
                var (rows, columns) = (input.shape[^2], input.shape[^1]);
                var (bottom, right) = ((long)top + height, (long)left + width);
                var (firstRow, firstColumn) = (Math.Clamp(top, 0, rows), Math.Clamp(left, 0, columns));
                var part = input
                    .slice(-2, firstRow, Math.Max(Math.Min(bottom, rows), firstRow), 1)
                    .slice(-1, firstColumn, Math.Max(Math.Min(right, columns), firstColumn), 1);
                long[] around = [Math.Max(0, -left), Math.Max(0, right - Math.Max(columns, left)), Math.Max(0, -top), Math.Max(0, bottom - Math.Max(rows, top))];
                var result = around.All(static amount => amount == 0) ? part : nn.functional.pad(part, around);
                return result.MoveToOuterDisposeScope();
            }

            /// <summary>A square part of an image.</summary>
            public static Tensor crop(Tensor input, int top, int left, int size) => crop(input, top, left, size, size);

            /// <summary>The middle of an image; a smaller image gets a border of zeros.</summary>
            public static Tensor center_crop(Tensor input, int height, int width)
            {
                var (_, rows, columns) = get_dimensions(input);
                return crop(input, Half(rows - height), Half(columns - width), height, width);
            }

            /// <summary>The square middle of an image.</summary>
            public static Tensor center_crop(Tensor input, int size) => center_crop(input, size, size);

            /// <summary>A part of an image, scaled to a new size.</summary>
            public static Tensor resized_crop(Tensor input, int top, int left, int height, int width, int newHeight, int newWidth)
            {
                using var part = crop(input, top, left, height, width);
                return resize(part, newHeight, newWidth);
            }

            /// <summary>Scales to a size.</summary>
            public static Tensor resize(Tensor input, int height, int width) => resize(input, height, width, InterpolationMode.Nearest);

            /// <summary>Scales to a size; −1 as width makes the shorter edge as long as the height.</summary>
            public static Tensor resize(Tensor input, int height, int width, int? maxSize = null) => resize(input, height, width, InterpolationMode.Nearest, maxSize);

            /// <summary>Scales to a size.</summary>
            /// <param name="input">The image.</param>
            /// <param name="height">The new height; with a width of −1, the length of the shorter edge.</param>
            /// <param name="width">The new width, or −1 to keep the proportions.</param>
            /// <param name="interpolation">How values between pixels are found.</param>
            /// <param name="maxSize">The greatest length of the longer edge, when proportions are kept.</param>
            /// <param name="antialias">True smooths while scaling down.</param>
            public static Tensor resize(
                Tensor input, int height, int width, InterpolationMode interpolation = InterpolationMode.Nearest, int? maxSize = null, bool antialias = false)
            {
                var (_, rows, columns) = get_dimensions(input);
                var (newRows, newColumns) = width > 0 ? (height, width) : Proportional(rows, columns, height, maxSize);
                if (rows == newRows && columns == newColumns) return input.alias();
                bool? corners = interpolation is InterpolationMode.Bilinear or InterpolationMode.Bicubic ? false : null;
                return Pixels.InFloats(input, floats => nn.functional.interpolate(floats, [newRows, newColumns], null, interpolation, corners, antialias: antialias));
            }

            /// <summary>Adds a border.</summary>
            /// <param name="input">The image.</param>
            /// <param name="padding">One width, (left and right, above and below), or (left, above, right, below).</param>
            /// <param name="fill">The value of a constant border.</param>
            /// <param name="padding_mode">What the border shows.</param>
            public static Tensor pad(Tensor input, long[] padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant)
            {
                Pixels.Check(nameof(pad), input);
                ArgumentNullException.ThrowIfNull(padding);
                var (left, top, right, bottom) = padding.Length switch
                {
                    1 => (padding[0], padding[0], padding[0], padding[0]),
                    2 => (padding[0], padding[1], padding[0], padding[1]),
                    4 => (padding[0], padding[1], padding[2], padding[3]),
                    var count => throw new ArgumentException($"A border is given by 1, 2 or 4 widths, not {count}.", nameof(padding)),
                };
                long[] around = [left, right, top, bottom];
                return padding_mode is PaddingModes.Constant or PaddingModes.Zeros
                    ? nn.functional.pad(input, around, PaddingModes.Constant, fill)
                    : Pixels.InFloats(input, floats => nn.functional.pad(floats, around, padding_mode));
            }

            /// <summary>Adds a border.</summary>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) =>
                pad(input, padding.ToArray(), fill, padding_mode);

            /// <summary>Adds a border of one width.</summary>
            public static Tensor pad(Tensor input, long padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) =>
                pad(input, [padding], fill, padding_mode);

            /// <summary>Adds a border: (left and right, above and below).</summary>
            public static Tensor pad(Tensor input, (long, long) padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) =>
                pad(input, [padding.Item1, padding.Item2], fill, padding_mode);

            /// <summary>Adds a border: (left, above, right, below).</summary>
            public static Tensor pad(Tensor input, (long, long, long, long) padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) =>
                pad(input, [padding.Item1, padding.Item2, padding.Item3, padding.Item4], fill, padding_mode);

            /// <summary>Replaces a part of an image.</summary>
            public static Tensor erase(Tensor img, int top, int left, int height, int width, Tensor value, bool inplace = false)
            {
                Pixels.Check(nameof(erase), img);
                var result = inplace ? img.alias() : img.clone();
                using var part = result.narrow(-2, top, height).narrow(-1, left, width);
                part.copy_(value);
                return result;
            }

            private static int Half(long difference) => (int)Math.Round(difference / 2.0, MidpointRounding.ToEven);

            private static (long Rows, long Columns) Proportional(long rows, long columns, int shorter, int? maxSize)
            {
                var (small, large) = rows <= columns ? (rows, columns) : (columns, rows);
                var (newSmall, newLarge) = ((long)shorter, (long)(shorter * (double)large / small));
                if (maxSize is { } bound && newLarge > bound) (newSmall, newLarge) = ((long)(bound * (double)newSmall / newLarge), bound);
                return rows <= columns ? (newSmall, newLarge) : (newLarge, newSmall);
            }
        }
    }
}
