using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torchvision;

namespace TorchSharp.Tests;

public sealed class CelebATests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("data").FullName;

    public CelebATests()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "celeba", "img_align_celeba")).FullName;
        for (var i = 1; i <= 3; i++) File.WriteAllBytes(Path.Combine(folder, $"{i:d6}.jpg"), [(byte)i, 7]);
        Write("list_eval_partition.txt", "000001.jpg 0", "000002.jpg 0", "000003.jpg 2");
        Write("identity_CelebA.txt", "000001.jpg 2880", "000002.jpg 2937", "000003.jpg 8692");
        Write("list_bbox_celeba.txt", "3", "image_id x_1 y_1 width height", "000001.jpg    95  71 226 313", "000002.jpg    72  94 221 306", "000003.jpg   216  59  91 126");
        Write("list_attr_celeba.txt", "3", "attributes", Attributes(1, -1), Attributes(2, 1), Attributes(3, -1));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Attributes(int picture, int first) => $"{picture:d6}.jpg {first,2} {string.Join(' ', Enumerable.Repeat("-1", 38))}  1";

    private void Write(string file, params string[] lines) => File.WriteAllLines(Path.Combine(root, "celeba", file), lines);

    [Fact]
    public void Attributes_are_zeros_and_ones_beside_the_pictures_bytes()
    {
        using var data = datasets.CelebA(root);
        Assert.Equal(2, data.Count);
        var second = data.GetTensor(1);
        Assert.Equal([2, 7], second["input"].data<byte>().ToArray());
        Assert.Equal([40L], second["target"].shape);
        Assert.Equal(ScalarType.Int32, second["target"].dtype);
        Assert.Equal([1, 0, 1], second["target"][tensor(new long[] { 0, 1, 39 })].data<int>().ToArray());
        Assert.Equal(0, data.GetTensor(0)["target"][0].item<int>());
    }

    [Fact]
    public void Splits_and_other_annotations_can_be_asked_for()
    {
        using var test = datasets.CelebA(root, datasets.CelebADatasetSplit.Test, ["bbox"]);
        Assert.Equal([216, 59, 91, 126], test.GetTensor(0)["target"].data<int>().ToArray());
        using var all = datasets.CelebA(root, datasets.CelebADatasetSplit.All, ["identity", "attr"]);
        Assert.Equal(3, all.Count);
        Assert.Equal(8692, all.GetTensor(2)["target"].item<int>());
        using var none = datasets.CelebA(root, datasets.CelebADatasetSplit.Valid);
        Assert.Equal(0, none.Count);
    }

    [Fact]
    public void Missing_and_damaged_lists_are_named()
    {
        Assert.Contains("list_landmarks_align_celeba.txt", Assert.Throws<FileNotFoundException>(() => datasets.CelebA(root, target_type: ["landmarks"])).Message);
        Write("identity_CelebA.txt", "000001.jpg somebody");
        Assert.Contains("identity_CelebA.txt is damaged", Assert.Throws<InvalidDataException>(() => datasets.CelebA(root, target_type: ["identity"])).Message);
        Assert.Contains("attr, identity", Assert.Throws<ArgumentException>(() => datasets.CelebA(root, target_type: ["age"])).Message);
    }
}
