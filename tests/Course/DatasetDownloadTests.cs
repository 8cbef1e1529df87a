using System.Security.Cryptography;
using System.Text;

namespace Course.Tests;

/// <summary>Downloads from servers that move, stall, ignore ranges and send the wrong thing.</summary>
public sealed class DatasetDownloadTests : IDisposable
{
    private static readonly byte[] content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"row {i}\n")));
    private readonly TemporaryFolder folder = new();
    private readonly EnvironmentValue data;

    public DatasetDownloadTests() => data = new("COURSE_DATA", folder.Path);

    private static DatasetFile Sized => new("data.txt", content.Length, Hash(content));

    private static DatasetFile Unsized => new("data.txt", 0, Hash(content));

    private string Part => folder.File("sample/data.txt.part");

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_file_that_has_moved_is_followed()
    {
        using var server = new FileServer(content);
        server.MovedTo = server.Address;
        Assert.Equal(content, File.ReadAllBytes(Fetch(Sized, server.Address + "old/")));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public void A_missing_file_is_looked_for_at_the_next_mirror()
    {
        using var empty = new FileServer(_ => null);
        using var full = new FileServer(content);
        Assert.Equal(content, File.ReadAllBytes(Fetch(Sized, empty.Address, full.Address)));
        Assert.Equal((1, 1), (empty.Requests, full.Requests));
    }

    [Fact]
    public void A_mirror_that_stalls_is_given_up_and_named()
    {
        using var server = new FileServer(content) { Stalls = true };
        var error = Assert.Throws<DatasetException>(() => Fetch(Sized, server.Address));
        Assert.Contains("it sent nothing for 0.2 seconds", error.Message);
        Assert.Contains(server.Address, error.Message);
    }

    [Fact]
    public void A_download_that_breaks_off_is_continued_at_the_next_mirror()
    {
        using var breaking = new FileServer(content) { BreakAfter = 70_000 };
        using var whole = new FileServer(content);
        Assert.Equal(content, File.ReadAllBytes(Fetch(Sized, breaking.Address, whole.Address)));
        Assert.Equal(70_000, whole.LastStart);
    }

    [Fact]
    public void A_server_that_ignores_ranges_sends_all_of_it_again()
    {
        using var server = new FileServer(content) { IgnoresRanges = true };
        LeavePart(content[..500]);
        Assert.Equal(content, File.ReadAllBytes(Fetch(Sized, server.Address)));
        Assert.Equal(500, server.LastStart);
    }

    [Fact]
    public void A_beginning_that_was_damaged_is_fetched_anew()
    {
        using var server = new FileServer(content);
        LeavePart(new byte[500]);
        Assert.Equal(content, File.ReadAllBytes(Fetch(Sized, server.Address)));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public void A_beginning_longer_than_the_file_is_fetched_anew_when_only_the_hash_is_known()
    {
        using var server = new FileServer(content);
        LeavePart(new byte[content.Length + 10]);
        Assert.Equal(content, File.ReadAllBytes(Fetch(Unsized, server.Address)));
        Assert.False(File.Exists(Part));
    }

    [Fact]
    public void What_has_the_wrong_hash_is_not_kept()
    {
        using var server = new FileServer([.. content.Reverse()]);
        Assert.Contains("its SHA-256 is not the one in the manifest", Assert.Throws<DatasetException>(() => Fetch(Unsized, server.Address)).Message);
        Assert.Empty(Directory.GetFiles(folder.File("sample")));
    }

    [Fact]
    public void Progress_tells_how_much_is_there_and_from_where()
    {
        using var server = new FileServer(content);
        var seen = new List<DownloadProgress>();
        Fetch(Sized, new Told(seen.Add), server.Address);
        Assert.Equal(new DownloadProgress("data.txt", "127.0.0.1", content.Length, content.Length), seen[^1]);
        Assert.Equal(seen.Select(step => step.Done).Order(), seen.Select(step => step.Done));
    }

    [Fact]
    public void A_cancelled_download_keeps_its_beginning()
    {
        using var server = new FileServer(content) { BreakAfter = 40_000 };
        using var cancel = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => new DatasetDownload(Set(server.Address, "http://127.0.0.1:9/"), new Told(_ => cancel.Cancel()), cancel.Token).Fetch(Sized));
        Assert.True(File.Exists(Part));
    }

    private static string Fetch(DatasetFile file, params string[] mirrors) => Fetch(file, null, mirrors);

    private static string Fetch(DatasetFile file, IProgress<DownloadProgress>? progress, params string[] mirrors) =>
        new DatasetDownload(Set(mirrors), progress) { Patience = TimeSpan.FromSeconds(mirrors.Length == 1 && progress is null ? 0.2 : 20) }.Fetch(file);

    private static DatasetInfo Set(params string[] mirrors) => new()
    {
        Name = "sample",
        Description = "A sample.",
        Licence = "MIT",
        Copyright = "nobody",
        Source = "a test",
        Mirrors = mirrors,
        Files = [Sized],
    };

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private void LeavePart(byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Part)!);
        File.WriteAllBytes(Part, bytes);
    }

    private sealed class Told(Action<DownloadProgress> report) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => report(value);
    }
}
