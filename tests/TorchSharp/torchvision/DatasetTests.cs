using System.IO.Compression;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torchvision;

namespace TorchSharp.Tests;

public sealed class DatasetTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("data").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Idx_files_become_images_and_labels()
    {
        WriteIdx();
        using var data = datasets.MNIST(root, train: false);
        Assert.Equal(2, data.Count);
        var second = data.GetTensor(1);
        Assert.Equal(new long[] { 1, 2, 3 }, second["data"].shape);
        Assert.Equal(6 / 256f, second["data"][0, 0, 0].item<float>());
        Assert.Equal(9, second["label"].item<long>());
        using var flipped = datasets.MNIST(root, train: false, target_transform: transforms.HorizontalFlip());
        Assert.Equal(8 / 256f, flipped.GetTensor(1)["data"][0, 0, 0].item<float>());
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<FileNotFoundException>(() => datasets.FashionMNIST(root, train: true));
        Assert.Contains("train-images-idx3-ubyte.gz", error.Message);
        Assert.Contains("fashion-mnist", error.Message);
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        WriteIdx();
        var path = Path.Combine(root, "mnist", "t10k-images-idx3-ubyte.gz");
        using (var file = new GZipStream(File.Create(path), CompressionMode.Compress)) file.Write([0, 0, 8, 3, 0, 0, 0, 9]);
        Assert.Contains("t10k-images-idx3-ubyte", Assert.Throws<InvalidDataException>(() => datasets.MNIST(root, train: false)).Message);
        File.WriteAllText(path, "not gzip at all");
        Assert.Contains("does not unpack", Assert.Throws<InvalidDataException>(() => datasets.MNIST(root, train: false)).Message);
    }

    [Fact]
    public void Cifar_records_become_images_and_labels()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "cifar10")).FullName;
        using (var zipped = new GZipStream(File.Create(Path.Combine(folder, "cifar-10-binary.tar.gz")), CompressionMode.Compress))
        using (var tar = new System.Formats.Tar.TarWriter(zipped))
        {
            var record = new byte[3073];
            record[0] = 4;
            record[1] = 255;
            var entry = new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "cifar-10-batches-bin/test_batch.bin") { DataStream = new MemoryStream(record) };
            tar.WriteEntry(entry);
        }

        using var data = datasets.CIFAR10(root, train: false);
        Assert.Equal(1, data.Count);
        Assert.Equal(new long[] { 3, 32, 32 }, data.GetTensor(0)["data"].shape);
        Assert.Equal(1, data.GetTensor(0)["data"][0, 0, 0].item<float>());
        Assert.Equal(4, data.GetTensor(0)["label"].item<long>());
    }

    private void WriteIdx()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "mnist")).FullName;
        using (var file = new GZipStream(File.Create(Path.Combine(folder, "t10k-images-idx3-ubyte.gz")), CompressionMode.Compress))
            file.Write([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, .. Enumerable.Range(0, 12).Select(static i => (byte)i)]);
        File.WriteAllBytes(Path.Combine(folder, "t10k-labels-idx1-ubyte"), [0, 0, 8, 1, 0, 0, 0, 2, 7, 9]);
    }
}
