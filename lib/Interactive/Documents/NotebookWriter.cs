using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>
/// Writes <c>.ipynb</c> of format 4.5 the way Jupyter does (sorted keys, one space, LF), so that diffs show what changed.
/// Metadata and outputs that were read are written back in the order and with the text they had.
/// </summary>
public static class NotebookWriter
{
    internal const int MinorVersion = 5;

    /// <summary>The text of the file, which ends with a line feed.</summary>
    public static string Write(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        notebook.EnsureCellIds();
        var json = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["cells"] = new JsonArray([.. notebook.Cells.Select(cell => WriteCell(cell, notebook.Language))]),
            ["metadata"] = notebook.Metadata.DeepClone(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = Math.Max(MinorVersion, notebook.MinorVersion),
        };
        AddUnknown(json, notebook.Unknown);
        return JupyterJson.Write(new JsonObject(json)) + "\n";
    }

    private static JsonObject WriteCell(Cell cell, string notebookLanguage)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        var json = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["cell_type"] = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" },
            ["id"] = cell.Id,
            ["metadata"] = metadata,
            ["source"] = MultilineText.Write(cell.Source),
        };
        if (cell.Attachments is { } attachments) json["attachments"] = attachments.DeepClone();
        if (cell.Kind == CellKind.Code)
        {
            CellLanguage.Describe(metadata, cell.Language, notebookLanguage);
            json["execution_count"] = cell.ExecutionCount;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(output => OutputJson.Write(output, cell.ExecutionCount))]);
        }

        AddUnknown(json, cell.Unknown);
        return new JsonObject(json);
    }

    private static void AddUnknown(SortedDictionary<string, JsonNode?> json, JsonObject unknown)
    {
        foreach (var (key, value) in unknown) json[key] = value?.DeepClone();
    }
}
