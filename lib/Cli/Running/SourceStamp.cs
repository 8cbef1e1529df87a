using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Interactive.Documents;

namespace Course.Cli.Running;

/// <summary>
/// Ties the outputs in a notebook to the sources that made them: the hash of all code cells, kept in the notebook's
/// metadata under <c>course.outputs_of</c>. Whoever edits a cell and keeps the old outputs is found out.
/// </summary>
internal static class SourceStamp
{
    private const string Section = "course";
    private const string Key = "outputs_of";

    /// <summary>Notes that the outputs are those of the present sources.</summary>
    public static void Write(Notebook notebook)
    {
        if (notebook.Metadata[Section] is not JsonObject section) notebook.Metadata[Section] = section = [];
        section[Key] = Compute(notebook);
    }

    /// <summary>True when there are no outputs, or when they are those of the present sources.</summary>
    public static bool IsCurrent(Notebook notebook) =>
        notebook.Cells.All(cell => cell.Outputs.Count == 0)
        || (notebook.Metadata[Section] as JsonObject)?[Key]?.ToString() == Compute(notebook);

    private static string Compute(Notebook notebook)
    {
        var sources = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Source);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', sources))))[..16];
    }
}
