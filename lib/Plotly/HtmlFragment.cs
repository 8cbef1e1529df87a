using System.Globalization;
using System.Net;

namespace Plotly;

/// <summary>
/// The chart as a piece of a page. It holds the figure and a short script that draws every chart not drawn yet, if the page has
/// plotly.js, and the text form for pages that have not. It has no ids, so that the same chart always gives the same text,
/// and it can stand in a page more than once.
/// </summary>
internal static class HtmlFragment
{
    private static readonly string drawScript = ReadScript();

    public static string Of(string json, string text, double? height) => string.Create(CultureInfo.InvariantCulture, $"""
        <div class="course-chart" style="min-height:{height ?? 400}px">
        <pre>{WebUtility.HtmlEncode(text)}</pre>
        <script type="application/json">{json}</script>
        </div>
        <script>{drawScript}</script>
        """);

    private static string ReadScript()
    {
        using var stream = typeof(HtmlFragment).Assembly.GetManifestResourceStream("Plotly.draw.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
