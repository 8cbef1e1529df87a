using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>What a <c>.dib</c> keeps of the metadata of a notebook and of its cells, so that conversion loses nothing.</summary>
internal static class DibMetadata
{
    private const string Id = "$id";
    private const string Attachments = "$attachments";
    private const string Blank = "$blank";
    private const string Other = "notebook";

    /// <summary>Notebook metadata from the object after <c>#!meta</c>.</summary>
    public static JsonObject ToNotebook(JsonObject meta)
    {
        var metadata = Notebook.CSharpMetadata();
        var polyglot = (JsonObject)meta.DeepClone();
        var other = polyglot[Other] as JsonObject;
        if (other is not null) polyglot.Remove(Other);
        if (polyglot.Count > 0) metadata["polyglot_notebook"] = polyglot;
        foreach (var (key, value) in other ?? []) metadata[key] = value?.DeepClone();
        return metadata;
    }

    /// <summary>The object after <c>#!meta</c>; empty when the notebook says nothing but that it is C#.</summary>
    public static JsonObject FromNotebook(JsonObject metadata)
    {
        var standard = Notebook.CSharpMetadata();
        var meta = metadata["polyglot_notebook"] is JsonObject polyglot ? (JsonObject)polyglot.DeepClone() : [];
        var other = new JsonObject();
        foreach (var (key, value) in metadata)
        {
            if (key == "polyglot_notebook" && value is JsonObject) continue;
            if (!JsonNode.DeepEquals(value, standard[key])) other[key] = value?.DeepClone();
        }

        if (other.Count > 0) meta[Other] = other;
        return meta;
    }

    /// <summary>A test for the names that start a cell: the known languages and the kernels that the metadata names.</summary>
    public static Func<string, bool> LanguageTest(JsonObject meta)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in (meta["kernelInfo"] as JsonObject)?["items"] as JsonArray ?? [])
        {
            if (item is not JsonObject kernel) continue;
            foreach (var name in new[] { kernel["name"] }.Concat(kernel["aliases"] as JsonArray ?? []))
                if (name is JsonValue value && value.ToString() is { Length: > 0 } text) names.Add(text);
        }

        return name => CellLanguage.IsKnown(name) || names.Contains(name);
    }

    /// <summary>A cell from its text and what its marker carries.</summary>
    public static Cell ToCell(string source, string language, string notebookLanguage, JsonObject? options)
    {
        var kind = language switch
        {
            CellLanguage.Markdown => CellKind.Markdown,
            CellLanguage.Raw => CellKind.Raw,
            _ => CellKind.Code,
        };
        var metadata = new JsonObject();
        foreach (var (key, value) in options ?? [])
            if (key is not (Id or Attachments or Blank)) metadata[key] = value?.DeepClone();
        if (kind == CellKind.Code) CellLanguage.Describe(metadata, language, notebookLanguage);
        return new Cell(kind, source, language)
        {
            Id = options?[Id]?.ToString() ?? "",
            Metadata = metadata,
            Attachments = options?[Attachments]?.DeepClone() as JsonObject,
        };
    }

    /// <summary>What a cell's marker must carry; empty for a cell that is only text.</summary>
    public static JsonObject FromCell(Cell cell, string derivedId)
    {
        var options = new JsonObject();
        if (cell.Id.Length > 0 && cell.Id != derivedId) options[Id] = cell.Id;
        foreach (var (key, value) in cell.Metadata)
            if (!SaysTheLanguage(key, value, cell.Language)) options[key] = value?.DeepClone();
        if (cell.Attachments is { } attachments) options[Attachments] = attachments.DeepClone();
        var (before, after) = BlankEdges(cell.Source);
        if (before.Length + after.Length > 0) options[Blank] = new JsonArray(before, after);
        return options;
    }

    /// <summary>The blank lines that belong to the text of a cell before and after it.</summary>
    public static (string Before, string After) BlankLines(JsonObject? options)
    {
        return options?[Blank] is JsonArray { Count: 2 } edges ? (Edge(edges[0]), Edge(edges[1])) : ("", "");

        static string Edge(JsonNode? node) =>
            node is JsonValue value && value.TryGetValue(out string? text) && string.IsNullOrWhiteSpace(text) ? text : "";
    }

    /// <summary>The blank lines at the edges of a text: what a reader trims.</summary>
    public static (string Before, string After) BlankEdges(string source)
    {
        var start = 0;
        for (var i = 0; i < source.Length && char.IsWhiteSpace(source[i]); i++)
            if (source[i] == '\n') start = i + 1;
        if (string.IsNullOrWhiteSpace(source)) return (source, "");
        var end = source.Length;
        for (var i = source.Length - 1; char.IsWhiteSpace(source[i]); i--)
            if (source[i] == '\n') end = i;
        return (source[..start], source[end..]);
    }

    private static bool SaysTheLanguage(string key, JsonNode? value, string language)
    {
        var name = (key, value) switch
        {
            ("dotnet_interactive", JsonObject { Count: 1 } holder) => holder["language"],
            ("polyglot_notebook", JsonObject { Count: 1 } holder) => holder["kernelName"],
            _ => null,
        };
        return name is JsonValue text && CellLanguage.Canonical(text.ToString()) == language;
    }
}
