using System.Collections;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace Interactive.Formatting;

/// <summary>The <c>text/plain</c> form of any value, in one line for small things.</summary>
internal static class TextForm
{
    /// <summary>Formats a value.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, depth: 0, isInside: false);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth, bool isInside)
    {
        if (value is null)
        {
            text.Append("<null>");
            return;
        }

        if (Formatter.Registered(value, Display.MimeType.Text) is { } registered) text.Append(registered);
        else if (isInside && Display.Formatters.TryFormat(value, out var bundle)) text.Append(bundle.Text);
        else WriteByShape(text, value, depth);
    }

    private static void WriteByShape(StringBuilder text, object value, int depth)
    {
        var kind = Shape.Of(value);
        if (kind != ValueKind.Scalar && depth >= Formatter.RecursionLimit)
        {
            text.Append(TypeName.Of(value.GetType()));
            return;
        }

        switch (kind)
        {
            case ValueKind.Dictionary:
                WriteList(text, "{", Shape.Pairs(value), "}", pair =>
                {
                    Write(text, pair.Key, depth + 1, isInside: true);
                    text.Append(": ");
                    Write(text, pair.Value, depth + 1, isInside: true);
                }, Excerpt.Count(value));
                break;
            case ValueKind.Sequence:
                WriteList(text, "[", Shape.Items((IEnumerable)value), "]", item => Write(text, item, depth + 1, isInside: true), Excerpt.Count(value));
                break;
            case ValueKind.Record:
                if (!TypeName.IsAnonymous(value.GetType())) text.Append(TypeName.Of(value.GetType())).Append(' ');
                WriteList(text, "{", Members.Of(value), "}", member =>
                {
                    text.Append(member.Name).Append(" = ");
                    Write(text, member.Value, depth + 1, isInside: true);
                });
                break;
            default:
                text.Append(Shape.Text(value));
                break;
        }
    }

    private static void WriteList<T>(StringBuilder text, string open, IEnumerable<T> items, string close, Action<T> write, int? count = null)
    {
        text.Append(open);
        var (shown, rest) = Excerpt.Of(items, Formatter.ListExpansionLimit, count);
        for (var i = 0; i < shown.Count; i++)
        {
            text.Append(i == 0 ? " " : ", ");
            write(shown[i]);
        }

        if (rest.Length > 0) text.Append(shown.Count == 0 ? " " : ", ").Append("... (").Append(rest).Append(')');
        text.Append(' ').Append(close);
    }
}
