using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Course;

/// <summary>
/// Finds the files of a data set: among those that ship with the course, in the user's cache, in a system package, and at
/// last on the network. Every file is checked against the manifest before anybody reads it.
/// </summary>
public static class DatasetStore
{
    // A file is hashed once a session: its path, size and date stand for it afterwards.
    private static readonly ConcurrentDictionary<(string Path, long Size, DateTime Written), bool> verified = new();

    /// <summary>The folder under which fetched data is kept: COURSE_DATA, else <c>~/.cache/course</c>.</summary>
    public static string CacheFolder => CourseEnvironment.DataFolder;

    /// <summary>The path of one checked file, fetched when it must be.</summary>
    /// <param name="name">The data set.</param>
    /// <param name="file">The file's path within the set.</param>
    /// <exception cref="DatasetException">The file is damaged, or it is nowhere and cannot be fetched.</exception>
    public static string PathOf(string name, string file)
    {
        var set = DatasetManifest.Find(name);
        return Locate(set, FileOf(set, file)) ?? new DatasetDownload(set).Fetch(FileOf(set, file));
    }

    /// <summary>True when every file of a set is at hand without the network.</summary>
    public static bool IsAtHand(string name)
    {
        var set = DatasetManifest.Find(name);
        return set.Files.All(file => Candidates(set, file).Any(File.Exists));
    }

    /// <summary>Where a set's files lie now, one folder a place that has some.</summary>
    public static IReadOnlyList<string> Where(string name)
    {
        var set = DatasetManifest.Find(name);
        return [.. set.Files.SelectMany(file => Candidates(set, file)).Where(File.Exists).Select(path => Path.GetDirectoryName(path)!).Distinct()];
    }

    /// <summary>Fetches what is missing of a set and checks all of it.</summary>
    /// <param name="name">The data set.</param>
    /// <param name="progress">Told what happens, or null.</param>
    /// <param name="cancel">Stops a download; what has come is kept and continued the next time.</param>
    public static void Get(string name, IProgress<DownloadProgress>? progress = null, CancellationToken cancel = default)
    {
        var set = DatasetManifest.Find(name);
        foreach (var file in set.Files)
        {
            RemoveDamaged(set, file);
            if (Locate(set, file) is null) new DatasetDownload(set, progress, cancel).Fetch(file);
        }
    }

    /// <summary>Checks every file of a set that is at hand, reading all of it again.</summary>
    /// <returns>One line for each file that is missing or damaged; none when all is well.</returns>
    public static IReadOnlyList<string> Verify(string name)
    {
        var set = DatasetManifest.Find(name);
        var faults = new List<string>();
        foreach (var file in set.Files)
        {
            var present = Candidates(set, file).Where(File.Exists).ToList();
            if (present.Count == 0) faults.Add($"{file.Path}: not here");
            faults.AddRange(present.Where(path => Fault(path, file) is not null).Select(path => $"{path}: {Fault(path, file)}"));
        }
        return faults;
    }

    /// <summary>The SHA-256 of a file in lower-case hex.</summary>
    public static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string? HashContent(string path)
    {
        using var file = File.OpenRead(path);
        using var content = new GZipStream(file, CompressionMode.Decompress);
        try { return Convert.ToHexStringLower(SHA256.HashData(content)); }
        catch (InvalidDataException) { return null; }
    }

    /// <summary>Where a downloaded file of a set belongs.</summary>
    internal static string CachePath(DatasetInfo set, DatasetFile file) => Path.Combine(CacheFolder, set.Name, file.Path);

    private static string? Locate(DatasetInfo set, DatasetFile file)
    {
        foreach (var path in Candidates(set, file).Where(File.Exists))
        {
            if (IsVerified(path, file)) return path;
            throw new DatasetException(
                $"The data file {path} is damaged: {Fault(path, file)}. {Repair(set, path)}");
        }
        return null;
    }

    private static string Repair(DatasetInfo set, string path) =>
        path.StartsWith(CacheFolder, StringComparison.Ordinal) ? $"`./course data get {set.Name}` fetches it again."
        : set.Ships ? $"It came with the course: `git checkout -- datasets/{set.Name}` brings it back."
        : $"It belongs to the package {set.Package}: `apt-get install --reinstall {set.Package}` brings it back.";

    private static IEnumerable<string> Candidates(DatasetInfo set, DatasetFile file)
    {
        if (set.Ships) yield return Path.Combine(DatasetManifest.ShippedFolder, set.Name, file.Path);
        yield return CachePath(set, file);
        if (set.PackageFolder is { } folder) yield return Path.Combine(folder, file.Path);
    }

    private static bool IsVerified(string path, DatasetFile file)
    {
        var target = Target(path);
        var key = (path, target.Length, target.LastWriteTimeUtc);
        if (verified.ContainsKey(key)) return true;
        if (Fault(path, file) is not null) return false;
        verified[key] = true;
        return true;
    }

    /// <summary>What is wrong with a file, or null.</summary>
    internal static string? Fault(string path, DatasetFile file)
    {
        if (file.ContentSha256 is not null) return HashContent(path) == file.ContentSha256 ? null : "what is inside is not what the manifest says";
        var size = Target(path).Length;
        if (file.Size > 0 && size != file.Size) return string.Create(CultureInfo.InvariantCulture, $"it has {size:#,0} bytes instead of {file.Size:#,0}");
        return Hash(path) == file.Sha256 ? null : "its SHA-256 is not the one in the manifest";
    }

    /// <summary>The file itself where a link leads to it: large sets often lie on another disk.</summary>
    private static FileInfo Target(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);

    private static void RemoveDamaged(DatasetInfo set, DatasetFile file)
    {
        var path = CachePath(set, file);
        if (File.Exists(path) && Fault(path, file) is not null) File.Delete(path);
    }

    private static DatasetFile FileOf(DatasetInfo set, string file) =>
        set.Files.FirstOrDefault(known => known.Path == file) ??
        throw new DatasetException($"The data set {set.Name} has no file '{file}'; it has {string.Join(", ", set.Files.Select(known => known.Path))}.");
}
