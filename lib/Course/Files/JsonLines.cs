using System.Text;

namespace Course;

/// <summary>Appends to files that hold one JSON value a line and that several processes may write at once.</summary>
internal static class JsonLines
{
    public static void Append(string path, string json)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // One write of a whole line in append mode: lines of concurrent writers do not mix.
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Write(Encoding.UTF8.GetBytes(json + "\n"));
    }
}
