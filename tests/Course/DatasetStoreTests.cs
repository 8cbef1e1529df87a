using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Course.Tests;

/// <summary>Looks-up, damage and downloads, with a manifest and a web server of the test's own.</summary>
public sealed class DatasetStoreTests : IDisposable
{
    private static readonly byte[] content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i}\n")));
    private readonly TemporaryFolder folder = new();
    private readonly EnvironmentValue root, data;

    public DatasetStoreTests() => (root, data) = (new("COURSE_ROOT", folder.Path), new("COURSE_DATA", folder.File("cache")));

    private string Cached => folder.File("cache/sample/data.txt");

    public void Dispose()
    {
        root.Dispose();
        data.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_shipped_file_is_found_and_checked()
    {
        Ship(content);
        Assert.Equal(folder.File("datasets/sample/data.txt"), DatasetStore.PathOf("sample", "data.txt"));
    }

    [Fact]
    public void A_link_to_a_file_elsewhere_is_followed()
    {
        Ship(content);
        File.Move(folder.File("datasets/sample/data.txt"), folder.File("elsewhere"));
        File.CreateSymbolicLink(folder.File("datasets/sample/data.txt"), folder.File("elsewhere"));
        Assert.Equal(folder.File("datasets/sample/data.txt"), DatasetStore.PathOf("sample", "data.txt"));
    }

    [Fact]
    public void A_damaged_file_is_an_error_that_names_it_and_says_how_to_mend_it()
    {
        var damaged = (byte[])content.Clone();
        damaged[100] ^= 1;
        Ship(damaged);
        var error = Assert.Throws<DatasetException>(() => DatasetStore.PathOf("sample", "data.txt"));
        Assert.Contains(folder.File("datasets/sample/data.txt"), error.Message);
        Assert.Contains("SHA-256", error.Message);
        Assert.Contains("git checkout -- datasets/sample", error.Message);
    }

    [Fact]
    public void A_truncated_file_says_how_many_bytes_it_has()
    {
        Ship(content[..1000]);
        Assert.Contains("it has 1,000 bytes instead of", Assert.Throws<DatasetException>(() => DatasetStore.PathOf("sample", "data.txt")).Message);
    }

    [Fact]
    public void A_file_damaged_after_it_was_read_once_is_still_found_out()
    {
        Ship(content);
        var path = DatasetStore.PathOf("sample", "data.txt");
        var damaged = (byte[])content.Clone();
        damaged[5] ^= 1;
        File.WriteAllBytes(path, damaged);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddSeconds(5));
        Assert.Throws<DatasetException>(() => DatasetStore.PathOf("sample", "data.txt"));
    }

    [Fact]
    public void Without_a_network_the_error_says_what_was_tried_and_where_to_put_the_file()
    {
        WriteManifest(ships: false, "http://127.0.0.1:9/first/", "http://127.0.0.1:9/second/");
        var error = Assert.Throws<DatasetException>(() => DatasetStore.PathOf("sample", "data.txt"));
        Assert.Contains("http://127.0.0.1:9/first/", error.Message);
        Assert.Contains("http://127.0.0.1:9/second/", error.Message);
        Assert.Contains(Cached, error.Message);
        Assert.Contains("./course data get sample", error.Message);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Cached)!));
    }

    [Fact]
    public void A_file_is_fetched_checked_and_kept()
    {
        using var server = new FileServer(content);
        WriteManifest(ships: false, server.Address);
        Assert.Equal(Cached, DatasetStore.PathOf("sample", "data.txt"));
        Assert.Equal(content, File.ReadAllBytes(Cached));
        Assert.Equal(Cached, DatasetStore.PathOf("sample", "data.txt"));
        Assert.Equal(1, server.Requests);
        Assert.Equal([Cached], Directory.GetFiles(Path.GetDirectoryName(Cached)!));
    }

    [Fact]
    public void The_second_mirror_serves_when_the_first_gives_something_else()
    {
        using var wrong = new FileServer(Encoding.UTF8.GetBytes("<html>Not found</html>"));
        using var right = new FileServer(content);
        WriteManifest(ships: false, wrong.Address, right.Address);
        Assert.Equal(content, File.ReadAllBytes(DatasetStore.PathOf("sample", "data.txt")));
        Assert.Equal((1, 1), (wrong.Requests, right.Requests));
    }

    [Fact]
    public void A_broken_download_goes_on_where_it_stopped()
    {
        using var server = new FileServer(content) { BreakAfter = 20_000 };
        WriteManifest(ships: false, server.Address);
        Assert.Throws<DatasetException>(() => DatasetStore.PathOf("sample", "data.txt"));
        Assert.Equal(20_000, new FileInfo(Cached + ".part").Length);
        server.BreakAfter = null;
        Assert.Equal(content, File.ReadAllBytes(DatasetStore.PathOf("sample", "data.txt")));
        Assert.Equal(20_000, server.LastStart);
    }

    [Fact]
    public void Get_replaces_a_damaged_file_in_the_cache()
    {
        using var server = new FileServer(content);
        WriteManifest(ships: false, server.Address);
        Directory.CreateDirectory(Path.GetDirectoryName(Cached)!);
        File.WriteAllText(Cached, "rubbish");
        Assert.Throws<DatasetException>(() => DatasetStore.PathOf("sample", "data.txt"));
        Assert.Single(DatasetStore.Verify("sample"));
        DatasetStore.Get("sample");
        Assert.Empty(DatasetStore.Verify("sample"));
    }

    [Fact]
    public void An_unknown_set_or_file_is_an_error_that_lists_what_there_is()
    {
        Ship(content);
        Assert.Contains("The course knows sample", Assert.Throws<DatasetException>(() => DatasetStore.PathOf("nothing", "x")).Message);
        Assert.Contains("it has data.txt", Assert.Throws<DatasetException>(() => DatasetStore.PathOf("sample", "x")).Message);
    }

    /// <summary>True when no mirror of a set has a name that resolves: fast, and downloads nothing.</summary>
    internal static bool IsOffline(DatasetInfo set) => set.Mirrors.All(mirror =>
    {
        try { return Dns.GetHostAddresses(new Uri(mirror).Host).Length == 0; }
        catch (SocketException) { return true; }
    });

    private void Ship(byte[] bytes)
    {
        WriteManifest(ships: true);
        Directory.CreateDirectory(folder.File("datasets/sample"));
        File.WriteAllBytes(folder.File("datasets/sample/data.txt"), bytes);
    }

    private void WriteManifest(bool ships, params string[] mirrors)
    {
        Directory.CreateDirectory(folder.File("datasets"));
        File.WriteAllText(folder.File("datasets/manifest.json"), JsonSerializer.Serialize(new[]
        {
            new DatasetInfo
            {
                Name = "sample", Description = "A sample.", Licence = "MIT", Copyright = "nobody", Source = "a test", Ships = ships, Mirrors = mirrors,
                Files = [new("data.txt", content.Length, Convert.ToHexStringLower(SHA256.HashData(content)))],
            },
        }, CourseJson.File));
    }
}
