using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Course.Tests;

/// <summary>A web server on this machine that serves one file under any name, with ranges, and misbehaves as it is told to.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<string, byte[]?> files;

    public FileServer(byte[] file) : this(_ => file)
    {
    }

    /// <param name="files">The file of a path; null for none.</param>
    public FileServer(Func<string, byte[]?> files)
    {
        this.files = files;
        listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    public int Requests { get; private set; }

    /// <summary>The byte at which it hangs up.</summary>
    public int? BreakAfter { get; set; }

    /// <summary>Where it sends those who ask under the path <c>/old/</c>.</summary>
    public string? MovedTo { get; set; }

    /// <summary>True answers every range with the whole file.</summary>
    public bool IgnoresRanges { get; set; }

    /// <summary>True says how long the file is, and then nothing.</summary>
    public bool Stalls { get; set; }

    /// <summary>The byte from which the last request wanted the file.</summary>
    public int LastStart { get; private set; }

    public void Dispose()
    {
        stopping.Cancel();
        listener.Stop();
    }

    private async Task Serve()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            Requests++;
            var (path, start) = await ReadRequest(stream);
            LastStart = start;
            if (MovedTo is not null && path.StartsWith("/old/", StringComparison.Ordinal))
                await Head(stream, $"302 Found\r\nLocation: {MovedTo}{path["/old/".Length..]}", 0);
            else if (files(path.TrimStart('/')) is not { } file) await Head(stream, "404 Not Found", 0);
            else if (start > 0 && start >= file.Length) await Head(stream, "416 Range Not Satisfiable", 0);
            else await Send(stream, file, IgnoresRanges ? 0 : start);
        }
    }

    private static async Task<(string Path, int Start)> ReadRequest(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var path = (await reader.ReadLineAsync())!.Split(' ')[1];
        var start = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
            if (line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase)) start = int.Parse(line["Range: bytes=".Length..].TrimEnd('-'));
        return (path, start);
    }

    private async Task Send(Stream stream, byte[] file, int start)
    {
        await Head(stream, start > 0 ? $"206 Partial Content\r\nContent-Range: bytes {start}-{file.Length - 1}/{file.Length}" : "200 OK", file.Length - start);
        if (Stalls) await Task.Delay(Timeout.Infinite, stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        else await stream.WriteAsync(file.AsMemory(start, Math.Max(start, Math.Min(BreakAfter ?? file.Length, file.Length)) - start));
    }

    private static async Task Head(Stream stream, string status, int length) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"));
}
