using System.Text.Json;

namespace Course;

/// <summary>The list of all data sets the course knows.</summary>
public static class DatasetManifest
{
    private static readonly Lock gate = new();
    private static (string Path, DateTime Written, IReadOnlyList<DatasetInfo> Sets)? cached;

    /// <summary>Every data set, in the order of the manifest.</summary>
    /// <exception cref="DatasetException">There is no readable manifest.</exception>
    public static IReadOnlyList<DatasetInfo> All
    {
        get
        {
            var path = Path;
            var written = File.GetLastWriteTimeUtc(path);
            lock (gate)
            {
                if (cached is { } known && known.Path == path && known.Written == written) return known.Sets;
                var sets = Read(path);
                cached = (path, written, sets);
                return sets;
            }
        }
    }

    /// <summary>The folder of the sets that ship.</summary>
    public static string ShippedFolder => System.IO.Path.GetDirectoryName(Path)!;

    private static string Path => CourseRoot.Find() is { } root
        ? System.IO.Path.Combine(root, "datasets", "manifest.json")
        : throw new DatasetException("The course's data folder was not found: there is no datasets/manifest.json above the program or the working folder. Set COURSE_ROOT to the course's folder.");

    /// <summary>The data set with a name.</summary>
    /// <exception cref="DatasetException">There is none.</exception>
    public static DatasetInfo Find(string name) =>
        All.FirstOrDefault(set => set.Name == name) ??
        throw new DatasetException($"There is no data set '{name}'. The course knows {string.Join(", ", All.Select(set => set.Name))}.");

    private static IReadOnlyList<DatasetInfo> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<DatasetInfo[]>(File.ReadAllText(path), CourseJson.File) ?? [];
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            throw new DatasetException($"The list of data sets {path} cannot be read: {exception.Message}", exception);
        }
    }
}
