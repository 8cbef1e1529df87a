using System.Text;
using System.Text.Json;

namespace Plotly;

/// <summary>
/// Makes pictures of charts with the real plotly.js in a headless Chromium, for notebooks that are read where no script runs.
/// One start of the browser serves any number of charts.
/// </summary>
public static class StaticPictures
{
    /// <summary>The width that charts without one of their own get, in pixels.</summary>
    public const int DefaultWidth = 760;

    private static readonly TimeSpan start = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan each = TimeSpan.FromSeconds(5);

    /// <summary>True when there is a browser to make pictures with.</summary>
    public static bool IsAvailable => HeadlessBrowser.Find() is not null;

    /// <summary>Draws figures.</summary>
    /// <param name="figures">Figures as JSON: what <see cref="Chart.ToJson"/> gives and notebooks hold under <c>application/vnd.plotly.v1+json</c>.</param>
    /// <param name="format">The kind of file.</param>
    /// <param name="width">The width in pixels of figures that do not say theirs.</param>
    /// <param name="cancellation">Stops the browser.</param>
    /// <returns>One file per figure, in their order.</returns>
    /// <exception cref="InvalidOperationException">There is no browser, or plotly.js refused a figure; the message says which and why.</exception>
    /// <exception cref="TimeoutException">The browser took more than a minute and five seconds a figure.</exception>
    public static async Task<IReadOnlyList<byte[]>> RenderAsync(
        IReadOnlyList<string> figures, PictureFormat format = PictureFormat.Svg, int width = DefaultWidth, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count == 0) return [];
        var browser = HeadlessBrowser.Find() ?? throw new InvalidOperationException(
            "Static pictures need Chromium, which was not found. Install it (on Debian and Ubuntu: sudo apt-get install chromium) or set COURSE_CHROMIUM to its path.");
        var page = Page(figures, format, width);
        var dom = await browser.DumpAsync(page, start + figures.Count * each, cancellation);
        var files = ReadResults(dom, figures.Count).Select((result, index) => Decode(result, index));
        return [.. format == PictureFormat.Png ? files.Select(PngPalette.Reduce) : files];
    }

    private static string Page(IReadOnlyList<string> figures, PictureFormat format, int width)
    {
        var options = $$"""{ "format": "{{format.ToString().ToLowerInvariant()}}", "width": {{width}}, "scale": {{(format == PictureFormat.Png ? 2 : 1)}} }""";
        return BrowserPage.Of(figures, $$"""
            figure => {
              const options = {{options}};
              const { width = options.width, height = 400 } = figure.layout ?? {};
              return Plotly.toImage(figure, { ...options, width, height });
            }
            """);
    }

    private static JsonElement[] ReadResults(string dom, int count)
    {
        var results = BrowserPage.ReadResults(dom);
        return results.Length == count ? results : throw new InvalidOperationException($"The browser drew {results.Length} of {count} charts.");
    }

    private static byte[] Decode(JsonElement result, int index)
    {
        if (result.TryGetProperty("error", out var error))
            throw new InvalidOperationException($"plotly.js cannot draw chart {index}: {error.GetString()}");
        var uri = result.GetProperty("value").GetString()!;
        var comma = uri.IndexOf(',');
        return uri.AsSpan(0, comma).EndsWith(";base64")
            ? Convert.FromBase64String(uri[(comma + 1)..])
            : Encoding.UTF8.GetBytes(Uri.UnescapeDataString(uri[(comma + 1)..]));
    }
}
