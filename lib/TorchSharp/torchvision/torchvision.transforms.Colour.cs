using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Makes images darker or brighter.</summary>
        public static ITransform AdjustBrightness(double brightness_factor) =>
            new FunctionTransform(image => functional.adjust_brightness(image, brightness_factor));

        /// <summary>Makes differences smaller or larger.</summary>
        public static ITransform AdjustContrast(double contrast_factor) =>
            new FunctionTransform(image => functional.adjust_contrast(image, contrast_factor));

        /// <summary>Raises values to a power.</summary>
        public static ITransform AdjustGamma(double gamma, double gain = 1) =>
            new FunctionTransform(image => functional.adjust_gamma(image, gamma, gain));

        /// <summary>Turns hues round the colour circle.</summary>
        public static ITransform AdjustHue(double hue_factor) => new FunctionTransform(image => functional.adjust_hue(image, hue_factor));

        /// <summary>Makes colours weaker or stronger.</summary>
        public static ITransform AdjustSaturation(double saturation_factor) =>
            new FunctionTransform(image => functional.adjust_saturation(image, saturation_factor));

        /// <summary>Blurs or sharpens.</summary>
        public static ITransform AdjustSharpness(double sharpness) => new FunctionTransform(image => functional.adjust_sharpness(image, sharpness));

        /// <summary>Spreads the values of each channel over the whole range.</summary>
        public static ITransform AutoContrast() => new FunctionTransform(image => functional.autocontrast(image));

        /// <summary>Changes brightness, contrast, saturation and hue by random amounts, in random order.</summary>
        public static ITransform ColorJitter(
            (float, float) brightness, (float, float) contrast, (float, float) saturation, (float, float) hue) =>
            new FunctionTransform(image => Jittered(image, (brightness, contrast, saturation, hue)));

        /// <summary>Changes brightness, contrast, saturation and hue by random amounts, in random order.</summary>
        public static ITransform ColorJitter(float brightness = 0f, float contrast = 0f, float saturation = 0f, float hue = 0f) =>
            ColorJitter(Around(brightness), Around(contrast), Around(saturation), (-hue, hue));

        /// <summary>Converts to another element type and to its range of values.</summary>
        public static ITransform ConvertImageDtype(ScalarType dtype) => new FunctionTransform(image => functional.convert_image_dtype(image, dtype));

        /// <summary>Makes all values occur about as often.</summary>
        public static ITransform Equalize() => new FunctionTransform(image => functional.equalize(image));

        /// <summary>Makes all values occur about as often.</summary>
        public static ITransform Equalize(double p = 0.5) => Randomize(new FunctionTransform(image => functional.equalize(image)), p);

        /// <summary>Shades of grey, in 1 or 3 channels.</summary>
        public static ITransform Grayscale(int outputChannels = 1) =>
            new FunctionTransform(image => functional.rgb_to_grayscale(image, outputChannels));

        /// <summary>Light becomes dark and dark light.</summary>
        public static ITransform Invert() => new FunctionTransform(image => functional.invert(image));

        /// <summary>(value − mean) / deviation per channel.</summary>
        public static ITransform Normalize(double[] means, double[] stdevs, ScalarType dtype = ScalarType.Float32, Device? device = null) =>
            new FunctionTransform(image => functional.normalize(device is null ? image : image.to(device), means, stdevs, dtype));

        /// <summary>Keeps the highest bits of each byte.</summary>
        public static ITransform Posterize(int bits) => new FunctionTransform(image => functional.posterize(image, bits));

        /// <summary>Inverts values at or above a threshold.</summary>
        public static ITransform Solarize(double threshold) => new FunctionTransform(image => functional.solarize(image, threshold));
    }
}
