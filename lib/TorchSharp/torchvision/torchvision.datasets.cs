using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>
    /// Readers of well-known data sets from their published files. Elements are dictionaries with "data", an image of floats
    /// <c>[channels, height, width]</c>, and "label", a class number (int64).
    /// </summary>
    public static partial class datasets
    {
        /// <summary>Handwritten digits, 28 × 28, values in [0, 1) (LeCun et al., 1998): idx files, gzipped or not, under root/mnist.</summary>
        /// <param name="root">The folder of data sets.</param>
        /// <param name="train">True for the 60,000 to learn from, false for the 10,000 to test with.</param>
        /// <param name="download">True fetches files that are missing.</param>
        /// <param name="target_transform">What is applied to each image.</param>
        /// <exception cref="FileNotFoundException">A file is missing.</exception>
        /// <exception cref="InvalidDataException">A file is damaged.</exception>
        public static torch.utils.data.Dataset MNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new IdxDataset(new(root, "mnist", download, ["https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"]), train, target_transform);

        /// <summary>Pieces of clothing, 28 × 28, values in [0, 1) (Xiao et al., 2017): idx files, gzipped or not, under root/fashion-mnist.</summary>
        /// <inheritdoc cref="MNIST"/>
        public static torch.utils.data.Dataset FashionMNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new IdxDataset(new(root, "fashion-mnist", download, ["http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/", "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/"]), train, target_transform);

        /// <summary>Old Japanese characters, 28 × 28, values in [0, 1) (Clanuwat et al., 2018): idx files, gzipped or not, under root/kmnist.</summary>
        /// <inheritdoc cref="MNIST"/>
        public static torch.utils.data.Dataset KMNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new IdxDataset(new(root, "kmnist", download, ["http://codh.rois.ac.jp/kmnist/dataset/kmnist/"]), train, target_transform);

        /// <summary>Photographs of 10 kinds, 3 × 32 × 32, values in 0..1 (Krizhevsky, 2009): the binary version under root/cifar10.</summary>
        /// <inheritdoc cref="MNIST"/>
        public static torch.utils.data.Dataset CIFAR10(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new CifarDataset(CifarFiles(root, "cifar10", download), "cifar-10-binary.tar.gz", train, target_transform);

        /// <summary>Photographs of 10 kinds, 3 × 32 × 32, values in 0..1 (Krizhevsky, 2009): the binary version under root/cifar10.</summary>
        public static torch.utils.data.Dataset CIFAR10(string root, bool train, bool download, Func<Tensor, Tensor> target_transform) =>
            CIFAR10(root, train, download, transforms.Lambda(target_transform));

        /// <summary>Photographs of 100 kinds, 3 × 32 × 32, values in 0..1 (Krizhevsky, 2009): the binary version under root/cifar100.</summary>
        /// <inheritdoc cref="MNIST"/>
        public static torch.utils.data.Dataset CIFAR100(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            new CifarDataset(CifarFiles(root, "cifar100", download), "cifar-100-binary.tar.gz", train, target_transform);

        /// <summary>Photographs of 100 kinds, 3 × 32 × 32, values in 0..1 (Krizhevsky, 2009): the binary version under root/cifar100.</summary>
        public static torch.utils.data.Dataset CIFAR100(string root, bool train, bool download, Func<Tensor, Tensor> target_transform) =>
            CIFAR100(root, train, download, transforms.Lambda(target_transform));

        private static DatasetFiles CifarFiles(string root, string name, bool download) => new(root, name, download, ["https://www.cs.toronto.edu/~kriz/"]);
    }
}
