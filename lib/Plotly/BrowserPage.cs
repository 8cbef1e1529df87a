using System.Net;
using System.Text;
using System.Text.Json;

namespace Plotly;

/// <summary>
/// A page that runs one function over many figures and leaves the results, as JSON, in its own text: the only way that
/// a browser started from the command line gives anything back.
/// </summary>
internal static class BrowserPage
{
    private const string Begin = "<pre id=\"results\">";
    private const string End = "</pre>";

    /// <summary>Makes the page.</summary>
    /// <param name="figures">Figures as JSON.</param>
    /// <param name="function">A JavaScript function of a figure, whose result may be a promise.</param>
    public static string Of(IReadOnlyList<string> figures, string function)
    {
        var page = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"></head><body>\n");
        page.Append($"<script src=\"{new Uri(PlotlyScript.Path).AbsoluteUri}\"></script>\n");
        foreach (var figure in figures)
            page.Append("<script type=\"application/json\">").Append(figure.Replace("</", "<\\/")).Append("</script>\n");
        return page.Append($$"""
            <script>
            (async () => {
              const run = {{function}};
              const results = [];
              for (const script of document.querySelectorAll('script[type="application/json"]')) {
                try { results.push({ value: await run(JSON.parse(script.textContent)) ?? null }); }
                catch (error) { results.push({ error: String(error?.message ?? error) }); }
                script.remove();
              }
              const pre = document.createElement("pre");
              pre.id = "results";
              pre.textContent = JSON.stringify(results);
              document.body.replaceChildren(pre);
            })();
            </script></body></html>
            """).ToString();
    }

    /// <summary>Reads the results out of the finished page: <c>{"value": ...}</c> or <c>{"error": "..."}</c> for each figure.</summary>
    public static JsonElement[] ReadResults(string dom)
    {
        var begin = dom.LastIndexOf(Begin, StringComparison.Ordinal);
        var end = dom.IndexOf(End, Math.Max(0, begin), StringComparison.Ordinal);
        if (begin < 0 || end < 0)
            throw new InvalidOperationException($"The browser did not finish the page. Does {PlotlyScript.Path} lie where it should?");
        using var results = JsonDocument.Parse(WebUtility.HtmlDecode(dom[(begin + Begin.Length)..end]));
        return [.. results.RootElement.EnumerateArray().Select(element => element.Clone())];
    }
}
