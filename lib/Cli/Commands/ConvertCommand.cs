using System.CommandLine;
using Interactive.Documents;

namespace Course.Cli.Commands;

/// <summary><c>course convert</c>: a notebook from one format into the other.</summary>
internal static class ConvertCommand
{
    private static readonly Argument<string> From = new("from") { Description = "The notebook to read, .ipynb or .dib" };

    private static readonly Argument<string> To = new("to") { Description = "The notebook to write, .ipynb or .dib" };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace a file that is there" };

    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new Command("convert", "Turn a .dib into an .ipynb, or the other way round") { From, To, Force };
        command.SetAction(parsed => Convert(screen, parsed.GetValue(From)!, parsed.GetValue(To)!, parsed.GetValue(Force)));
        return command;
    }

    private static void Convert(Screen screen, string from, string to, bool replace)
    {
        if (!File.Exists(from)) throw new UserException($"there is no file {Path.GetFullPath(from)}.");
        if (File.Exists(to) && !replace) throw new UserException($"{to} exists; --force replaces it.");
        var notebook = NotebookFile.Read(from);
        NotebookFile.Write(to, notebook);
        screen.Out.WriteLine($"{to}: {notebook.Cells.Count} cells.");
    }
}
