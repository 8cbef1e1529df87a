using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Course;

/// <summary>
/// Fetches files of a data set: mirrors in turn, going on where an earlier attempt stopped, checked before they get their name.
/// </summary>
internal sealed class DatasetDownload(DatasetInfo set, IProgress<DownloadProgress>? progress = null, CancellationToken cancel = default)
{
    // A mirror that sends nothing for so long is given up; a slow one that keeps sending is not.
    private static readonly TimeSpan defaultPatience = TimeSpan.FromSeconds(20);
    private static readonly HttpClient client = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(8) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>How long a mirror may send nothing.</summary>
    internal TimeSpan Patience { get; init; } = defaultPatience;

    /// <returns>The path of the file in the cache.</returns>
    /// <exception cref="DatasetException">No mirror gave the right file.</exception>
    public string Fetch(DatasetFile file)
    {
        var target = DatasetStore.CachePath(set, file);
        var failures = new List<string>();
        foreach (var mirror in set.Mirrors)
        {
            try
            {
                return FetchFrom(new Uri(new Uri(mirror), file.Path), file, target);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
            {
                failures.Add($"{mirror}: {exception.Message}");
            }
        }
        throw new DatasetException(Explain(file, failures));
    }

    private string FetchFrom(Uri address, DatasetFile file, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var part = target + ".part";
        var isContinued = Continue(address, file, part);
        // What an earlier attempt left may have been of another mirror's making: then all of it is fetched anew, once.
        var fault = Remove(part, file);
        if (fault is not null && isContinued)
        {
            Continue(address, file, part);
            fault = Remove(part, file);
        }
        if (fault is not null) throw new IOException($"what it sent is not the right file ({fault})");
        File.Move(part, target, overwrite: true);
        return target;
    }

    /// <summary>Deletes a file that is not the right one, and says why.</summary>
    private static string? Remove(string part, DatasetFile file)
    {
        var fault = File.Exists(part) ? DatasetStore.Fault(part, file) : "it is gone";
        if (fault is not null) File.Delete(part);
        return fault;
    }

    /// <returns>True when the file had a beginning.</returns>
    private bool Continue(Uri address, DatasetFile file, string part)
    {
        try
        {
            using var stream = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // A part that is no smaller than the whole is left from something else.
            if (file.Size > 0 && stream.Length >= file.Size) stream.SetLength(0);
            var start = stream.Position = stream.Length;
            try { Transfer(address, file, stream).GetAwaiter().GetResult(); }
            catch (HttpRequestException exception) when (start > 0 && exception.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                stream.SetLength(0);
                Transfer(address, file, stream).GetAwaiter().GetResult();
            }
            return start > 0;
        }
        finally
        {
            if (File.Exists(part) && new FileInfo(part).Length == 0) File.Delete(part);
        }
    }

    private async Task Transfer(Uri address, DatasetFile file, FileStream stream)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (stream.Position > 0) request.Headers.Range = new RangeHeaderValue(stream.Position, null);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            // A server that does not know ranges answers with the whole file.
            if (response.StatusCode != HttpStatusCode.PartialContent) stream.SetLength(0);
            else if (response.Content.Headers.ContentRange?.From is { } from && from != stream.Length) throw new IOException($"it goes on at byte {from:#,0} instead of {stream.Length:#,0}");
            var size = response.Content.Headers.ContentLength is { } length ? stream.Length + length : file.Size;
            await using var source = await response.Content.ReadAsStreamAsync(timeout.Token).ConfigureAwait(false);
            var buffer = new byte[1 << 16];
            int count;
            while ((count = await source.ReadAsync(buffer, timeout.Token).ConfigureAwait(false)) > 0)
            {
                await stream.WriteAsync(buffer.AsMemory(0, count), timeout.Token).ConfigureAwait(false);
                if (size > 0 && stream.Length > Math.Max(size, file.Size)) throw new IOException("it sends more than it announced");
                timeout.CancelAfter(Patience);
                progress?.Report(new(file.Path, address.Host, stream.Length, size));
            }
            if (stream.Length < size) throw new IOException(string.Create(CultureInfo.InvariantCulture, $"the connection ended after {stream.Length:#,0} of {size:#,0} bytes"));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"it sent nothing for {Patience.TotalSeconds:0.#} seconds");
        }
    }

    private string Explain(DatasetFile file, List<string> failures)
    {
        var message = $"The data set {set.Name} is not here, and its file {file.Path} could not be fetched.";
        if (set.Package is { } package) message += $" The package {package} holds it: `apt-get install {package}`.";
        message += failures.Count > 0
            ? $" These addresses were tried:\n  {string.Join("\n  ", failures)}\nWith a network, `./course data get {set.Name}` goes on where this stopped; without one, put the file at {DatasetStore.CachePath(set, file)}."
            : $" It has no address to fetch it from; put the file at {DatasetStore.CachePath(set, file)}.";
        return message;
    }
}
