using System.Security.Cryptography;

namespace TorchSharp;

/// <summary>Shared files of Google Drive, fetched from an address.</summary>
internal sealed class GoogleDrive(Uri address)
{
    /// <summary>Fetches a file unless it is there with the right hash; it is written beside its place and renamed.</summary>
    internal void Fetch(string id, string path, string? hash)
    {
        if (File.Exists(path) && (hash is null || HashOf(path) == hash)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            Download(id, beside);
            if (hash is not null && HashOf(beside) is var found && found != hash)
                throw new InvalidDataException($"{Path.GetFileName(path)} from Google Drive has the MD5 hash {found}, not {hash}: it was changed or cut short. Fetch it again.");
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private void Download(string id, string path)
    {
        using var client = new HttpClient { BaseAddress = address };
        try
        {
            // "confirm" answers the page that asks whether a file too large to be searched for viruses is wanted all the same.
            var place = $"download?id={Uri.EscapeDataString(id)}&export=download&confirm=t";
            using var answer = client.GetAsync(place, HttpCompletionOption.ResponseHeadersRead).GetAwaiter().GetResult().EnsureSuccessStatusCode();
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                throw new IOException($"Google Drive answered with a page in place of the file {id}: it is not shared, or was fetched too often today. Try again tomorrow, or put the file there by hand.");
            using var target = File.Create(path);
            answer.Content.CopyTo(target, null, CancellationToken.None);
        }
        catch (HttpRequestException problem)
        {
            throw new IOException($"The file {id} could not be fetched from Google Drive: {problem.Message}", problem);
        }
    }

    // The hash that data sets are published with; it guards against accidents, not against people.
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "The published hashes are MD5.")]
    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(MD5.HashData(stream));
    }
}
