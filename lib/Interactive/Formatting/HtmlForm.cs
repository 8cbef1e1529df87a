using System.Collections;
using System.Text;
using Display;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Interactive.Formatting;

/// <summary>
/// The <c>text/html</c> form of values that are more than one piece of text: tables for sequences of records and for
/// dictionaries, a folding list of members for an object. Colours are the page's own, so that it reads in dark themes.
/// </summary>
internal static class HtmlForm
{
    private const string Style = """
        <style>.dni{font-variant-numeric:tabular-nums}.dni table{border-collapse:collapse;margin:.2em 0}.dni th,.dni td{text-align:left;vertical-align:top;padding:.15em .7em;border-bottom:1px solid rgba(128,128,128,.3)}.dni th{font-weight:600}.dni td.n,.dni th.n{text-align:right}.dni .t,.dni td.i{opacity:.65}.dni summary{cursor:pointer}.dni pre{margin:0;white-space:pre-wrap}</style>
        """;

    /// <summary>The form of a value; null for one that plain text shows as well.</summary>
    public static string? Of(object value) => value switch
    {
        Exception exception => Wrap(ExceptionForm.Of(exception)),
        _ when Shape.Of(value) == ValueKind.Scalar => null,
        IEnumerable items when Shape.Of(value) == ValueKind.Sequence && IsPlain(items) => null,
        _ => Wrap(Block(value, depth: 0)),
    };

    /// <summary>The form of any value, as part of a larger piece of HTML.</summary>
    public static string Inline(object? value) => Cell(value, depth: 1);

    /// <summary>A table of a sequence, a row for each item, as <c>DisplayTable</c> shows it.</summary>
    public static string Table(IEnumerable items) => Wrap(Sequence(items, depth: 0));

    private static string Wrap(string html) => $"<div class=\"dni\">{Style}{html}</div>";

    // Numbers and strings read better as [ 1, 2, 3 ] than as a table of one column.
    private static bool IsPlain(IEnumerable items)
    {
        var (shown, _) = Excerpt.Of(Shape.Items(items), Formatter.ListExpansionLimit);
        return shown.All(item => item is null || Shape.Of(item) == ValueKind.Scalar && item is not Exception && !HasOwnHtml(item));
    }

    private static string Block(object value, int depth) => Shape.Of(value) switch
    {
        ValueKind.Dictionary => Dictionary(value, depth),
        ValueKind.Sequence => Sequence((IEnumerable)value, depth),
        ValueKind.Record => Record(value, depth),
        _ => Scalar(value),
    };

    private static string Cell(object? value, int depth)
    {
        if (value is null) return "<span class=\"t\">&lt;null&gt;</span>";
        if (OwnHtml(value) is { } own) return own;
        var kind = Shape.Of(value);
        if (kind == ValueKind.Scalar) return Scalar(value);
        if (kind == ValueKind.Sequence && IsPlain((IEnumerable)value)) return HtmlText.Escape(TextForm.Of(value));
        if (depth >= Formatter.RecursionLimit) return HtmlText.Escape(TypeName.Of(value.GetType()));
        return kind == ValueKind.Record ? Record(value, depth) : Folded(Title(value), Block(value, depth), isOpen: false);
    }

    private static string? OwnHtml(object value)
    {
        if (Formatter.Registered(value, MimeType.Html) is { } registered) return registered;
        if (value is IHtmlContent html) return HtmlText.Of(html);
        return Formatters.TryFormat(value, out var bundle)
            ? bundle[MimeType.Html]?.Text ?? $"<pre>{HtmlText.Escape(bundle.Text)}</pre>"
            : null;
    }

    private static bool HasOwnHtml(object value) => value is IHtmlContent or IDisplayable || OwnHtml(value) is not null;

    private static string Scalar(object value) => value is string text && text.Contains('\n')
        ? $"<pre>{HtmlText.Escape(text)}</pre>"
        : HtmlText.Escape(TextForm.Of(value));

    private static string Title(object value)
    {
        var name = HtmlText.Escape(TypeName.Of(value.GetType()));
        return Excerpt.Count(value) is { } count ? $"{name} <span class=\"t\">({count} {(count == 1 ? "item" : "items")})</span>" : name;
    }

    private static string Folded(string title, string body, bool isOpen) =>
        $"<details{(isOpen ? " open" : "")}><summary>{title}</summary>{body}</details>";

    private static string Record(object value, int depth)
    {
        var rows = new StringBuilder("<table><tbody>");
        foreach (var (name, member) in Members.Of(value))
            rows.Append("<tr><th>").Append(HtmlText.Escape(name)).Append("</th>").Append(Data(member, depth)).Append("</tr>");
        rows.Append("</tbody></table>");
        var title = TypeName.Of(value.GetType());
        if (Shape.Of(value) == ValueKind.Record && value is not string && TypeName.IsAnonymous(value.GetType())) title = "";
        var preview = title.Length > 0 ? HtmlText.Escape(title) : HtmlText.Escape(Shorten(TextForm.Of(value)));
        return Folded(preview, rows.ToString(), isOpen: depth == 0);
    }

    private static string Dictionary(object value, int depth)
    {
        var (shown, rest) = Excerpt.Of(Shape.Pairs(value), Formatter.ListExpansionLimit, Excerpt.Count(value));
        var rows = new StringBuilder("<table><thead><tr><th>key</th><th>value</th></tr></thead><tbody>");
        foreach (var (key, item) in shown)
            rows.Append("<tr>").Append(Data(key, depth)).Append(Data(item, depth)).Append("</tr>");
        return rows.Append("</tbody></table>").Append(Rest(rest)).ToString();
    }

    private static string Sequence(IEnumerable value, int depth)
    {
        var (shown, rest) = Excerpt.Of(Shape.Items(value), Formatter.ListExpansionLimit, Excerpt.Count(value));
        var columns = Columns(shown);
        var html = new StringBuilder("<table><thead><tr><th></th>");
        if (columns is null) html.Append("<th>value</th>");
        foreach (var column in columns ?? [])
            html.Append("<th>").Append(HtmlText.Escape(column)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        for (var i = 0; i < shown.Count; i++)
            html.Append("<tr><td class=\"i\">").Append(i).Append("</td>").Append(Row(shown[i], columns, depth)).Append("</tr>");
        return html.Append("</tbody></table>").Append(Rest(rest)).ToString();
    }

    private static string Row(object? item, IReadOnlyList<string>? columns, int depth)
    {
        if (columns is null) return Data(item, depth);
        var members = item is null ? [] : Members.Of(item).ToDictionary(member => member.Name, member => member.Value);
        return string.Concat(columns.Select(column => members.TryGetValue(column, out var member) ? Data(member, depth) : "<td></td>"));
    }

    // A table needs the same columns in every row, or nearly.
    private static List<string>? Columns(List<object?> items)
    {
        if (items.Count == 0 || items.Any(item => item is null || Shape.Of(item) != ValueKind.Record || HasOwnHtml(item))) return null;
        var columns = items.SelectMany(item => Members.Of(item!).Select(member => member.Name)).Distinct().ToList();
        return columns.Count is > 0 and <= 50 ? columns : null;
    }

    private static string Data(object? value, int depth) =>
        $"<td{(IsNumber(value) ? " class=\"n\"" : "")}>{Cell(value, depth + 1)}</td>";

    private static string Rest(string rest) => rest.Length == 0 ? "" : $"<div class=\"t\">... {rest}</div>";

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private static bool IsNumber(object? value) => value is not null and not bool and not char
        && Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal && !value.GetType().IsEnum;
}
