using System.Text;

namespace Interactive.Documents;

/// <summary>Writes <c>.dib</c>. Outputs are not part of that format; everything else is kept.</summary>
public static class DibWriter
{
    /// <summary>The text of the file, which ends with a line feed.</summary>
    public static string Write(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        notebook.EnsureCellIds();
        var meta = DibMetadata.FromNotebook(notebook.Metadata);
        var isLanguage = DibMetadata.LanguageTest(meta);
        var text = new StringBuilder();
        if (meta.Count > 0) text.Append("#!meta\n\n").Append(JupyterJson.Write(meta, indented: false)).Append("\n\n");
        foreach (var (cell, derivedId) in notebook.Cells.Zip(notebook.DerivedIds()))
        {
            text.Append("#!").Append(isLanguage(cell.Language) ? cell.Language : CellLanguage.CSharp);
            var options = DibMetadata.FromCell(cell, derivedId);
            if (options.Count > 0) text.Append(' ').Append(JupyterJson.Write(options, indented: false));
            text.Append("\n\n");
            var (before, after) = DibMetadata.BlankEdges(cell.Source);
            foreach (var line in cell.Source[before.Length..^after.Length].Split('\n'))
                text.Append(DibMarker.NeedsEscape(line, isLanguage) ? " " : "").Append(line).Append('\n');
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
