using System.Net;
using System.Text.Json;
using Display;
using Interactive.Documents;

namespace Interactive.Export;

/// <summary>Turns the outputs of a cell into HTML.</summary>
/// <param name="markdown">Renders Markdown outputs.</param>
/// <param name="drawsCharts">True when the page carries plotly.js.</param>
internal sealed class OutputHtml(MarkdownCell markdown, bool drawsCharts)
{
    // The richest form first, in the order in which Jupyter clients choose.
    private static readonly string[] preference =
    [
        MimeType.Plotly, MimeType.Html, MimeType.JavaScript, MimeType.Svg, MimeType.Png, MimeType.Jpeg, "image/gif",
        MimeType.Markdown, MimeType.Latex, MimeType.Json, MimeType.Text,
    ];

    /// <summary>True when an output rendered so far is a chart.</summary>
    internal bool HasCharts { get; private set; }

    /// <summary>True when an output rendered so far is an equation.</summary>
    internal bool HasMath { get; private set; }

    internal string Render(CellOutput output) => output switch
    {
        StreamOutput { Name: "stderr" } stream => Box("stderr", Preformatted(AnsiText.ToHtml(stream.Text))),
        StreamOutput stream => Box("stdout", Preformatted(AnsiText.ToHtml(stream.Text))),
        ErrorOutput error => Box("error", Preformatted(Error(error))),
        DisplayOutput display => Box("display", Display(display.Data)),
        _ => "",
    };

    private static string Box(string kind, string html) => $"<div class=\"output {kind}\">{html}</div>\n";

    private static string Preformatted(string html) => $"<pre>{html}</pre>";

    private static string Error(ErrorOutput error) => error.Traceback.Count > 0
        ? AnsiText.ToHtml(string.Join('\n', error.Traceback))
        : $"<b>{WebUtility.HtmlEncode(error.Name)}</b>: {WebUtility.HtmlEncode(error.Message)}";

    private string Display(MimeBundle bundle)
    {
        foreach (var mimeType in preference)
            if (bundle[mimeType] is { } content && Form(mimeType, content) is { } html)
                return html;
        return Preformatted(WebUtility.HtmlEncode(bundle.Text));
    }

    private string? Form(string mimeType, MimeContent content) => mimeType switch
    {
        MimeType.Plotly => Chart(content.Text),
        MimeType.Html => content.Text,
        MimeType.JavaScript => $"<script>{content.Text}</script>",
        MimeType.Svg => content.Text,
        MimeType.Png or MimeType.Jpeg or "image/gif" =>
            $"<img alt=\"\" src=\"data:{mimeType};base64,{content.Text.ReplaceLineEndings("")}\">",
        MimeType.Markdown => $"<div class=\"prose\">{markdown.Render(content.Text)}</div>",
        MimeType.Latex => Equation(content.Text),
        _ => Preformatted(WebUtility.HtmlEncode(content.Text)),
    };

    private string? Chart(string json)
    {
        if (!drawsCharts) return null;
        HasCharts = true;
        // A figure may hold "</script>" in a label; JSON reads the escaped slash as the same text.
        return $"<div class=\"chart\" style=\"min-height:{Height(json)}px\"><script type=\"application/json\">{json.Replace("</", "<\\/")}</script></div>";
    }

    /// <summary>The height a figure will have, so that the page does not jump when it is drawn.</summary>
    private static int Height(string json)
    {
        // plotly.js's own default.
        const int Default = 450;
        using var figure = JsonDocument.Parse(json);
        return figure.RootElement.ValueKind == JsonValueKind.Object
            && figure.RootElement.TryGetProperty("layout", out var layout) && layout.ValueKind == JsonValueKind.Object
            && layout.TryGetProperty("height", out var height) && height.TryGetInt32(out var pixels)
            ? pixels
            : Default;
    }

    private string Equation(string latex)
    {
        HasMath = true;
        var bare = latex.Trim();
        var isDisplay = !bare.StartsWith('$') || bare.StartsWith("$$", StringComparison.Ordinal);
        return $"<div class=\"math{(isDisplay ? " display" : "")}\">{WebUtility.HtmlEncode(bare.Trim('$'))}</div>";
    }
}
