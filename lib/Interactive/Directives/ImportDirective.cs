using Interactive.Documents;

namespace Interactive.Directives;

/// <summary>
/// <c>#!import</c> executes a notebook (.ipynb, .dib), a script (.csx) or a source file (.cs) here;
/// <c>#load</c> is the same as scripts write it.
/// </summary>
internal sealed class ImportDirective(string name) : IDirective
{
    private const int DeepestImport = 20;

    private int depth;

    public string Name => name;

    public string Usage => name == "#load" ? "#load \"file\"" : $"{name} file";

    public string Summary => "Executes a notebook (.ipynb, .dib), script (.csx) or source file (.cs) here.";

    public void Run(string arguments, CellExecution cell)
    {
        if (new Options(arguments).Words is not [var file]) throw new DirectiveException($"{Name} takes one file: {Usage}");
        var path = Path.GetFullPath(file, cell.Session.Options.WorkingDirectory);
        if (!File.Exists(path)) throw new DirectiveException($"There is no file {path}.");
        if (depth >= DeepestImport) throw new DirectiveException($"{file} is imported from within itself.");
        depth++;
        try
        {
            Import(path, cell);
        }
        finally
        {
            depth--;
        }
    }

    private static void Import(string path, CellExecution cell)
    {
        var fileName = Path.GetFileName(path);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".ipynb" or ".dib":
                var cells = NotebookFile.Read(path).Cells;
                for (var i = 0; i < cells.Count; i++)
                {
                    // What an imported notebook says about itself is for its own readers.
                    if (cells[i].Kind == CellKind.Code)
                        cell.RunImported(cells[i].Source, $"{fileName}, cell {i + 1}", cells[i].Language);
                }

                break;
            case ".cs" or ".csx":
                cell.RunImported(File.ReadAllText(path), fileName, CellLanguage.CSharp);
                break;
            default:
                throw new DirectiveException($"{fileName} cannot be imported: only .ipynb, .dib, .csx and .cs files can.");
        }
    }
}
