using System.CommandLine;
using Course.Cli.Running;
using Interactive.Documents;
using Plotly;

namespace Course.Cli.Commands;

/// <summary>
/// <c>course book</c>: executes chapters and keeps their outputs in the notebooks themselves, their results in
/// notebooks/results.json and in the README. For those who write the course.
/// </summary>
internal static class BookCommand
{
    private static readonly Argument<string[]> Chapters = new("chapters")
    {
        Description = "Chapters by number or name; all when empty",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Preset =
        CheckedOption.Choice("--preset", "full: the published numbers; quick: to try", "full", "quick");

    private static readonly Option<string> Device = CheckedOption.Choice("--device", "Where to train", "auto", "cpu", "cuda");

    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new Command("book", "Execute chapters and keep outputs and results in the repository") { Chapters, Preset, Device };
        command.SetAction((parsed, cancellationToken) =>
        {
            var folders = CourseFolders.Find();
            var settings = new RunSettings
            {
                Preset = parsed.GetValue(Preset)!, Device = parsed.GetValue(Device)!, Output = folders.Executed, Record = true,
            };
            return RunAsync(screen, folders, settings, parsed.GetValue(Chapters) ?? [], cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Screen screen, CourseFolders folders, RunSettings settings, string[] names, CancellationToken cancellationToken)
    {
        // Found missing after hours of training it would be a nuisance.
        if (!StaticPictures.IsAvailable)
            throw new UserException("course book draws a picture of every chart in Chromium, which is not here. Install it (Debian, Ubuntu: sudo apt-get install chromium) or set COURSE_CHROMIUM to its path.");
        var sources = new NotebookSelection(folders).Select(names);
        var session = new RunSession(screen, folders, settings);
        var exitCode = await session.RunAsync(sources, cancellationToken);
        foreach (var source in sources.Where(session.HasPassed)) await KeepAsync(source, settings, cancellationToken);

        new ChapterTable(folders).WriteBudgets();
        var readme = Path.Combine(folders.Root, "README.md");
        AtomicFile.WriteText(readme, new ChapterTable(folders).PutInto(File.ReadAllText(readme)));
        return exitCode;
    }

    private static async Task KeepAsync(NotebookSource source, RunSettings settings, CancellationToken cancellationToken)
    {
        var executed = NotebookFile.Read(Path.Combine(settings.Output, source.OutputName + ".ipynb"));
        await ChartPictures.PutIntoAsync(executed, cancellationToken);
        SourceStamp.Write(executed);
        NotebookFile.Write(source.Path, executed);
    }
}
