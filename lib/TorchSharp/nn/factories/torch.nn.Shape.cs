using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Mixes channels: splits them into groups and takes one of each in turn (Zhang et al., 2017).</summary>
        public static ChannelShuffle ChannelShuffle(long groups) => new(groups);

        /// <summary>x₁ · x₂ / (|x₁| |x₂|) along a dimension.</summary>
        public static CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1e-8) => new(dim, eps);

        /// <summary>Joins dimensions into one: by default all but the batch.</summary>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>The input as it is: a stand-in where a model wants a layer.</summary>
        public static Identity Identity() => new();

        /// <summary>The p-norm of x₁ − x₂ over the last dimension.</summary>
        public static PairwiseDistance PairwiseDistance(double p = 2, double eps = 1e-6, bool keepdim = false) => new(p, eps, keepdim);

        /// <summary>Rearranges <c>[..., c r², h, w]</c> to <c>[..., c, h r, w r]</c> (Shi et al., 2016).</summary>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>Rearranges <c>[..., c, h r, w r]</c> to <c>[..., c r², h, w]</c>.</summary>
        public static PixelUnshuffle PixelUnshuffle(long downscale_factor) => new(downscale_factor);

        /// <summary>Splits a dimension into several.</summary>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <summary>Scales <c>[batch, channels, ...]</c> up to a size or by factors.</summary>
        public static Upsample Upsample(
            long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null,
            bool? recompute_scale_factor = null) =>
            new(size, scale_factor, mode, align_corners, recompute_scale_factor);
    }
}
