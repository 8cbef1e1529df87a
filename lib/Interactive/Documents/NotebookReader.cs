using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>Reads <c>.ipynb</c> of format 4.0 to 4.5, and later minor versions as far as they are alike.</summary>
public static class NotebookReader
{
    // A Plotly figure nests deeper than the 64 levels that System.Text.Json allows by itself.
    private const int MaxDepth = 512;

    private static readonly string[] notebookKeys = ["cells", "metadata", "nbformat", "nbformat_minor"];
    private static readonly string[] cellKeys =
        ["attachments", "cell_type", "execution_count", "id", "metadata", "outputs", "source"];

    /// <summary>Reads a notebook.</summary>
    /// <param name="text">The text of the file. Nothing but white space is an empty C# notebook.</param>
    /// <exception cref="NotebookFormatException">It is not a notebook of format 4; the message says why and where.</exception>
    public static Notebook Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text)) return Notebook.CreateCSharp();
        try
        {
            var notebook = ReadNotebook(Parse(text));
            notebook.EnsureCellIds();
            return notebook;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new NotebookFormatException($"The notebook holds text that is not valid Unicode: {e.Message}", e);
        }
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
            var root = JsonElement.Parse(text.TrimStart('\uFEFF'), options);
            return root.ValueKind == JsonValueKind.Object
                ? root
                : throw new NotebookFormatException($"A notebook is a JSON object, but this file holds {Describe(root.ValueKind)}.");
        }
        catch (JsonException e)
        {
            var reason = e.Message.Split(" LineNumber:")[0];
            throw new NotebookFormatException(
                $"The file is not JSON, which a notebook must be: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: {reason}", e);
        }
    }

    private static Notebook ReadNotebook(JsonElement root)
    {
        var json = JsonObject.Create(root)!;
        CheckVersion(json);
        var metadata = ObjectOrEmpty(json["metadata"], "metadata");
        var language = CellLanguage.OfNotebook(metadata);
        var cells = json["cells"] switch
        {
            JsonArray array => array,
            null => [],
            var other => throw new NotebookFormatException($"\"cells\" must be a list, but is {Describe(other)}."),
        };
        return new Notebook
        {
            Metadata = metadata,
            Cells = [.. cells.Select((cell, index) => ReadCell(cell, index, language, root))],
            Unknown = Others(json, notebookKeys),
            MinorVersion = (int?)Integer(json["nbformat_minor"]) ?? 0,
        };
    }

    private static void CheckVersion(JsonObject json)
    {
        var major = Integer(json["nbformat"]);
        if (major == 4) return;
        throw new NotebookFormatException(major switch
        {
            null when json["cells"] is JsonArray =>
                "The notebook has no \"nbformat\" number. Add \"nbformat\": 4, \"nbformat_minor\": 5 beside its cells.",
            null => "The file is JSON but not a notebook: it has neither \"nbformat\" nor \"cells\".",
            < 4 => $"The notebook is in format {major}, which was replaced in 2015; format 4 is needed. "
                + "Convert it with: jupyter nbconvert --to notebook --nbformat 4 FILE",
            _ => $"The notebook is in format {major}, which is newer than format 4. Save it as format 4.",
        });
    }

    private static Cell ReadCell(JsonNode? node, int index, string notebookLanguage, JsonElement root)
    {
        if (node is not JsonObject json)
            throw new NotebookFormatException($"Cell {index + 1} must be an object, but is {Describe(node)}.");
        var kind = json["cell_type"]?.ToString() switch
        {
            "code" => CellKind.Code,
            "markdown" or "heading" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            null => throw new NotebookFormatException($"Cell {index + 1} has no \"cell_type\"."),
            var other => throw new NotebookFormatException(
                $"Cell {index + 1} has the type \"{other}\"; a cell is code, markdown or raw."),
        };
        var metadata = ObjectOrEmpty(json["metadata"], $"the metadata of cell {index + 1}");
        var source = MultilineText.WithLineFeeds(MultilineText.Read(json["source"]));
        return new Cell(kind, source, kind == CellKind.Raw ? CellLanguage.Raw : CellLanguage.OfCell(metadata, notebookLanguage))
        {
            Id = json["id"]?.ToString() ?? "",
            Metadata = metadata,
            Attachments = json["attachments"]?.DeepClone() as JsonObject,
            ExecutionCount = (int?)Integer(json["execution_count"]),
            Outputs = json["outputs"] is JsonArray ? ReadOutputs(root.GetProperty("cells")[index].GetProperty("outputs")) : [],
            Unknown = Others(json, cellKeys),
        };
    }

    private static List<CellOutput> ReadOutputs(JsonElement outputs) =>
        [.. outputs.EnumerateArray().Where(output => output.ValueKind == JsonValueKind.Object).Select(OutputJson.Read)];

    private static JsonObject Others(JsonObject json, string[] known)
    {
        var others = new JsonObject();
        foreach (var (key, value) in json)
            if (!known.Contains(key)) others[key] = value?.DeepClone();
        return others;
    }

    private static JsonObject ObjectOrEmpty(JsonNode? node, string what) => node switch
    {
        null => [],
        JsonObject found => (JsonObject)found.DeepClone(),
        _ => throw new NotebookFormatException($"{what} must be an object, but is {Describe(node)}."),
    };

    private static long? Integer(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out long number) && number is >= int.MinValue and <= int.MaxValue ? number : null;

    private static string Describe(JsonNode? node) => Describe(node?.GetValueKind() ?? JsonValueKind.Null);

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
