using System.Globalization;
using System.Net;
using System.Text;
using Plotly;

namespace Course;

/// <summary>A learner's way through the course: a bar a chapter, and what comes next.</summary>
internal sealed class ProgressView(IReadOnlyList<(string Chapter, int Passed, int All)> chapters, string? next) : IDisplayable
{
    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new MimeBundle(ToString()).Add(MimeType.Html, ToHtml());

    /// <summary>The bars in words.</summary>
    public override string ToString() => string.Join('\n', chapters.Select(row => $"chapter {row.Chapter}: {row.Passed} of {row.All} exercises").Append(Closing));

    private string Closing => next is null ? "All exercises are solved." : $"Next: {next}";

    private string ToHtml()
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-size:90%\"><tbody>");
        foreach (var (chapter, passed, all) in chapters)
        {
            var share = all == 0 ? 0 : 100.0 * passed / all;
            html.Append(CultureInfo.InvariantCulture, $"<tr><td style=\"padding:.15em .7em\">chapter {WebUtility.HtmlEncode(chapter)}</td><td style=\"padding:.15em .7em\">");
            html.Append(CultureInfo.InvariantCulture, $"<div role=\"img\" aria-label=\"{passed} of {all}\" style=\"width:12em;height:.7em;border-radius:.35em;background:rgba(128,128,128,.25)\"><div style=\"width:{share:0.#}%;height:100%;border-radius:.35em;background:{Palette.Right}\"></div></div>");
            html.Append(CultureInfo.InvariantCulture, $"</td><td style=\"padding:.15em .7em;text-align:right\">{passed} of {all}</td></tr>");
        }
        return html.Append("</tbody></table><div style=\"font-size:85%;opacity:.75\">").Append(WebUtility.HtmlEncode(Closing)).Append("</div>").ToString();
    }
}
