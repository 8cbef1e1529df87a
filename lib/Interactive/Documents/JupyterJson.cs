using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>
/// JSON as Jupyter writes it: one space of indentation, LF, nothing escaped that need not be.
/// Values that were read from a file are written with the very text they had there (1.50 stays 1.50), which
/// System.Text.Json's own writer does not do.
/// </summary>
internal static class JupyterJson
{
    /// <summary>Writes a value over several lines, or on one line.</summary>
    public static string Write(JsonNode? node, bool indented = true)
    {
        var text = new StringBuilder();
        Write(text, node, indented ? 0 : null);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int? depth)
    {
        switch (node)
        {
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonArray { Count: 0 }:
                text.Append("[]");
                break;
            case JsonObject members:
                Between(text, '{', '}', members, depth, WriteMember);
                break;
            case JsonArray items:
                Between(text, '[', ']', items, depth, Write);
                break;
            case JsonValue value:
                WriteValue(text, value);
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteMember(StringBuilder text, KeyValuePair<string, JsonNode?> member, int? depth)
    {
        WriteString(text, member.Key);
        text.Append(depth is null ? ":" : ": ");
        Write(text, member.Value, depth);
    }

    private static void Between<T>(
        StringBuilder text, char open, char close, IEnumerable<T> items, int? depth, Action<StringBuilder, T, int?> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) text.Append(',');
            first = false;
            NewLine(text, depth + 1);
            write(text, item, depth + 1);
        }

        NewLine(text, depth);
        text.Append(close);
    }

    private static void NewLine(StringBuilder text, int? depth)
    {
        if (depth is { } spaces) text.Append('\n').Append(' ', spaces);
    }

    private static void WriteValue(StringBuilder text, JsonValue value)
    {
        if (value.TryGetValue(out OneLineJson? line)) text.Append(line.Text);
        else if (value.TryGetValue(out JsonElement element)) text.Append(element.GetRawText());
        else if (value.TryGetValue(out string? characters)) WriteString(text, characters);
        else text.Append(value.ToJsonString());
    }

    private static void WriteString(StringBuilder text, string characters)
    {
        text.Append('"');
        foreach (var c in characters)
        {
            var escaped = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => null,
            };
            if (escaped is null) text.Append(c);
            else text.Append(escaped);
        }

        text.Append('"');
    }
}
