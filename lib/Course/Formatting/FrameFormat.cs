using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Data.Analysis;

namespace Course;

/// <summary>How data frames look in a notebook: the first rows under headings with their types, and how many rows there are.</summary>
public static class FrameFormat
{
    private const int ShownRows = 10;
    private const int ShownColumns = 20;

    /// <summary>Teaches the notebook. <see cref="Chapter.Start"/> does it.</summary>
    public static void Register()
    {
        Formatters.Register<DataFrame>(Format);
        Formatters.Register<DataFrameColumn>(column => Format(new DataFrame(column.Clone())));
    }

    /// <summary>Both forms of a frame.</summary>
    public static MimeBundle Format(DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new MimeBundle(frame.Head(ShownRows).ToString().ReplaceLineEndings("\n") is var head && frame.Rows.Count <= ShownRows ? head : WithCount(head, frame))
            .Add(MimeType.Html, ToHtml(frame));
    }

    /// <summary>A text of some rows ends with their number; here with the number of all.</summary>
    private static string WithCount(string head, DataFrame frame) => head[..(head.LastIndexOf('\n') + 1)] + "...\n" + Count(frame);

    private static string ToHtml(DataFrame frame)
    {
        var columns = frame.Columns.Take(ShownColumns).ToList();
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-size:90%\"><thead><tr>");
        foreach (var column in columns) html.Append(Tag("th", column, $"{Encode(column.Name)}<br><span style=\"font-weight:normal;opacity:.65\">{TypeWord(column.DataType)}</span>"));
        html.Append("</tr></thead><tbody>");
        for (var row = 0L; row < Math.Min(ShownRows, frame.Rows.Count); row++)
        {
            html.Append("<tr>");
            foreach (var column in columns) html.Append(Tag("td", column, Cell(column[row])));
            html.Append("</tr>");
        }
        html.Append("</tbody></table><div style=\"font-size:85%;opacity:.75\">").Append(Count(frame));
        if (frame.Columns.Count > columns.Count) html.Append(CultureInfo.InvariantCulture, $", {frame.Columns.Count - columns.Count} of them not shown");
        return html.Append("</div>").ToString();
    }

    private static string Count(DataFrame frame) => string.Create(CultureInfo.InvariantCulture,
        $"{frame.Rows.Count:#,0} row{(frame.Rows.Count == 1 ? "" : "s")}, {frame.Columns.Count} column{(frame.Columns.Count == 1 ? "" : "s")}");

    private static string Tag(string tag, DataFrameColumn column, string content) =>
        $"<{tag} style=\"padding:.15em .7em;text-align:{(column.IsNumericColumn() ? "right" : "left")}\">{content}</{tag}>";

    private static string Cell(object? value) => value switch
    {
        null => "<span style=\"opacity:.5\">null</span>",
        double number => TextTable.Number(number),
        float number => TextTable.Number(number),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => Encode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    private static string TypeWord(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Single => "float",
        TypeCode.Int16 => "short",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.Boolean => "bool",
        TypeCode.DateTime => "date",
        _ => type.Name.ToLowerInvariant(),
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
