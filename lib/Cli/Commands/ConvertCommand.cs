using System.CommandLine;
using Course.Cli.Running;
using Interactive.Documents;
using Interactive.Export;

namespace Course.Cli.Commands;

/// <summary><c>course convert</c>: a notebook from one format into the other, or into something to read or run.</summary>
internal sealed class ConvertCommand(Screen screen, string from, string to, bool replaces)
{
    private static readonly Argument<string> From = new("from") { Description = "The notebook to read, .ipynb or .dib" };

    private static readonly Argument<string> To = new("to")
    {
        Description = "The file to write: .ipynb, .dib, a page (.html), Markdown (.md) or a program for dotnet run (.cs)",
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace a file that is there" };

    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new Command("convert", "Turn a notebook into .ipynb, .dib, .html, .md or .cs") { From, To, Force };
        command.SetAction(parsed => new ConvertCommand(screen, parsed.GetValue(From)!, parsed.GetValue(To)!, parsed.GetValue(Force)).Convert());
        return command;
    }

    private void Convert()
    {
        if (!File.Exists(from)) throw new UserException($"there is no file {Path.GetFullPath(from)}.");
        CheckFree(to);
        var notebook = NotebookFile.Read(from);
        switch (Path.GetExtension(to).ToLowerInvariant())
        {
            case ".html" or ".htm":
                HtmlPage.Write(to, notebook, from);
                break;
            case ".md":
                WriteMarkdown(notebook);
                break;
            case ".cs":
                AtomicFile.WriteText(to, FileAppExporter.Export(notebook, new() { CourseProject = CourseProject() }));
                break;
            default:
                NotebookFile.Write(to, notebook);
                break;
        }

        screen.Out.WriteLine($"{to}: {notebook.Cells.Count} cells.");
    }

    private void WriteMarkdown(Notebook notebook)
    {
        var export = MarkdownExporter.Export(notebook, Path.GetFileNameWithoutExtension(to));
        var folder = Path.GetDirectoryName(Path.GetFullPath(to))!;
        foreach (var picture in export.Pictures.Keys) CheckFree(Path.Combine(folder, picture));
        foreach (var (name, bytes) in export.Pictures) AtomicFile.Write(Path.Combine(folder, name), stream => stream.Write(bytes));
        AtomicFile.WriteText(to, export.Text);
    }

    private void CheckFree(string path)
    {
        if (File.Exists(path) && !replaces) throw new UserException($"{path} exists; --force replaces it.");
    }

    // A program names its projects relative to itself.
    private string CourseProject()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(to))!;
        return Path.GetRelativePath(folder, Path.Combine(CourseFolders.Find().Root, "lib", "Course", "Course.csproj")).Replace('\\', '/');
    }
}
