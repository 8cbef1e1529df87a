using System.Diagnostics;
using System.Text;

namespace Plotly;

/// <summary>Runs a page in Chromium without a window and reads back what its scripts left in it.</summary>
internal sealed class HeadlessBrowser(string program)
{
    // More than any page needs: the clock of the page leaps over waiting, so that this costs no real time.
    private const string VirtualTime = "--virtual-time-budget=600000";

    private static readonly string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] installed =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    private static readonly string[] arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--no-first-run", "--hide-scrollbars",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    /// <summary>The browser named by <c>COURSE_CHROMIUM</c>, else the first one found on the PATH; null when there is none.</summary>
    public static HeadlessBrowser? Find()
    {
        if (Environment.GetEnvironmentVariable("COURSE_CHROMIUM") is { Length: > 0 } chosen)
            return File.Exists(chosen) ? new(chosen) : throw new FileNotFoundException($"COURSE_CHROMIUM names {chosen}, which is not there.");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).Concat(installed).FirstOrDefault(File.Exists);
        return found is null ? null : new(found);
    }

    /// <summary>Loads a page, lets its scripts finish and returns the page as it then stands.</summary>
    public Task<string> DumpAsync(string html, TimeSpan limit, CancellationToken cancellation) =>
        RunAsync(html, [VirtualTime, "--dump-dom"], limit, cancellation);

    /// <summary>Loads a page and takes a picture of it.</summary>
    public async Task<byte[]> ScreenshotAsync(string html, (int Width, int Height) window, TimeSpan limit, CancellationToken cancellation)
    {
        var file = System.IO.Path.GetTempFileName();
        try
        {
            await RunAsync(html, [VirtualTime, $"--window-size={window.Width},{window.Height}", $"--screenshot={file}"], limit, cancellation);
            return await File.ReadAllBytesAsync(file, cancellation);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<string> RunAsync(string html, IEnumerable<string> action, TimeSpan limit, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("course-chart-");
        try
        {
            var page = System.IO.Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(page, html, cancellation);
            string[] own = [$"--user-data-dir={System.IO.Path.Combine(folder.FullName, "profile")}"];
            return await RunAsync([.. arguments, .. own, .. action, new Uri(page).AbsoluteUri], limit, cancellation);
        }
        finally
        {
            Remove(folder);
        }
    }

    private async Task<string> RunAsync(IEnumerable<string> all, TimeSpan limit, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, all)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {LastLine(await errors)}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"{program} did not finish within {limit.TotalSeconds:0} seconds.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static string LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("it said nothing.");

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser may still be closing its profile; the system empties its temporary folder by itself.
        }
    }
}
