using System.Text.Json;

namespace Plotly.Tests;

/// <summary>Runs a function over figures in the real browser, with one start for all; skips the test where there is no browser.</summary>
internal static class Browser
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(3);

    public static HeadlessBrowser OrSkip()
    {
        var browser = HeadlessBrowser.Find();
        Assert.SkipWhen(browser is null, "No Chromium was found; install it to check charts against plotly.js itself.");
        return browser!;
    }

    public static async Task<IReadOnlyList<JsonElement>> RunAsync(IEnumerable<string> figures, string function)
    {
        var dom = await OrSkip().DumpAsync(BrowserPage.Of([.. figures], function), limit, TestContext.Current.CancellationToken);
        return [.. BrowserPage.ReadResults(dom).Select(result => result.TryGetProperty("error", out var error) ? throw new InvalidOperationException(error.GetString()) : result.GetProperty("value"))];
    }
}
