using Interactive.Documents;
using Interactive.Export;
using Plotly;

namespace Course.Cli.Running;

/// <summary>A notebook as a page with its charts.</summary>
internal static class HtmlPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="source">The notebook's file: pictures are looked for beside it.</param>
    public static void Write(string path, Notebook notebook, string source)
    {
        var options = new HtmlExportOptions
        {
            PlotlyScript = File.ReadAllText(PlotlyScript.Path),
            BaseDirectory = Path.GetDirectoryName(Path.GetFullPath(source)),
        };
        AtomicFile.WriteText(path, HtmlExporter.Export(notebook, options));
    }
}
