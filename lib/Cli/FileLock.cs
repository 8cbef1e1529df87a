namespace Course.Cli;

/// <summary>
/// Keeps two processes from writing the same things at once. The lock goes with the process that holds it, however that ends.
/// On Linux it is <c>flock</c>, which the launcher uses too.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">The file that stands for what is locked; made when it is not there.</param>
    /// <param name="onWait">Called once when another process holds the lock.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The lock; disposing it lets it go.</returns>
    public static async Task<IDisposable> AcquireAsync(string path, Action onWait, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!told) onWait();
                await Task.Delay(Interval, cancellationToken);
            }
        }
    }
}
