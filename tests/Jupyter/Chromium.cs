using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jupyter.Tests;

/// <summary>A page in Chromium without a window, driven by the browser's own
/// <see href="https://chromedevtools.github.io/devtools-protocol/">DevTools protocol</see>.</summary>
internal sealed partial class Chromium : IAsyncDisposable
{
    private readonly Process process;
    private readonly string profile;
    private readonly ClientWebSocket socket = new();
    private int sent;

    private Chromium(Process process, string profile) => (this.process, this.profile) = (process, profile);

    /// <summary>The browser's program; null when there is none.</summary>
    internal static string? Program => Environment.GetEnvironmentVariable("COURSE_CHROMIUM") is { Length: > 0 } chosen
        ? chosen
        : RealClient.FindOnPath("chromium") ?? RealClient.FindOnPath("google-chrome");

    internal static async Task<Chromium> OpenAsync(string address, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("chromium-").FullName;
        var start = new ProcessStartInfo(Program!,
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--window-size=1100,1400", "--remote-debugging-port=0", $"--user-data-dir={profile}", address,
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        var browser = new Chromium(Process.Start(start)!, profile);
        var port = 0;
        while (port == 0 && await browser.process.StandardError.ReadLineAsync(cancellation) is { } line)
            if (Listening().Match(line) is { Success: true } found) port = int.Parse(found.Groups[1].Value);
        // A pipe that nobody empties would stop the browser.
        _ = browser.process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _ = browser.process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        using var http = new HttpClient();
        var pages = JsonNode.Parse(await http.GetStringAsync($"http://127.0.0.1:{port}/json/list", cancellation))!.AsArray();
        var page = pages.First(target => target!["type"]!.ToString() == "page")!;
        await browser.socket.ConnectAsync(new Uri(page["webSocketDebuggerUrl"]!.ToString()), cancellation);
        return browser;
    }

    /// <summary>Waits until an expression is true in the page.</summary>
    internal async Task WaitAsync(string expression, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        while (await EvaluateAsync($"Boolean(({expression}))", cancellation) is not { } value || !(bool)value)
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(90))
                throw new TimeoutException($"The page never came to: {expression}\n{await EvaluateAsync("document.body?.innerText", cancellation)}");
            await Task.Delay(100, cancellation);
        }
    }

    /// <summary>The value of an expression in the page; null also when it throws, as while the page loads.</summary>
    internal async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true }, cancellation);
        return answer["result"]?["result"]?["value"];
    }

    /// <summary>A picture of the page, as PNG.</summary>
    internal async Task<byte[]> ScreenshotAsync(CancellationToken cancellation) =>
        Convert.FromBase64String((await SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" }, cancellation))["result"]!["data"]!.ToString());

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // A helper process of the browser is still writing; the folder is temporary.
        }
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        var id = ++sent;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString();
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, cancellation);
        while (true)
        {
            using var whole = new MemoryStream();
            var buffer = new byte[64 * 1024];
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer, cancellation);
                whole.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            var answer = JsonNode.Parse(whole.ToArray())!;
            if (answer["id"]?.GetValue<int>() == id) return answer;
        }
    }

    [GeneratedRegex(@"DevTools listening on ws://[^:]+:(\d+)/")]
    private static partial Regex Listening();
}
