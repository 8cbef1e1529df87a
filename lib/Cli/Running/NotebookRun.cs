using Course;
using Interactive.Documents;
using Interactive.Execution;

namespace Course.Cli.Running;

/// <summary>Executes notebooks, several at a time, each in a process of its own, and keeps what they show and measure.</summary>
internal sealed class NotebookRun(CourseFolders folders, RunSettings settings)
{
    /// <summary>What the notebooks measured, those that failed excepted.</summary>
    public List<Result> Results { get; } = [];

    /// <summary>Executes notebooks to their ends; a failure of one does not touch the others.</summary>
    /// <param name="notebooks">The notebooks; their progress is kept up to date.</param>
    /// <param name="view">Hears of starts and ends.</param>
    /// <param name="cancellationToken">Ends the processes. What was not finished by then leaves no file.</param>
    public async Task ExecuteAsync(IReadOnlyList<NotebookProgress> notebooks, RunView view, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("course-run-");
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(notebooks, options, async (notebook, token) =>
            {
                var own = scratch.CreateSubdirectory(notebook.Source.OutputName.Replace(Path.DirectorySeparatorChar, '-'));
                await ExecuteAsync(notebook, view, own.FullName, token);
            });
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task ExecuteAsync(NotebookProgress progress, RunView view, string scratch, CancellationToken cancellationToken)
    {
        try
        {
            await new NotebookExecution(folders, settings, progress, scratch).RunAsync(() => view.Started(progress), cancellationToken);
            if (progress.State == NotebookState.Passed)
                lock (Results) Results.AddRange(RunLedger.WithCosts(progress.Results, progress, settings));
        }
        catch (OperationCanceledException)
        {
            progress.Stop();
            throw;
        }
        catch (Exception error) when (error is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            progress.Fail(error.Message);
        }
        finally
        {
            view.Ended(progress);
        }
    }
}
