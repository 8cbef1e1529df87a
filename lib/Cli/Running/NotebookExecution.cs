using System.Globalization;
using Course;
using Interactive.Documents;
using Interactive.Execution;

namespace Course.Cli.Running;

/// <summary>The execution of one notebook: its environment, its progress, its files.</summary>
internal sealed class NotebookExecution(CourseFolders folders, RunSettings settings, NotebookProgress progress, string scratch)
    : IProgress<RunEvent>
{
    private const int MostLines = 8;

    private readonly string results = Path.Combine(scratch, "results.jsonl");

    /// <summary>Executes it, and writes what came of it, also when a cell failed.</summary>
    /// <param name="onStart">Called when the notebook has been read.</param>
    /// <param name="cancellationToken">Ends its process; nothing is written then.</param>
    public async Task RunAsync(Action onStart, CancellationToken cancellationToken)
    {
        var notebook = NotebookFile.Read(progress.Source.Path);
        progress.CellsTotal = notebook.Cells.Count(cell => cell.Kind == CellKind.Code);
        progress.Start();
        onStart();
        var outcome = await new NotebookRunner().RunAsync(notebook, Options(), this, cancellationToken);
        // Ctrl-C reaches the notebook's process too, which may die of it before this one hears of it.
        cancellationToken.ThrowIfCancellationRequested();
        progress.PeakMemory = outcome.PeakMemoryBytes;
        ReadResults();
        WriteFiles(outcome.Executed);
        if (outcome.Failure is { } failure) progress.Fail(Describe(failure));
        else progress.Pass();
    }

    void IProgress<RunEvent>.Report(RunEvent value)
    {
        if (value is not CellFinished cell) return;
        progress.CellsDone = cell.Failed ? cell.Index : cell.Index + 1;
        ReadResults();
    }

    private RunOptions Options()
    {
        var environment = new Dictionary<string, string?>
        {
            ["COURSE_ROOT"] = folders.Root,
            ["COURSE_PRESET"] = settings.Preset,
            ["COURSE_DEVICE"] = settings.Device,
            ["COURSE_NOTEBOOK"] = progress.Source.Name,
            ["COURSE_RESULTS"] = results,
            // A headless run is not the learner: what its checks say must not count as their progress.
            ["COURSE_EXERCISES"] = Path.Combine(scratch, "exercises.jsonl"),
        };
        if (settings.ThreadsPerNotebook is { } threads)
            environment["OMP_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        return new()
        {
            HostCommand = Commands.HostCommand.Start,
            WorkingDirectory = Path.GetDirectoryName(progress.Source.Path)!,
            Environment = environment,
            CellTimeout = settings.CellTimeout,
        };
    }

    private void ReadResults()
    {
        progress.Results = ResultsLedger.ReadLines(results);
        progress.Headline = RunLedger.Headline(progress.Results);
    }

    private void WriteFiles(Notebook executed)
    {
        var path = Path.Combine(settings.Output, progress.Source.OutputName);
        Write(path + ".ipynb", file => NotebookFile.Write(file, executed));
        if (!settings.WithHtml) return;
        Write(path + ".html", file => HtmlPage.Write(file, executed, progress.Source.Path));
    }

    private void Write(string path, Action<string> write)
    {
        write(path);
        progress.Files.Add(path);
    }

    private string Describe(CellFailure failure)
    {
        var line = failure.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $", line {number}") : "";
        var source = failure.SourceLine.Length > 0 ? $"\n> {failure.SourceLine.Trim()}" : "";
        // What a dying process says last may be long; the executed notebook has all of it.
        var message = failure.Message.Split('\n').Where(text => !text.TrimStart().StartsWith("at ", StringComparison.Ordinal)).Take(MostLines);
        return $"{Path.GetFileName(progress.Source.Path)}, {failure.CellName}{line}: {string.Join('\n', message)}{source}";
    }
}
