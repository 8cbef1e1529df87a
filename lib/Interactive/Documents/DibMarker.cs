using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>
/// The line that starts a cell in a <c>.dib</c>: <c>#!csharp</c>. What a cell carries beyond its text follows on the same
/// line as JSON, <c>#!csharp {"tags":["raises-exception"]}</c>, so that it stays with its cell when cells are moved.
/// </summary>
/// <param name="Language">The name as written.</param>
/// <param name="Options">Cell metadata, with id and attachments under <c>$id</c> and <c>$attachments</c>; null when there is none.</param>
internal sealed record DibMarker(string Language, JsonObject? Options)
{
    /// <summary>Reads a line; null when it does not start a cell.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isLanguage">True for the names that start a cell.</param>
    public static DibMarker? TryRead(string line, Func<string, bool> isLanguage)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal)) return null;
        var parts = line[2..].TrimEnd().Split(' ', 2);
        if (!isLanguage(parts[0])) return null;
        if (parts.Length == 1) return new DibMarker(parts[0], null);
        return TryParse(parts[1]) is { } options ? new DibMarker(parts[0], options) : null;
    }

    /// <summary>
    /// True when a line of a cell would be taken for a marker, perhaps after spaces: it is written with one space before it.
    /// </summary>
    public static bool NeedsEscape(string line, Func<string, bool> isLanguage)
    {
        var trimmed = line.TrimStart(' ');
        return trimmed.TrimEnd() == "#!meta" || TryRead(trimmed, isLanguage) is not null;
    }

    private static JsonObject? TryParse(string text)
    {
        try
        {
            return text.TrimStart().StartsWith('{')
                ? JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject
                : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
