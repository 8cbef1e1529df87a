using System.CommandLine;
using Course.Cli.Running;

namespace Course.Cli.Commands;

/// <summary><c>course run</c>: executes chapters, or any notebook.</summary>
internal sealed class RunCommand(Screen screen, CourseFolders folders)
{
    private static readonly Argument<string[]> Notebooks = new("notebooks")
    {
        Description = "Chapters by number or name (03, linear), notebook files or folders; all chapters when empty",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Preset =
        CheckedOption.Choice("--preset", "quick: minutes on two processors; full: the published numbers", "quick", "full");

    private static readonly Option<string> Device =
        CheckedOption.Choice("--device", "Where to train; auto takes the GPU when there is one", "auto", "cpu", "cuda");

    private static readonly Option<double?> Jobs =
        CheckedOption.Number("--jobs", "Notebooks at a time; by default what processors and memory allow", minimum: 1);

    private static readonly Option<bool> NoHtml = new("--no-html") { Description = "Write no HTML pages" };

    private static readonly Option<string?> Output = new("--output") { HelpName = "folder", Description = "The folder for executed notebooks (artifacts/notebooks)" };

    private static readonly Option<double?> Timeout =
        CheckedOption.Number("--timeout", "Seconds a cell may take, 0 for no limit (quick: 600, full: 0)", minimum: 0);

    private static readonly Option<bool> Record = new("--record") { Description = "Write the results into notebooks/results.json too" };

    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new Command("run", "Execute chapters (or any notebook) and keep them as .ipynb and .html")
        {
            Notebooks, Preset, Device, Jobs, NoHtml, Output, Timeout, Record,
        };
        command.SetAction((parsed, cancellationToken) => new RunCommand(screen, CourseFolders.Find()).RunAsync(parsed, cancellationToken));
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var sources = new NotebookSelection(folders).Select(parsed.GetValue(Notebooks) ?? []);
        return new RunSession(screen, folders, ReadSettings(parsed, sources.Count)).RunAsync(sources, cancellationToken);
    }

    private RunSettings ReadSettings(ParseResult parsed, int notebooks)
    {
        var preset = parsed.GetValue(Preset)!;
        var seconds = parsed.GetValue(Timeout) ?? (preset == "quick" ? 600 : 0);
        return new()
        {
            Preset = preset,
            Device = parsed.GetValue(Device)!,
            Jobs = (int?)parsed.GetValue(Jobs) ?? RunSettings.JobsFor(
                notebooks, Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes),
            WithHtml = !parsed.GetValue(NoHtml),
            Output = Path.GetFullPath(parsed.GetValue(Output) ?? folders.Executed),
            Record = parsed.GetValue(Record),
            CellTimeout = seconds > 0 ? TimeSpan.FromSeconds(seconds) : null,
        };
    }
}
