namespace Course;

/// <summary>How far a download is.</summary>
/// <param name="File">The file's path within its set.</param>
/// <param name="From">The address it comes from.</param>
/// <param name="Done">Bytes that are here.</param>
/// <param name="Size">Bytes in all.</param>
public readonly record struct DownloadProgress(string File, string From, long Done, long Size);
