using System.IO.Compression;

namespace Course;

/// <summary>
/// The data sets of the course. Each loader says in one quiet line what it read. Sets that ship are read from the course's
/// folder; larger ones from the cache or a system package, fetched when there is a network; see <c>./course data list</c>.
/// </summary>
public static partial class Datasets
{
    /// <summary>The checked path of one file of any set in the manifest, fetched when it must be.</summary>
    /// <param name="name">The data set, such as <c>ames</c>.</param>
    /// <param name="file">Its file, such as <c>ames.csv.gz</c>.</param>
    /// <exception cref="DatasetException">The file is damaged, or nowhere to be had.</exception>
    public static string PathOf(string name, string file) => DatasetStore.PathOf(name, file);

    /// <summary>Opens one file of a set for reading text, unpacking <c>.gz</c>.</summary>
    public static StreamReader OpenText(string name, string file)
    {
        var stream = File.OpenRead(DatasetStore.PathOf(name, file));
        return new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    private static string Describe(DatasetInfo set) => $"{set.Description} Source: {set.Source}. Licence: {set.Licence}.";

    private static DatasetInfo Announce(string name, string what)
    {
        var set = DatasetManifest.Find(name);
        Note.Show($"Data: {set.Name}, {what} ({set.Licence})");
        return set;
    }
}
