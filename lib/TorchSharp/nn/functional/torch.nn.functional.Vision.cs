namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Images: padding, scaling, rearranging.
        public static partial class functional
        {
            /// <summary>
            /// Adds values around the last dimensions: (left, right) of the last, then of the one before, and so on.
            /// </summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                mode == PaddingModes.Constant || mode == PaddingModes.Zeros ? Aten.ConstantPadNd.Call(input, pad, value) : Aten.Pad.Call(input, pad, PadName(mode));

            /// <summary>
            /// Adds values around the last dimensions: (left, right) of the last, then of the one before, and so on.
            /// </summary>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                nn.functional.pad(input, pad.ToArray(), mode, value);

            /// <summary>Adds values left and right of the last dimension.</summary>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                nn.functional.pad(input, [pad.Item1, pad.Item2], mode, value);

            /// <summary>Adds values left, right, above and below images.</summary>
            public static Tensor pad(
                Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                nn.functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>Adds as many values at both ends of the last dimension.</summary>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                nn.functional.pad(input, [pad, pad], mode, value);

            /// <summary>Rearranges <c>[..., c r², h, w]</c> to <c>[..., c, h r, w r]</c> (Shi et al., 2016).</summary>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => Aten.PixelShuffle.Call(input, upscale_factor);

            /// <summary>Rearranges <c>[..., c, h r, w r]</c> to <c>[..., c r², h, w]</c>.</summary>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => Aten.PixelUnshuffle.Call(input, downscale_factor);

            /// <summary>
            /// Where in the source each pixel of the target comes from, under affine maps <c>[batch, 2, 3]</c>; for
            /// <c>grid_sample</c>.
            /// </summary>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false) =>
                Aten.AffineGridGenerator.Call(theta, size ?? throw new ArgumentNullException(nameof(size)), align_corners);

            /// <summary>Reads an image at given places (−1 to 1 in each direction) (Jaderberg et al., 2015).</summary>
            public static Tensor grid_sample(
                Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null) =>
                Aten.GridSampler.Call(input, grid, mode == GridSampleMode.Nearest ? 1 : 0, padding_mode switch { GridSamplePaddingMode.Border => 1, GridSamplePaddingMode.Reflection => 2, _ => 0 }, align_corners ?? false);

            /// <summary>Scales sequences up by repeating values.</summary>
            public static Tensor upsample_nearest1d(Tensor input, long? outputSize, double? scaleFactor) =>
                Aten.UpsampleNearest1d.Call(input, outputSize is { } length ? new[] { length } : null, scaleFactor is { } factor ? new[] { factor } : null);

            /// <summary>Scales images up by repeating pixels.</summary>
            public static Tensor upsample_nearest2d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                Aten.UpsampleNearest2d.Call(input, outputSizes, scaleFactors);

            /// <summary>Scales volumes up by repeating voxels.</summary>
            public static Tensor upsample_nearest3d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                Aten.UpsampleNearest3d.Call(input, outputSizes, scaleFactors);

            /// <summary>Scales up by repeating values.</summary>
            public static Tensor upsample_nearest(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                upsample(x, size, scale_factor, UpsampleMode.Nearest, align_corners);

            /// <summary>Scales up by linear interpolation, corners aligned if asked.</summary>
            public static Tensor upsample_bilinear(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                upsample(x, size, scale_factor, x.ndim switch { 3 => UpsampleMode.Linear, 5 => UpsampleMode.Trilinear, _ => UpsampleMode.Bilinear }, align_corners);

            /// <summary>Scales up to a size or by factors.</summary>
            public static Tensor upsample(
                Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest,
                bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

            /// <summary>
            /// Scales the last dimensions to a size or by factors; values between the old places are found as <paramref
            /// name="mode"/> says.
            /// </summary>
            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                ArgumentNullException.ThrowIfNull(x);
                var places = (int)x.ndim - 2;
                if (size is null == scale_factor is null) throw new ArgumentException("interpolate needs either size or scale_factor.");
                size = size is { Length: 1 } ? [.. Enumerable.Repeat(size[0], places)] : size;
                scale_factor = scale_factor is { Length: 1 } ? [.. Enumerable.Repeat(scale_factor[0], places)] : scale_factor;
                if (mode == InterpolationMode.Area || recompute_scale_factor)
                {
                    size ??= [.. x.shape.Skip(2).Zip(scale_factor!, static (length, factor) => (long)Math.Floor(length * factor))];
                    scale_factor = null;
                }

                return Scaled(x, size, scale_factor, (mode, antialias), align_corners ?? false);
            }

            private static string PadName(PaddingModes mode) => mode switch
            {
                PaddingModes.Reflect => "reflect",
                PaddingModes.Replicate => "replicate",
                PaddingModes.Circular => "circular",
                _ => "constant",
            };

            private static Tensor Scaled(Tensor x, long[]? size, double[]? factors, (InterpolationMode Mode, bool Antialias) how, bool corners) =>
                (how.Mode, x.ndim, how.Antialias) switch
                {
                    (InterpolationMode.Nearest, 3, false) => Aten.UpsampleNearest1d.Call(x, size, factors),
                    (InterpolationMode.Nearest, 4, false) => Aten.UpsampleNearest2d.Call(x, size, factors),
                    (InterpolationMode.Nearest, 5, false) => Aten.UpsampleNearest3d.Call(x, size, factors),
                    (InterpolationMode.NearestExact, 3, false) => Aten.InternalUpsampleNearestExact1d.Call(x, size, factors),
                    (InterpolationMode.NearestExact, 4, false) => Aten.InternalUpsampleNearestExact2d.Call(x, size, factors),
                    (InterpolationMode.NearestExact, 5, false) => Aten.InternalUpsampleNearestExact3d.Call(x, size, factors),
                    (InterpolationMode.Linear, 3, false) => Aten.UpsampleLinear1d.Call(x, size, corners, factors),
                    (InterpolationMode.Bilinear, 4, false) => Aten.UpsampleBilinear2d.Call(x, size, corners, factors),
                    (InterpolationMode.Bilinear, 4, true) => Aten.InternalUpsampleBilinear2dAa.Call(x, size, corners, factors),
                    (InterpolationMode.Bicubic, 4, false) => Aten.UpsampleBicubic2d.Call(x, size, corners, factors),
                    (InterpolationMode.Bicubic, 4, true) => Aten.InternalUpsampleBicubic2dAa.Call(x, size, corners, factors),
                    (InterpolationMode.Trilinear, 5, false) => Aten.UpsampleTrilinear3d.Call(x, size, corners, factors),
                    (InterpolationMode.Area, 3, false) => adaptive_avg_pool1d(x, size![0]),
                    (InterpolationMode.Area, 4, false) => adaptive_avg_pool2d(x, size!),
                    (InterpolationMode.Area, 5, false) => adaptive_avg_pool3d(x, size!),
                    _ => throw new ArgumentException(
                        $"interpolate cannot scale [{string.Join('x', x.shape)}] by {how.Mode}{(how.Antialias ? " with antialias" : "")}: " +
                        "Linear is for 3 dimensions, Bilinear and Bicubic for 4 (only these with antialias), Trilinear for 5."),
                };
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator AffineGridGenerator = new("affine_grid_generator");
    internal static readonly Native.Operator ConstantPadNd = new("constant_pad_nd");
    internal static readonly Native.Operator GridSampler = new("grid_sampler");
    internal static readonly Native.Operator InternalUpsampleBicubic2dAa = new("_upsample_bicubic2d_aa", "vec");
    internal static readonly Native.Operator InternalUpsampleBilinear2dAa = new("_upsample_bilinear2d_aa", "vec");
    internal static readonly Native.Operator InternalUpsampleNearestExact1d = new("_upsample_nearest_exact1d", "vec");
    internal static readonly Native.Operator InternalUpsampleNearestExact2d = new("_upsample_nearest_exact2d", "vec");
    internal static readonly Native.Operator InternalUpsampleNearestExact3d = new("_upsample_nearest_exact3d", "vec");
    internal static readonly Native.Operator Pad = new("pad");
    internal static readonly Native.Operator PixelShuffle = new("pixel_shuffle");
    internal static readonly Native.Operator PixelUnshuffle = new("pixel_unshuffle");
    internal static readonly Native.Operator UpsampleBicubic2d = new("upsample_bicubic2d", "vec");
    internal static readonly Native.Operator UpsampleBilinear2d = new("upsample_bilinear2d", "vec");
    internal static readonly Native.Operator UpsampleLinear1d = new("upsample_linear1d", "vec");
    internal static readonly Native.Operator UpsampleNearest1d = new("upsample_nearest1d", "vec");
    internal static readonly Native.Operator UpsampleNearest2d = new("upsample_nearest2d", "vec");
    internal static readonly Native.Operator UpsampleNearest3d = new("upsample_nearest3d", "vec");
    internal static readonly Native.Operator UpsampleTrilinear3d = new("upsample_trilinear3d", "vec");
}
