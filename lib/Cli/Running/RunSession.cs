namespace Course.Cli.Running;

/// <summary>One call of <c>course run</c> or <c>course book</c>: executes, shows, sums up, keeps the results.</summary>
internal sealed class RunSession(Screen screen, CourseFolders folders, RunSettings settings)
{
    private IReadOnlyList<NotebookProgress> notebooks = [];

    /// <summary>Executes notebooks.</summary>
    /// <returns>The exit code: 0 when all passed.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; what had ended by then is kept.</exception>
    public async Task<int> RunAsync(IReadOnlyList<NotebookSource> sources, CancellationToken cancellationToken)
    {
        notebooks = [.. sources.Select(source => new NotebookProgress(source))];
        var view = new RunView(screen, notebooks);
        var run = new NotebookRun(folders, settings);
        try
        {
            await screen.FollowAsync(run.ExecuteAsync(notebooks, view, cancellationToken), view.Running);
        }
        finally
        {
            if (notebooks.Count > 1) view.Summarise();
            view.ShowFiles(settings.Output);
            await KeepResultsAsync(run);
        }
        return notebooks.All(notebook => notebook.State == NotebookState.Passed) ? 0 : 1;
    }

    /// <summary>True when all cells of a notebook ran.</summary>
    public bool HasPassed(NotebookSource source) =>
        notebooks.Any(notebook => notebook.Source == source && notebook.State == NotebookState.Passed);

    private async Task KeepResultsAsync(NotebookRun run)
    {
        if (run.Results.Count == 0) return;
        await RunLedger.MergeAsync(Path.Combine(settings.Output, "results.json"), run.Results, CancellationToken.None,
            previous: Path.Combine(settings.Output, "results.previous.json"));
        if (!settings.Record) return;
        // The committed ledger is about the course's own chapters, whatever else was run beside them.
        var chapters = new NotebookSelection(folders).Chapters.Select(Path.GetFileNameWithoutExtension).ToHashSet();
        await RunLedger.MergeAsync(new ChapterTable(folders).Ledger,
            run.Results.Where(result => chapters.Contains(result.Notebook)), CancellationToken.None);
    }
}
