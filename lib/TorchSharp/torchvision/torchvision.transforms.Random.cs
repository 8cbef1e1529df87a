using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Changes the sharpness with a probability.</summary>
        public static ITransform RandomAdjustSharpness(double sharpness, double p = 0.5) => Randomize(AdjustSharpness(sharpness), p);

        /// <summary>Applies transforms, all or none, with a probability.</summary>
        public static ITransform RandomApply(ITransform[] transforms, double p = 0.5) =>
            new FunctionTransform(image => Chance.Happens(p) ? transforms.Aggregate(image, static (current, transform) => transform.call(current)) : image.alias());

        /// <summary>Spreads the values with a probability.</summary>
        public static ITransform RandomAutoContrast(double p = 0.5) => Randomize(AutoContrast(), p);

        /// <summary>Applies one transform, drawn anew for each image.</summary>
        public static ITransform RandomChoice(params ITransform[] transforms) =>
            new FunctionTransform(image => transforms[Chance.Below(transforms.Length)].call(image));

        /// <summary>Applies one transform, drawn anew for each image.</summary>
        public static ITransform RandomChoice(Generator generator, params ITransform[] transforms) =>
            new FunctionTransform(image => transforms[Chance.Below(transforms.Length, generator)].call(image));

        /// <summary>Makes images grey with a probability; the number of channels stays.</summary>
        public static ITransform RandomGrayscale(double p = 0.1) =>
            Randomize(new FunctionTransform(image => functional.rgb_to_grayscale(image, (int)image.shape[^3])), p);

        /// <summary>Swaps left and right with a probability.</summary>
        public static ITransform RandomHorizontalFlip(double p = 0.5) => Randomize(HorizontalFlip(), p);

        /// <summary>Inverts with a probability.</summary>
        public static ITransform RandomInvert(double p = 0.5) => Randomize(Invert(), p);

        /// <summary>Applies a transform with a probability.</summary>
        public static ITransform Randomize(ITransform transform, double p = 0.1) => RandomApply([transform], p);

        /// <summary>Applies transforms in an order drawn anew for each image.</summary>
        public static ITransform RandomOrder(params ITransform[] transforms) =>
            new FunctionTransform(image => Shuffled(transforms.Length).Aggregate(image, (current, i) => transforms[i].call(current)));

        /// <summary>Looks from a random side with a probability.</summary>
        public static ITransform RandomPerspective(double distortion = 0.5, double p = 0.5) =>
            Randomize(new FunctionTransform(image => RandomPerspectiveOf(image, distortion)), p);

        /// <summary>Keeps the highest bits with a probability.</summary>
        public static ITransform RandomPosterize(int bits, double p = 0.5) => Randomize(Posterize(bits), p);

        /// <summary>Takes a random part and scales it, as networks for ImageNet learn from (Szegedy et al., 2014).</summary>
        public static ITransform RandomResizedCrop(
            int height, int width, double scaleMin = 0.08, double scaleMax = 1, double ratioMin = 0.75,
            double ratioMax = 1.3333333333333) =>
            new FunctionTransform(image => RandomlyCropped(image, (height, width), (scaleMin, scaleMax), (ratioMin, ratioMax)));

        /// <summary>Takes a random part and scales it, as networks for ImageNet learn from (Szegedy et al., 2014).</summary>
        public static ITransform RandomResizedCrop(
            int size, double scaleMin = 0.08, double scaleMax = 1, double ratioMin = 0.75, double ratioMax = 1.3333333333333) =>
            RandomResizedCrop(size, size, scaleMin, scaleMax, ratioMin, ratioMax);

        /// <summary>Turns by a random angle.</summary>
        public static ITransform RandomRotation(
            double degrees, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false,
            (int, int)? center = null, IList<float>? fill = null) =>
            RandomRotation((-degrees, degrees), interpolation, expand, center, fill);

        /// <summary>Turns by a random angle.</summary>
        public static ITransform RandomRotation(
            (double, double) degrees, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false,
            (int, int)? center = null, IList<float>? fill = null) =>
            new FunctionTransform(image => functional.rotate(image, (float)Chance.Between(degrees.Item1, degrees.Item2), interpolation, expand, center, fill));

        /// <summary>Inverts light values with a probability.</summary>
        public static ITransform RandomSolarize(double threshold, double p = 0.5) => Randomize(Solarize(threshold), p);

        /// <summary>Swaps above and below with a probability.</summary>
        public static ITransform RandomVerticalFlip(double p = 0.5) => Randomize(VerticalFlip(), p);
    }
}
