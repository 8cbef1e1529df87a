using System.Globalization;
using System.Net;
using System.Text;

namespace Course;

/// <summary>A table of a few columns: HTML in a notebook, aligned text elsewhere. Numbers align right.</summary>
public sealed class TextTable : IDisplayable
{
    private readonly string[] headings;
    private readonly string[][] rows;
    private readonly bool[] isNumeric;

    /// <summary>Makes a table.</summary>
    /// <param name="headings">One heading a column.</param>
    /// <param name="rows">Cells: texts, numbers, null for none.</param>
    /// <exception cref="ArgumentException">A row has another number of cells than there are headings.</exception>
    public TextTable(IReadOnlyList<string> headings, IReadOnlyList<object?[]> rows)
    {
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
            if (row.Length != headings.Count)
                throw new ArgumentException($"A row has {row.Length} cells, but there are {headings.Count} headings.");
        this.headings = [.. headings];
        isNumeric = [.. headings.Select((_, column) => rows.Any(row => row[column] is not null) && rows.All(row => row[column] is null or (IConvertible and not string and not bool)))];
        this.rows = [.. rows.Select(row => row.Select(Cell).ToArray())];
    }

    /// <summary>A line under the table, or null.</summary>
    public string? Caption { get; init; }

    /// <summary>Writes a number the way tables of the course do: five significant digits, no exponent where it can be avoided.</summary>
    public static string Number(double value) => value switch
    {
        0 => "0",
        _ when double.IsNaN(value) || double.IsInfinity(value) => value.ToString(CultureInfo.InvariantCulture),
        _ when Math.Abs(value) is >= 1e7 or < 1e-4 => value.ToString("0.###e0", CultureInfo.InvariantCulture),
        _ => decimal.Round((decimal)value, Math.Max(0, 4 - (int)Math.Floor(Math.Log10(Math.Abs(value))))).ToString("0.########", CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new MimeBundle(ToString()).Add(MimeType.Html, ToHtml());

    /// <summary>The table as a Markdown table.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append($"| {string.Join(" | ", headings.Select(Escape))} |\n");
        text.Append($"| {string.Join(" | ", isNumeric.Select(numeric => numeric ? "---:" : "---"))} |\n");
        foreach (var row in rows) text.Append($"| {string.Join(" | ", row.Select(Escape))} |\n");
        return text.ToString();

        static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
    }

    /// <summary>The table as aligned text.</summary>
    public override string ToString()
    {
        var widths = headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToArray();
        var lines = rows.Select(Line).Prepend(string.Join("  ", widths.Select(width => new string('-', width)))).Prepend(Line(headings));
        return string.Join('\n', Caption is null ? lines : lines.Append(Caption));

        string Line(string[] cells) => string.Join("  ", cells.Select((cell, column) =>
            isNumeric[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => Number(number),
        float number => Number(number),
        int or long or short => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private string ToHtml()
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-size:90%\"><thead><tr>");
        for (var column = 0; column < headings.Length; column++) html.Append(Tag("th", headings[column], column));
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            for (var column = 0; column < row.Length; column++) html.Append(Tag("td", row[column], column));
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        if (Caption is not null) html.Append($"<div style=\"font-size:85%;opacity:.75\">{WebUtility.HtmlEncode(Caption)}</div>");
        return html.ToString();

        string Tag(string tag, string text, int column) =>
            $"<{tag} style=\"padding:.15em .7em;text-align:{(isNumeric[column] ? "right" : "left")}\">{WebUtility.HtmlEncode(text)}</{tag}>";
    }
}
