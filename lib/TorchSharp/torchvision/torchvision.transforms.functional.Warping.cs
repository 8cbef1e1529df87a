using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>Turns an image counter-clockwise.</summary>
            /// <param name="img">The image.</param>
            /// <param name="angle">Degrees.</param>
            /// <param name="interpolation">Nearest or bilinear.</param>
            /// <param name="expand">True makes the result large enough to hold the whole turned image.</param>
            /// <param name="center">The point to turn about (column, row); the middle when null.</param>
            /// <param name="fill">The value outside the image, one or one per channel.</param>
            public static Tensor rotate(
                Tensor img, float angle, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false, (int, int)? center = null, IList<float>? fill = null)
            {
                var (_, rows, columns) = get_dimensions(img);
                var middle = center is { } point ? (point.Item1 - (columns * 0.5), point.Item2 - (rows * 0.5)) : (0.0, 0.0);
                var matrix = InverseAffine(middle, -angle, (0, 0), 1, (0, 0));
                var size = expand ? Extent(matrix, rows, columns) : (rows, columns);
                return Warped(img, matrix, size, interpolation, fill);
            }

            /// <summary>Turns, moves, scales and shears an image.</summary>
            /// <param name="img">The image.</param>
            /// <param name="shear">Degrees along the columns and, if given, the rows.</param>
            /// <param name="angle">Degrees, clockwise.</param>
            /// <param name="translate">How far right and down, in pixels.</param>
            /// <param name="scale">How many times larger.</param>
            /// <param name="interpolation">Nearest or bilinear.</param>
            /// <param name="fill">The value outside the image.</param>
            public static Tensor affine(
                Tensor img, IList<float>? shear = null, float angle = 0, IList<int>? translate = null, float scale = 1,
                InterpolationMode interpolation = InterpolationMode.Nearest, float? fill = null)
            {
                if (scale <= 0) throw new ArgumentException($"scale must be above 0, got {scale}.", nameof(scale));
                var (_, rows, columns) = get_dimensions(img);
                var sheared = ((double)(shear?.ElementAtOrDefault(0) ?? 0), (double)(shear?.ElementAtOrDefault(1) ?? 0));
                var moved = ((double)(translate?.ElementAtOrDefault(0) ?? 0), (double)(translate?.ElementAtOrDefault(1) ?? 0));
                var matrix = InverseAffine((0, 0), angle, moved, scale, sheared);
                return Warped(img, matrix, (rows, columns), interpolation, fill is { } value ? [value] : null);
            }

            /// <summary>Turns, moves, scales and shears an image along its columns.</summary>
            public static Tensor affine(
                Tensor img, float shear, float angle = 0, IList<int>? translate = null, float scale = 1,
                InterpolationMode interpolation = InterpolationMode.Nearest, float? fill = null) =>
                affine(img, [shear, 0], angle, translate, scale, interpolation, fill);

            /// <summary>Looks at an image from another side: moves four points to four others.</summary>
            /// <param name="img">The image.</param>
            /// <param name="startpoints">Four points (column, row) of the image.</param>
            /// <param name="endpoints">Where they come to lie.</param>
            /// <param name="interpolation">Nearest or bilinear.</param>
            /// <param name="fill">The value outside the image, one or one per channel.</param>
            public static Tensor perspective(
                Tensor img, IList<IList<int>> startpoints, IList<IList<int>> endpoints, InterpolationMode interpolation = InterpolationMode.Bilinear, IList<float>? fill = null)
            {
                ArgumentNullException.ThrowIfNull(startpoints);
                ArgumentNullException.ThrowIfNull(endpoints);
                if (startpoints.Count != 4 || endpoints.Count != 4) throw new ArgumentException("A perspective is given by four points and where they go.", nameof(startpoints));
                using var scope = NewDisposeScope();
                var (_, rows, columns) = get_dimensions(img);
                var c = PerspectiveCoefficients(startpoints, endpoints);
                var x = arange(0.5, columns, 1, ScalarType.Float64).expand(rows, columns);
                var y = arange(0.5, rows, 1, ScalarType.Float64).unsqueeze(1).expand(rows, columns);
                var depth = x.mul(c[6]).add(y.mul(c[7])).add(1);
                var sourceX = x.mul(c[0]).add(y.mul(c[1])).add(c[2]).div(depth).mul(2.0 / columns).sub(1);
                var sourceY = x.mul(c[3]).add(y.mul(c[4])).add(c[5]).div(depth).mul(2.0 / rows).sub(1);
                return Sampled(img, stack([sourceX, sourceY], -1), interpolation, fill).MoveToOuterDisposeScope();
            }

            /// <summary>Blurs with a Gaussian bell.</summary>
            /// <param name="input">The image.</param>
            /// <param name="kernelSize">The kernel's width and height, both odd.</param>
            /// <param name="sigma">The bell's deviations in both directions.</param>
            public static Tensor gaussian_blur(Tensor input, IList<long> kernelSize, IList<float> sigma)
            {
                ArgumentNullException.ThrowIfNull(kernelSize);
                ArgumentNullException.ThrowIfNull(sigma);
                if (kernelSize.Any(static length => length < 1 || length % 2 == 0)) throw new ArgumentException($"Kernel sizes must be odd, got {string.Join('x', kernelSize)}.", nameof(kernelSize));
                if (sigma.Any(static value => value <= 0)) throw new ArgumentException("Deviations must be above 0.", nameof(sigma));
                return Pixels.InFloats(input, floats =>
                {
                    var channels = floats.shape[1];
                    var (wide, high) = (Bell(kernelSize[0], sigma[0], floats), Bell(kernelSize[^1], sigma[^1], floats));
                    var kernel = high.unsqueeze(1).mul(wide.unsqueeze(0)).expand(channels, 1, kernelSize[^1], kernelSize[0]);
                    var (x, y) = (kernelSize[0] / 2, kernelSize[^1] / 2);
                    return nn.functional.conv2d(nn.functional.pad(floats, (x, x, y, y), PaddingModes.Reflect), kernel, groups: channels);
                });
            }

            /// <summary>Blurs with a round Gaussian bell.</summary>
            public static Tensor gaussian_blur(Tensor input, long kernel_size, float sigma) => gaussian_blur(input, [kernel_size, kernel_size], [sigma, sigma]);

            /// <summary>Blurs with a Gaussian bell.</summary>
            public static Tensor gaussian_blur(Tensor input, long kernelHeight, long kernelWidth, float sigma_x, float sigma_y) =>
                gaussian_blur(input, [kernelWidth, kernelHeight], [sigma_x, sigma_y]);

            private static Tensor Bell(long length, double sigma, Tensor like)
            {
                var x = linspace(-(length - 1) * 0.5, (length - 1) * 0.5, length, like.dtype, like.device);
                var heights = x.div(sigma).square().mul(-0.5).exp();
                return heights.div(heights.sum());
            }

            // The matrix that leads from a pixel of the result, counted from the middle, to where it comes from.
            private static double[] InverseAffine((double X, double Y) center, double angle, (double X, double Y) translate, double scale, (double X, double Y) shear)
            {
                var (turn, shearX, shearY) = (double.DegreesToRadians(angle), double.DegreesToRadians(shear.X), double.DegreesToRadians(shear.Y));
                var a = Math.Cos(turn - shearY) / Math.Cos(shearY);
                var b = (-Math.Cos(turn - shearY) * Math.Tan(shearX) / Math.Cos(shearY)) - Math.Sin(turn);
                var c = Math.Sin(turn - shearY) / Math.Cos(shearY);
                var d = (-Math.Sin(turn - shearY) * Math.Tan(shearX) / Math.Cos(shearY)) + Math.Cos(turn);
                double[] m = [d / scale, -b / scale, 0, -c / scale, a / scale, 0];
                m[2] = (m[0] * (-center.X - translate.X)) + (m[1] * (-center.Y - translate.Y)) + center.X;
                m[5] = (m[3] * (-center.X - translate.X)) + (m[4] * (-center.Y - translate.Y)) + center.Y;
                return m;
            }

            private static (long Rows, long Columns) Extent(double[] m, long rows, long columns)
            {
                var (right, bottom) = (columns * 0.5, rows * 0.5);
                (double X, double Y)[] corners = [(-right, -bottom), (-right, bottom), (right, bottom), (right, -bottom)];
                (double X, double Y)[] moved = Array.ConvertAll(corners, corner => ((m[0] * corner.X) + (m[1] * corner.Y), (m[3] * corner.X) + (m[4] * corner.Y)));
                // Sines and cosines of whole turns miss their values by a little, which must not cost a row.
                static long Length(IEnumerable<double> places) => (long)(Math.Ceiling(Truncated(places.Max())) - Math.Floor(Truncated(places.Min())));
                return (Length(moved.Select(static corner => corner.Y)), Length(moved.Select(static corner => corner.X)));
            }

            private static double Truncated(double value) => Math.Truncate(value / 1e-4) * 1e-4;

            private static Tensor Warped(Tensor img, double[] m, (long Rows, long Columns) size, InterpolationMode interpolation, IList<float>? fill)
            {
                using var scope = NewDisposeScope();
                var (_, rows, columns) = get_dimensions(img);
                var x = arange(0, size.Columns, 1, ScalarType.Float64).add(0.5 - (size.Columns * 0.5)).expand(size.Rows, size.Columns);
                var y = arange(0, size.Rows, 1, ScalarType.Float64).add(0.5 - (size.Rows * 0.5)).unsqueeze(1).expand(size.Rows, size.Columns);
                var sourceX = x.mul(m[0]).add(y.mul(m[1])).add(m[2]).mul(2.0 / columns);
                var sourceY = x.mul(m[3]).add(y.mul(m[4])).add(m[5]).mul(2.0 / rows);
                return Sampled(img, stack([sourceX, sourceY], -1), interpolation, fill).MoveToOuterDisposeScope();
            }

            private static Tensor Sampled(Tensor img, Tensor places, InterpolationMode interpolation, IList<float>? fill)
            {
                if (interpolation is not (InterpolationMode.Nearest or InterpolationMode.Bilinear))
                    throw new ArgumentException($"Images are warped by Nearest or Bilinear, not by {interpolation}.", nameof(interpolation));
                var mode = interpolation == InterpolationMode.Nearest ? GridSampleMode.Nearest : GridSampleMode.Bilinear;
                return Pixels.InFloats(img, floats =>
                {
                    var grid = places.to(floats.dtype, floats.device).unsqueeze(0).expand(floats.shape[0], -1, -1, -1);
                    if (fill is null) return nn.functional.grid_sample(floats, grid, mode, align_corners: false);
                    // A channel of ones that is warped too tells how much of a pixel comes from the image.
                    var inside = nn.functional.grid_sample(ones_like(floats).narrow(1, 0, 1), grid, mode, align_corners: false);
                    var colours = tensor(fill.ToArray()).to(floats.dtype, floats.device).view(1, -1, 1, 1);
                    var warped = nn.functional.grid_sample(floats, grid, mode, align_corners: false);
                    return mode == GridSampleMode.Nearest ? where(inside.lt(0.5), colours, warped) : warped.add(colours.mul(inside.neg().add(1)));
                });
            }

            private static double[] PerspectiveCoefficients(IList<IList<int>> start, IList<IList<int>> end)
            {
                var rows = new double[8, 8];
                var right = new double[8];
                for (var i = 0; i < 4; i++)
                {
                    var (x, y, u, v) = ((double)end[i][0], (double)end[i][1], (double)start[i][0], (double)start[i][1]);
                    double[][] lines = [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]];
                    for (var j = 0; j < 8; j++) (rows[2 * i, j], rows[(2 * i) + 1, j]) = (lines[0][j], lines[1][j]);
                    (right[2 * i], right[(2 * i) + 1]) = (u, v);
                }

                return linalg.solve(tensor(rows), tensor(right)).data<double>().ToArray();
            }
        }
    }
}
