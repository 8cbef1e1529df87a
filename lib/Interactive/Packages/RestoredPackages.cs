using System.Text.Json.Nodes;

namespace Interactive.Packages;

/// <summary>What a restore gave: the files of the packages and of all they depend on.</summary>
/// <param name="Assemblies">Managed assemblies to reference and load.</param>
/// <param name="NativeFolders">Folders with native libraries for this machine.</param>
/// <param name="Versions">The version that was chosen for each package, by name.</param>
internal sealed record RestoredPackages(
    IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeFolders, IReadOnlyDictionary<string, string> Versions)
{
    /// <summary>Reads the assets file that a restore leaves.</summary>
    /// <param name="path">The file.</param>
    /// <param name="runtime">Identifier of this machine, such as <c>linux-x64</c>.</param>
    /// <returns>Null when a file it names is no longer there.</returns>
    public static RestoredPackages? TryRead(string path, string runtime)
    {
        var assets = JsonNode.Parse(File.ReadAllText(path))!;
        var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        var target = assets["targets"]!.AsObject().First(item => item.Key.EndsWith("/" + runtime, StringComparison.Ordinal)).Value!.AsObject();
        var assemblies = new List<string>();
        var natives = new List<string>();
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, package) in target)
        {
            var library = assets["libraries"]![name];
            if (library?["path"]?.ToString() is not { } place) continue;
            var root = folders.Select(folder => Path.Combine(folder, place)).FirstOrDefault(Directory.Exists);
            if (root is null) return null;
            versions[name.Split('/')[0]] = name.Split('/')[1];
            assemblies.AddRange(Files(package!["runtime"], root).Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)));
            natives.AddRange(Files(package["native"], root).Select(file => Path.GetDirectoryName(file)!));
        }

        return new RestoredPackages(assemblies, [.. natives.Distinct()], versions);
    }

    private static IEnumerable<string> Files(JsonNode? group, string root) =>
        (group as JsonObject ?? []).Select(file => Path.Combine(root, file.Key)).Where(file => Path.GetFileName(file) != "_._");
}
