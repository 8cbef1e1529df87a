using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Changes of images that can be chained; those whose names begin with Random draw anew for each image.</summary>
    public static partial class transforms
    {
        /// <summary>Takes the middle of images.</summary>
        public static ITransform CenterCrop(int height, int width) => new FunctionTransform(image => functional.center_crop(image, height, width));

        /// <summary>Takes the middle of images.</summary>
        public static ITransform CenterCrop(int size) => new FunctionTransform(image => functional.center_crop(image, size));

        /// <summary>Applies transforms one after the other.</summary>
        public static ITransform Compose(params ITransform[] transforms) =>
            new FunctionTransform(image => transforms.Aggregate(image, static (current, transform) => transform.call(current)));

        /// <summary>Takes a part of images.</summary>
        public static ITransform Crop(int top, int left, int height, int width) =>
            new FunctionTransform(image => functional.crop(image, top, left, height, width));

        /// <summary>Replaces a part of images.</summary>
        public static ITransform Erase(int top, int left, int height, int width, Tensor value, bool inplace = false) =>
            new FunctionTransform(image => functional.erase(image, top, left, height, width, value, inplace));

        /// <summary>Blurs with a Gaussian bell; with two bounds, its deviation is drawn anew for each image.</summary>
        public static ITransform GaussianBlur(IList<long> kernelSize, float sigma) =>
            new FunctionTransform(image => Blurred(image, kernelSize, sigma, sigma));

        /// <summary>Blurs with a Gaussian bell; with two bounds, its deviation is drawn anew for each image.</summary>
        public static ITransform GaussianBlur(IList<long> kernelSize, float min = 0.1f, float max = 2f) =>
            new FunctionTransform(image => Blurred(image, kernelSize, min, max));

        /// <summary>Blurs with a Gaussian bell; with two bounds, its deviation is drawn anew for each image.</summary>
        public static ITransform GaussianBlur(long kernel_size, float sigma) =>
            new FunctionTransform(image => Blurred(image, [kernel_size, kernel_size], sigma, sigma));

        /// <summary>Blurs with a Gaussian bell; with two bounds, its deviation is drawn anew for each image.</summary>
        public static ITransform GaussianBlur(long kernel_size, float min = 0.1f, float max = 2f) =>
            new FunctionTransform(image => Blurred(image, [kernel_size, kernel_size], min, max));

        /// <summary>Blurs with a Gaussian bell; with two bounds, its deviation is drawn anew for each image.</summary>
        public static ITransform GaussianBlur(long kernelHeight, long kernelWidth, float sigma) =>
            new FunctionTransform(image => Blurred(image, [kernelWidth, kernelHeight], sigma, sigma));

        /// <summary>Blurs with a Gaussian bell; with two bounds, its deviation is drawn anew for each image.</summary>
        public static ITransform GaussianBlur(long kernelHeight, long kernelWidth, float min = 0.1f, float max = 2f) =>
            new FunctionTransform(image => Blurred(image, [kernelWidth, kernelHeight], min, max));

        /// <summary>Swaps left and right.</summary>
        public static ITransform HorizontalFlip() => new FunctionTransform(image => functional.hflip(image));

        /// <summary>Applies a function.</summary>
        public static ITransform Lambda(Func<Tensor, Tensor> lambda) => new FunctionTransform(lambda);

        /// <summary>Adds a border.</summary>
        public static ITransform Pad(long[] padding, PaddingModes mode = PaddingModes.Constant, double fill = 0) =>
            new FunctionTransform(image => functional.pad(image, padding, fill, mode));

        /// <summary>Moves four points to four others, as seen from another side.</summary>
        public static ITransform Perspective(
            IList<IList<int>> startpoints, IList<IList<int>> endpoints, InterpolationMode interpolation = InterpolationMode.Bilinear,
            IList<float>? fill = null) =>
            new FunctionTransform(image => functional.perspective(image, startpoints, endpoints, interpolation, fill));

        /// <summary>Scales images.</summary>
        public static ITransform Resize(
            int height, int width, InterpolationMode interpolation = InterpolationMode.Nearest, int? maxSize = null,
            bool antialias = false) =>
            new FunctionTransform(image => functional.resize(image, height, width, interpolation, maxSize, antialias));

        /// <summary>Scales images.</summary>
        public static ITransform Resize(
            int size, InterpolationMode interpolation = InterpolationMode.Nearest, int? maxSize = null, bool antialias = false) =>
            new FunctionTransform(image => functional.resize(image, size, -1, interpolation, maxSize, antialias));

        /// <summary>Scales images.</summary>
        public static ITransform Resize(int height, int width, int? maxSize = null) =>
            new FunctionTransform(image => functional.resize(image, height, width, maxSize));

        /// <summary>Scales images.</summary>
        public static ITransform Resize(int height, int width) => new FunctionTransform(image => functional.resize(image, height, width));

        /// <summary>Scales images.</summary>
        public static ITransform Resize(int size, int? maxSize = null) => new FunctionTransform(image => functional.resize(image, size, -1, maxSize));

        /// <summary>Scales images.</summary>
        public static ITransform Resize(int size) => new FunctionTransform(image => functional.resize(image, size, -1, maxSize: null));

        /// <summary>Takes a part of images and scales it.</summary>
        public static ITransform ResizedCrop(int top, int left, int height, int width, int newHeight, int newWidth) =>
            new FunctionTransform(image => functional.resized_crop(image, top, left, height, width, newHeight, newWidth));

        /// <summary>Takes a part of images and scales it.</summary>
        public static ITransform ResizedCrop(int top, int left, int size, int newSize) =>
            new FunctionTransform(image => functional.resized_crop(image, top, left, size, size, newSize, newSize));

        /// <summary>Turns images counter-clockwise.</summary>
        public static ITransform Rotate(
            float angle, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false, (int, int)? center = null,
            IList<float>? fill = null) =>
            new FunctionTransform(image => functional.rotate(image, angle, interpolation, expand, center, fill));

        /// <summary>Swaps above and below.</summary>
        public static ITransform VerticalFlip() => new FunctionTransform(image => functional.vflip(image));
    }
}
