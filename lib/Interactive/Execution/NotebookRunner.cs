using System.Diagnostics;
using Interactive.Documents;

namespace Interactive.Execution;

/// <summary>Executes notebooks headless, each in a process of its own.</summary>
public sealed class NotebookRunner
{
    /// <summary>Executes the code cells of a notebook in order until one fails.</summary>
    /// <param name="notebook">The notebook; it is not changed.</param>
    /// <param name="options">How to execute it.</param>
    /// <param name="progress">Is told what happens, from any thread, one call at a time.</param>
    /// <param name="cancellation">Stops the notebook's process.</param>
    /// <returns>The executed notebook. A failing cell is part of the result and not thrown.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The notebook's process cannot be started.</exception>
    public async Task<RunResult> RunAsync(
        Notebook notebook, RunOptions options, IProgress<RunEvent>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(options);
        var executed = notebook.Clone();
        executed.EnsureCellIds();
        foreach (var cell in executed.Cells)
        {
            cell.Outputs.Clear();
            cell.ExecutionCount = null;
        }

        var clock = Stopwatch.StartNew();
        var run = new NotebookRun(executed, options, progress, clock);
        var failure = await run.ExecuteAsync(cancellation);
        return new RunResult(executed, failure)
        {
            Elapsed = clock.Elapsed,
            TimeToFirstResult = run.TimeToFirstResult,
            PeakMemoryBytes = run.PeakMemory,
        };
    }
}
