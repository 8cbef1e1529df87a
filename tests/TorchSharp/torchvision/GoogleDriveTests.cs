using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace TorchSharp.Tests;

/// <summary>Fetching shared files, from a server of our own in Google's place.</summary>
public sealed class GoogleDriveTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("drive").FullName;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private string answer = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";
    private string asked = "";

    private const string Hash = "5d41402abc4b2a76b9719d911017c592";

    public GoogleDriveTests()
    {
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var stream = client.GetStream();
                using var reader = new StreamReader(stream);
                asked = await reader.ReadLineAsync() ?? "";
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
            }
        });
    }

    private string Target => Path.Combine(root, "below", "file.txt");

    public void Dispose()
    {
        listener.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private void Fetch(string? hash) => new GoogleDrive(new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/")).Fetch("a b", Target, hash);

    [Fact]
    public void A_file_is_fetched_once()
    {
        Fetch(Hash);
        Assert.Equal("hello", File.ReadAllText(Target));
        Assert.Equal("GET /download?id=a%20b&export=download&confirm=t HTTP/1.1", asked);
        asked = "";
        Fetch(Hash);
        Fetch(null);
        Assert.Equal("", asked);
    }

    [Fact]
    public void A_damaged_file_is_fetched_again()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target, "hell");
        Fetch(Hash);
        Assert.Equal("hello", File.ReadAllText(Target));
    }

    [Fact]
    public void Another_hash_is_refused_and_nothing_left()
    {
        Assert.Contains(Hash, Assert.Throws<InvalidDataException>(() => Fetch(new string('0', 32))).Message);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public void A_page_in_place_of_the_file_is_explained()
    {
        answer = answer.Replace("application/octet-stream", "text/html; charset=utf-8");
        Assert.Contains("not shared, or was fetched too often", Assert.Throws<IOException>(() => Fetch(null)).Message);
        answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        Assert.Contains("404", Assert.Throws<IOException>(() => Fetch(null)).Message);
    }
}
