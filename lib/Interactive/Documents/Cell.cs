using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>One cell of a <see cref="Notebook"/>.</summary>
public sealed class Cell
{
    /// <summary>Makes a cell without outputs.</summary>
    /// <param name="kind">What it holds.</param>
    /// <param name="source">Its text, lines separated by <c>\n</c>.</param>
    /// <param name="language">Language of a code cell: <c>csharp</c> unless the notebook says otherwise.</param>
    public Cell(CellKind kind, string source, string language = CellLanguage.CSharp)
    {
        ArgumentNullException.ThrowIfNull(source);
        Kind = kind;
        Source = source;
        Language = kind == CellKind.Markdown ? CellLanguage.Markdown : language;
    }

    /// <summary>Names the cell in its notebook; empty until the notebook is read or written.</summary>
    public string Id { get; set; } = "";

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>Language of the text: <c>csharp</c>, <c>markdown</c>, <c>html</c>... (see <see cref="CellLanguage"/>).</summary>
    public string Language { get; }

    /// <summary>The text, lines separated by <c>\n</c>.</summary>
    public string Source { get; set; }

    /// <summary>Metadata, including what this engine knows nothing of.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Pictures pasted into a Markdown cell, by name and MIME type; null when there are none.</summary>
    public JsonObject? Attachments { get; init; }

    /// <summary>Keys of the cell that the format does not name.</summary>
    public JsonObject Unknown { get; init; } = [];

    /// <summary>The number of the last execution; null when it was not executed.</summary>
    public int? ExecutionCount { get; set; }

    /// <summary>What the last execution of a code cell showed.</summary>
    public List<CellOutput> Outputs { get; init; } = [];

    /// <summary>Tags such as <c>raises-exception</c>.</summary>
    public IReadOnlyList<string> Tags => Metadata["tags"] is JsonArray tags
        ? [.. tags.OfType<JsonValue>().Select(tag => tag.ToString())]
        : [];

    /// <summary>True when the cell carries the tag.</summary>
    public bool HasTag(string tag) => Tags.Contains(tag);

    /// <summary>A copy that can be changed without changing this one. Outputs are immutable and shared.</summary>
    public Cell Clone() => new(Kind, Source, Language)
    {
        Id = Id,
        Metadata = (JsonObject)Metadata.DeepClone(),
        Attachments = (JsonObject?)Attachments?.DeepClone(),
        Unknown = (JsonObject)Unknown.DeepClone(),
        ExecutionCount = ExecutionCount,
        Outputs = [.. Outputs],
    };
}
