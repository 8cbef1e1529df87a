using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class datasets
    {
        /// <summary>Which part of CelebA.</summary>
        public enum CelebADatasetSplit
        {
            /// <summary>All pictures.</summary>
            All = -1,

            /// <summary>Those to learn from.</summary>
            Train = 0,

            /// <summary>Those to choose between models by.</summary>
            Valid = 1,

            /// <summary>Those to test with.</summary>
            Test = 2,
        }

        /// <summary>
        /// Faces of celebrities (Liu et al., 2015) from the published files under root/celeba. Elements hold "input", the bytes of
        /// the picture's JPEG file, which <paramref name="transform"/> may decode, and "target" (int32).
        /// </summary>
        /// <param name="root">The folder of data sets.</param>
        /// <param name="split">Which part.</param>
        /// <param name="target_type">
        /// The annotation: <c>"attr"</c> (40 zeros and ones, the default), <c>"identity"</c> (a number), <c>"bbox"</c> (x, y, width,
        /// height) or <c>"landmarks"</c> (x and y of eyes, nose and corners of the mouth). Of several, the first is taken.
        /// </param>
        /// <param name="transform">What is applied to the input.</param>
        /// <param name="target_transform">What is applied to the target.</param>
        /// <param name="download">True fetches files that are missing from the authors' Google Drive.</param>
        /// <exception cref="FileNotFoundException">A file is missing.</exception>
        /// <exception cref="InvalidDataException">A file is damaged.</exception>
        public static torch.utils.data.Dataset CelebA(
            string root, CelebADatasetSplit split = CelebADatasetSplit.Train, string[]? target_type = null, nn.IModule<Tensor, Tensor>? transform = null, nn.IModule<Tensor, Tensor>? target_transform = null, bool download = false)
        {
            if (download) TorchSharp.CelebA.Download(root);
            return new CelebA(root, (long)split, target_type is [var first, ..] ? first : "attr", transform, target_transform);
        }
    }
}
