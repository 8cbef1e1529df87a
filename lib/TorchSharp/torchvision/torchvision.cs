namespace TorchSharp;

/// <summary>
/// Computer vision: transforms of images, readers of data sets, boxes, drawing grids. Images are tensors
/// <c>[..., channels, height, width]</c>, of bytes (0 to 255) or of floats (0 to 1).
/// </summary>
public static partial class torchvision
{
    /// <summary>A change of an image that can be chained with others.</summary>
    public interface ITransform : torch.nn.IModule<torch.Tensor, torch.Tensor>
    {
    }

    /// <summary>File formats of images.</summary>
    public enum ImageFormat
    {
        /// <summary>Not known.</summary>
        Unknown = 0,

        /// <summary>Portable Network Graphics.</summary>
        Png = 1,

        /// <summary>Joint Photographic Experts Group.</summary>
        Jpeg = 2,

        /// <summary>Windows bitmap.</summary>
        Bmp = 3,

        /// <summary>Graphics Interchange Format.</summary>
        Gif = 4,

        /// <summary>Tagged Image File Format.</summary>
        Tiff = 5,

        /// <summary>Enhanced metafile.</summary>
        Emf = 6,

        /// <summary>Exchangeable image file format.</summary>
        Exif = 7,

        /// <summary>Windows metafile.</summary>
        Wmf = 8,

        /// <summary>Portable bitmap.</summary>
        Pbm = 9,

        /// <summary>Truevision.</summary>
        Tga = 10,

        /// <summary>WebP.</summary>
        Webp = 11,
    }
}
