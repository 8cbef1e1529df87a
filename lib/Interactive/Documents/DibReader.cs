using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>
/// Reads <c>.dib</c>, the plain-text notebook: an optional <c>#!meta</c> with one JSON object, then cells that each start
/// with a line such as <c>#!csharp</c> or <c>#!markdown</c>. Blank lines at the edges of a cell do not count.
/// </summary>
public static class DibReader
{
    /// <summary>Reads a notebook. Text before the first marker is a C# cell.</summary>
    /// <exception cref="NotebookFormatException">The metadata is not a JSON object.</exception>
    public static Notebook Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = MultilineText.WithLineFeeds(text.TrimStart('\uFEFF')).Split('\n');
        var next = 0;
        while (next < lines.Length && lines[next].Trim().Length == 0) next++;
        var meta = new JsonObject();
        var metaEnd = next;
        if (next < lines.Length && lines[next].TrimEnd() == "#!meta")
        {
            metaEnd = next + 1;
            while (metaEnd < lines.Length && !lines[metaEnd].StartsWith("#!", StringComparison.Ordinal)) metaEnd++;
            meta = ParseMeta(lines, next + 1, metaEnd);
            next = metaEnd;
        }

        var notebook = new Notebook { Metadata = DibMetadata.ToNotebook(meta) };
        ReadCells(notebook, lines.AsSpan(next), DibMetadata.LanguageTest(meta));
        notebook.EnsureCellIds();
        return notebook;
    }

    private static JsonObject ParseMeta(string[] lines, int start, int end)
    {
        var text = string.Join('\n', lines[start..end]);
        if (string.IsNullOrWhiteSpace(text)) return [];
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject
                ?? throw new NotebookFormatException($"line {start + 1}: the metadata after #!meta must be a JSON object.");
        }
        catch (ArgumentException e)
        {
            throw new NotebookFormatException($"line {start + 1}: the metadata after #!meta is not valid Unicode: {e.Message}", e);
        }
        catch (JsonException e)
        {
            var reason = e.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
            throw new NotebookFormatException(
                $"line {start + 1 + e.LineNumber}, byte {e.BytePositionInLine + 1}: the metadata after #!meta is not JSON: {reason}", e);
        }
    }

    private static void ReadCells(Notebook notebook, ReadOnlySpan<string> lines, Func<string, bool> isLanguage)
    {
        DibMarker? marker = null;
        var content = new List<string>();
        foreach (var line in lines)
        {
            if (DibMarker.TryRead(line, isLanguage) is { } started)
            {
                AddCell(notebook, marker, content);
                (marker, content) = (started, []);
            }
            else
            {
                content.Add(DibMarker.NeedsEscape(line, isLanguage) && line[0] == ' ' ? line[1..] : line);
            }
        }

        AddCell(notebook, marker, content);
    }

    private static void AddCell(Notebook notebook, DibMarker? marker, List<string> content)
    {
        var first = content.FindIndex(line => !string.IsNullOrWhiteSpace(line));
        var last = content.FindLastIndex(line => !string.IsNullOrWhiteSpace(line));
        if (first < 0 && marker is null) return;
        var (before, after) = DibMetadata.BlankLines(marker?.Options);
        var source = first < 0 ? "" : string.Join('\n', content[first..(last + 1)]);
        source = before + source + after;
        var language = CellLanguage.Canonical(marker?.Language ?? CellLanguage.CSharp);
        notebook.Cells.Add(DibMetadata.ToCell(source, language, notebook.Language, marker?.Options));
    }
}
