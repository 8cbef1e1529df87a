using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>
/// A notebook in memory: cells and metadata. <see cref="NotebookFile"/> reads and writes it as
/// <c>.ipynb</c> (<see href="https://nbformat.readthedocs.io/en/latest/format_description.html">nbformat 4</see>) or <c>.dib</c>.
/// </summary>
public sealed class Notebook
{
    /// <summary>Notebook metadata, including what this engine knows nothing of.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The cells in order.</summary>
    public List<Cell> Cells { get; init; } = [];

    /// <summary>Keys of the document that the format does not name.</summary>
    public JsonObject Unknown { get; init; } = [];

    /// <summary>Minor version of the format it was read from (4.x).</summary>
    public int MinorVersion { get; init; } = NotebookWriter.MinorVersion;

    /// <summary>Language of its code cells unless a cell says otherwise: <c>csharp</c> when the metadata says nothing.</summary>
    public string Language => CellLanguage.OfNotebook(Metadata);

    /// <summary>An empty C# notebook with the metadata that Jupyter and VS Code choose its kernel by.</summary>
    public static Notebook CreateCSharp() => new() { Metadata = CSharpMetadata() };

    /// <summary>A copy that can be changed without changing this one.</summary>
    public Notebook Clone() => new()
    {
        Metadata = (JsonObject)Metadata.DeepClone(),
        Cells = [.. Cells.Select(cell => cell.Clone())],
        Unknown = (JsonObject)Unknown.DeepClone(),
        MinorVersion = MinorVersion,
    };

    /// <summary>
    /// Gives every cell without a valid and unique id one. The id follows from the text, so that reading the same
    /// document twice gives the same ids and inserting a cell leaves the others alone.
    /// </summary>
    public void EnsureCellIds()
    {
        var taken = new HashSet<string>();
        var missing = new List<Cell>();
        foreach (var cell in Cells)
            if (!IsValidId(cell.Id) || !taken.Add(cell.Id)) missing.Add(cell);
        foreach (var cell in missing) cell.Id = DerivedId(cell.Source, taken);
    }

    /// <summary>The ids that <see cref="EnsureCellIds"/> gives when no cell has one.</summary>
    internal IReadOnlyList<string> DerivedIds()
    {
        var taken = new HashSet<string>();
        return [.. Cells.Select(cell => DerivedId(cell.Source, taken))];
    }

    internal static JsonObject CSharpMetadata() => new()
    {
        ["kernelspec"] = new JsonObject
        {
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
            ["name"] = ".net-csharp",
        },
        ["language_info"] = new JsonObject
        {
            ["file_extension"] = ".cs",
            ["mimetype"] = "text/x-csharp",
            ["name"] = "C#",
            ["pygments_lexer"] = "csharp",
        },
    };

    private static bool IsValidId(string id) =>
        id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string DerivedId(string source, HashSet<string> taken)
    {
        for (var occurrence = 0; ; occurrence++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{occurrence}\n{source}"));
            var id = Convert.ToHexStringLower(hash.AsSpan(0, 4));
            if (taken.Add(id)) return id;
        }
    }
}
