using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Mixes several random chains of operations with the image (Hendrycks et al., 2019).</summary>
        public static ITransform AugMix(
            int severity = 3, int mixture_width = 3, int chain_depth = -1, double alpha = 1, bool all_ops = true,
            InterpolationMode interpolation = InterpolationMode.Bilinear, IList<float>? fill = null, Generator? generator = null) =>
            new FunctionTransform(image => Mixed(image, (severity, mixture_width, chain_depth, alpha, all_ops), interpolation, (fill, generator)));

        /// <summary>Applies random operations of one strength (Cubuk et al., 2019).</summary>
        public static ITransform RandAugment(
            int num_ops = 2, int magnitude = 9, int num_magnitude_bins = 31,
            InterpolationMode interpolation = InterpolationMode.Nearest, IList<float>? fill = null, Generator? generator = null) =>
            new FunctionTransform(image => RandAugmented(image, (num_ops, magnitude, num_magnitude_bins), interpolation, (fill, generator)));

        /// <summary>Applies one random operation of random strength (Müller and Hutter, 2021).</summary>
        public static ITransform TrivialAugmentWide(
            int num_magnitude_bins = 31, InterpolationMode interpolation = InterpolationMode.Nearest, IList<float>? fill = null,
            Generator? generator = null) =>
            new FunctionTransform(image => TriviallyAugmented(image, num_magnitude_bins, interpolation, (fill, generator)));
    }
}
