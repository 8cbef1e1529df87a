using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>Text that the notebook format stores as a list of lines, so that a diff shows the line that changed.</summary>
internal static class MultilineText
{
    /// <summary>Joins what is stored as one string or as a list of strings; null is empty.</summary>
    public static string Read(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(line => line?.ToString())),
        _ => node.ToString(),
    };

    /// <summary>Replaces the line ends of other systems by <c>\n</c>, and nothing else that might pass for a line end.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>Splits after every <c>\n</c>; an empty text is an empty list.</summary>
    public static JsonArray Write(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }
}
