using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Interactive.Export;

/// <summary>Turns terminal text into HTML: bold and colours stay, other control sequences go.</summary>
internal static partial class AnsiText
{
    // Colours that can be read on a white and on a dark page.
    private static readonly string[] colours =
        ["#7f7f7f", "var(--error)", "#1a8a4a", "#b07800", "#3b82d6", "#a35cc4", "#1490a8", "inherit"];

    internal static string ToHtml(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        var open = 0;
        var position = 0;
        foreach (Match sequence in Sequence().Matches(text))
        {
            html.Append(WebUtility.HtmlEncode(text[position..sequence.Index]));
            position = sequence.Index + sequence.Length;
            if (sequence.Groups["codes"].Success) open = Apply(sequence.Groups["codes"].Value, html, open);
        }
        html.Append(WebUtility.HtmlEncode(text[position..]));
        Close(html, open);
        return html.ToString();
    }

    private static int Apply(string codes, StringBuilder html, int open)
    {
        foreach (var code in codes.Split(';'))
        {
            _ = int.TryParse(code, out var number);
            if (number == 0) open = Close(html, open);
            else if (StyleOf(number) is { } style)
            {
                html.Append($"<span style=\"{style}\">");
                open++;
            }
        }
        return open;
    }

    private static string? StyleOf(int code) => code switch
    {
        1 => "font-weight:700",
        3 => "font-style:italic",
        4 => "text-decoration:underline",
        >= 30 and <= 37 => $"color:{colours[code - 30]}",
        >= 90 and <= 97 => $"color:{colours[code - 90]}",
        _ => null,
    };

    private static int Close(StringBuilder html, int open)
    {
        for (; open > 0; open--) html.Append("</span>");
        return 0;
    }

    [GeneratedRegex(@"\x1b\[(?:(?<codes>[0-9;]*)m|[0-9;?]*[A-Za-z])|\x1b\][^\x07]*(?:\x07|\x1b\\)")]
    private static partial Regex Sequence();
}
