using System.Net;
using System.Text;
using Interactive.Documents;

namespace Interactive.Export;

/// <summary>
/// Makes one page of an executed notebook. The page holds all it needs (styles, fonts, scripts, pictures, charts),
/// so it opens from a file without a network, in light and dark.
/// </summary>
public static class HtmlExporter
{
    /// <summary>Makes the page.</summary>
    /// <param name="notebook">The notebook, with the outputs to show.</param>
    /// <param name="options">Title, plotly.js and where pictures are; null for the defaults.</param>
    public static string Export(Notebook notebook, HtmlExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        options ??= new HtmlExportOptions();
        var markdown = new MarkdownCell(options.BaseDirectory);
        var outputs = new OutputHtml(markdown, options.PlotlyScript is not null);

        var cells = new StringBuilder();
        foreach (var cell in notebook.Cells) AppendCell(cells, cell, notebook.Language, markdown, outputs);

        var title = options.Title ?? markdown.Headings.FirstOrDefault()?.Text ?? "Notebook";
        var scripts = new StringBuilder();
        AppendScript(scripts, PageAssets.HighlightScript);
        if (markdown.HasMath || outputs.HasMath) AppendScript(scripts, PageAssets.KatexScript);
        if (outputs.HasCharts) AppendScript(scripts, options.PlotlyScript!);
        AppendScript(scripts, PageAssets.Script);
        var style = PageAssets.Style + (markdown.HasMath || outputs.HasMath ? PageAssets.KatexStyle : "");
        return Page(options.Language, title, style, Contents(markdown.Headings) + cells, scripts.ToString());
    }

    private static void AppendCell(StringBuilder page, Cell cell, string language, MarkdownCell markdown, OutputHtml outputs)
    {
        switch (cell.Kind)
        {
            case CellKind.Markdown:
                page.Append("<section class=\"cell prose\">\n").Append(markdown.Render(cell.Source, cell.Attachments)).Append("</section>\n");
                break;
            case CellKind.Code:
                page.Append($"<section class=\"cell\" id=\"cell-{WebUtility.HtmlEncode(cell.Id)}\">\n");
                AppendInput(page, cell, language);
                foreach (var output in cell.Outputs) page.Append(outputs.Render(output));
                page.Append("</section>\n");
                break;
            default:
                page.Append($"<section class=\"cell\"><pre>{WebUtility.HtmlEncode(cell.Source)}</pre></section>\n");
                break;
        }
    }

    private static void AppendInput(StringBuilder page, Cell cell, string language)
    {
        var written = cell.Language.Length > 0 ? cell.Language : language;
        page.Append("<div class=\"input\">");
        if (cell.ExecutionCount is { } count) page.Append($"<span class=\"count\">[{count}]</span>");
        page.Append("<button class=\"copy\" type=\"button\">Copy</button>");
        page.Append($"<pre><code class=\"language-{WebUtility.HtmlEncode(written)}\">{WebUtility.HtmlEncode(cell.Source)}</code></pre></div>\n");
    }

    private static string Contents(IReadOnlyList<Heading> headings)
    {
        var shown = headings.Where(heading => heading.Level is 2 or 3).ToList();
        if (shown.Count < 3) return "";
        var list = new StringBuilder("<details id=\"contents\"><summary>Contents</summary><ol>");
        foreach (var (level, id, text) in shown)
            list.Append($"<li class=\"h{level}\"><a href=\"#{id}\">{WebUtility.HtmlEncode(text)}</a></li>");
        return list.Append("</ol></details>\n").ToString();
    }

    private static void AppendScript(StringBuilder scripts, string script) =>
        scripts.Append("<script>").Append(script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)).Append("</script>\n");

    // The theme is chosen before the first paint: a dark page must not flash white.
    private static string Page(string language, string title, string style, string body, string scripts) => $$"""
        <!DOCTYPE html>
        <html lang="{{language}}" data-theme="light">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{WebUtility.HtmlEncode(title)}}</title>
        <script>
        (() => {
          let theme = null;
          try { theme = localStorage.getItem("theme"); } catch { }
          document.documentElement.dataset.theme = theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
        })();
        </script>
        <style>{{style}}</style>
        </head>
        <body>
        <button id="theme" type="button"></button>
        <main>
        {{body}}</main>
        {{scripts}}</body>
        </html>

        """;
}
