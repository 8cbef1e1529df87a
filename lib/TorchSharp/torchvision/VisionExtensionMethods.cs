using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Operations of images as methods of tensors.</summary>
public static class VisionExtensionMethods
{
    /// <summary>A part of an image; what lies outside the image is 0.</summary>
    public static Tensor crop(this Tensor image, int top, int left, int height, int width) =>
        torchvision.transforms.functional.crop(image, top, left, height, width);
}
