using System.Globalization;
using System.IO.Compression;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// Faces of celebrities with what is to be seen of each (Liu et al., 2015), from the published files under root/celeba: lists
/// of a line per picture, and the folder of pictures. Elements are dictionaries with "input", the bytes of the picture's JPEG
/// file for a transform to decode, and "target", the first kind of annotation asked for.
/// </summary>
internal sealed class CelebA : torch.utils.data.Dataset
{
    private const string Pictures = "img_align_celeba";

    // Name, place on Google Drive and MD5 of each file, as its authors published them.
    private static readonly (string Name, string Id, string Hash)[] files =
    [
        ("list_attr_celeba.txt", "0B7EVK8r0v71pblRyaVFSWGxPY0U", "75e246fa4810816ffd6ee81facbd244c"),
        ("identity_CelebA.txt", "1_ee_0u7vcNLOfNLegJRHmolfH5ICW-XS", "32bd1bd63d3c78cd57e08160ec5ed1e2"),
        ("list_bbox_celeba.txt", "0B7EVK8r0v71pbThiMVRxWXZ4dU0", "00566efa6fedff7a56946cd1c10f1c16"),
        ("list_landmarks_align_celeba.txt", "0B7EVK8r0v71pd0FJY3Blby1HUTQ", "cc24ecafdb5b50baae59b03474781f8c"),
        ("list_eval_partition.txt", "0B7EVK8r0v71pY0NSMzRuSXJEVkk", "d32c9cbf5e040fd4025c592c306e6668"),
        (Pictures + ".zip", "0B7EVK8r0v71pZjFTYXZWM3FlRnM", "00d2c5bc6d35e252742224ab0c1e8fcb"),
    ];

    private static readonly Dictionary<string, (string File, int Columns, bool Titled)> annotations = new()
    {
        ["attr"] = ("list_attr_celeba.txt", 40, true),
        ["identity"] = ("identity_CelebA.txt", 1, false),
        ["bbox"] = ("list_bbox_celeba.txt", 4, true),
        ["landmarks"] = ("list_landmarks_align_celeba.txt", 10, true),
    };

    private readonly string folder;
    private readonly string[] names;
    private readonly Tensor targets;
    private readonly nn.IModule<Tensor, Tensor>? transform;
    private readonly nn.IModule<Tensor, Tensor>? targetTransform;

    internal CelebA(string root, long split, string target, nn.IModule<Tensor, Tensor>? transform, nn.IModule<Tensor, Tensor>? targetTransform)
    {
        if (!annotations.TryGetValue(target, out var annotation))
            throw new ArgumentException($"CelebA has no annotation \"{target}\"; it has {string.Join(", ", annotations.Keys)}.", nameof(target));
        folder = Path.Combine(root, "celeba");
        (this.transform, this.targetTransform) = (transform, targetTransform);
        var parts = Read("list_eval_partition.txt", 1, titled: false);
        var rows = Read(annotation.File, annotation.Columns, annotation.Titled);
        var wanted = parts.Where(row => split < 0 || row.Numbers[0] == split).Select(static row => row.Name).ToHashSet();
        var chosen = rows.Where(row => wanted.Contains(row.Name)).ToList();
        names = [.. chosen.Select(static row => row.Name)];
        // Attributes are written as -1 and 1 and read as 0 and 1.
        var numbers = chosen.SelectMany(row => target == "attr" ? row.Numbers.Select(static number => (number + 1) / 2) : row.Numbers).ToArray();
        using var flat = tensor(numbers);
        targets = (annotation.Columns == 1 ? flat.alias() : flat.reshape(chosen.Count, annotation.Columns)).DetachFromDisposeScope();
    }

    public override long Count => names.Length;

    /// <summary>Fetches the files that are missing, and unpacks the pictures.</summary>
    internal static void Download(string root)
    {
        var folder = Path.Combine(root, "celeba");
        if (Directory.Exists(Path.Combine(folder, Pictures)) && files.SkipLast(1).All(file => File.Exists(Path.Combine(folder, file.Name)))) return;
        foreach (var (name, id, hash) in files) torchvision.datasets.utils.download_file_from_google_drive(id, folder, name, hash);
        ZipFile.ExtractToDirectory(Path.Combine(folder, Pictures + ".zip"), folder, overwriteFiles: true);
    }

    public override Dictionary<string, Tensor> GetTensor(long index)
    {
        using var scope = NewDisposeScope();
        var input = torchvision.io.read_file(Path.Combine(folder, Pictures, names[index]));
        var target = targets.select(0, index);
        if (transform is not null) input = transform.call(input);
        if (targetTransform is not null) target = targetTransform.call(target);
        return new() { ["input"] = input.MoveToOuterDisposeScope(), ["target"] = target.MoveToOuterDisposeScope() };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) targets.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The lines of a list: a picture's name and its numbers, after a count and titles in lists that have them.</summary>
    private List<(string Name, int[] Numbers)> Read(string file, int columns, bool titled)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) throw new FileNotFoundException($"celeba: there is no {file} in {folder}. Put it there, or pass download: true.", path);
        List<(string, int[])> rows = [];
        foreach (var line in File.ReadLines(path).Skip(titled ? 2 : 0))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length == 0) continue;
            var numbers = new int[columns];
            if (words.Length != columns + 1 || words.Skip(1).Where((word, i) => !int.TryParse(word, CultureInfo.InvariantCulture, out numbers[i])).Any())
                throw new InvalidDataException($"celeba: {file} is damaged (\"{line}\" is no name and {columns} integers). Delete it from {folder} and fetch it again.");
            rows.Add((words[0], numbers));
        }

        return rows;
    }
}
