using Interactive.Session;
using Jupyter.Life;

namespace Jupyter.Requests;

/// <summary>The cell that is running, for whoever has to stop it: an interrupt_request, a SIGINT, a shutdown.</summary>
internal sealed class RunningCell(CellNote? note, NativePrints? prints)
{
    private readonly Lock changing = new();
    private readonly TaskCompletionSource<CellError> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim answered = new();
    private CancellationTokenSource? current;
    private bool isEndTold;

    /// <summary>The request that runs, else the one that ran last; null before the first.</summary>
    internal Request? Request { get; private set; }

    /// <summary>Where it is noted what runs, for when the process dies; null when nobody would read it.</summary>
    internal CellNote? Note => note;

    /// <summary>Begins a cell; disposing the result ends it.</summary>
    /// <param name="name">Its name in errors.</param>
    /// <param name="request">The request it answers.</param>
    /// <param name="count">Its execution count; null for what is no cell.</param>
    internal Scope Begin(string name, Request request, int? count = null)
    {
        lock (changing)
        {
            Request = request;
            // Once the process has said what it ends of, nobody else need say it.
            if (!end.Task.IsCompleted) note?.Begin(name, request.Message, count, Printed);
            current = new CancellationTokenSource();
            return new Scope(this, current);
        }
    }

    private long Printed => prints?.Taken ?? 0;

    /// <summary>What native code has printed since it was last asked for.</summary>
    internal string TakePrints() => prints?.Take() ?? "";

    /// <summary>Waits for a cell, or for the end of the process while it runs. To be called on the shell's thread.</summary>
    internal ExecutionResult Wait(Task<ExecutionResult> execution)
    {
        if (Task.WaitAny(execution, end.Task) == 0) return execution.GetAwaiter().GetResult();
        isEndTold = true;
        return new ExecutionResult(null, end.Task.Result);
    }

    /// <summary>
    /// Lets the cell that is running end with an error because the process does, and waits until that is sent: only the
    /// shell's thread may answer the cell's request.
    /// </summary>
    /// <param name="error">What the process ends of.</param>
    /// <param name="patience">How long to wait.</param>
    /// <returns>False when it was not told: no cell ran, or it ended at the same moment.</returns>
    internal bool EndWith(CellError error, TimeSpan patience)
    {
        lock (changing)
        {
            if (current is null) return false;
            end.TrySetResult(error);
        }
        return answered.Wait(patience) && isEndTold;
    }

    /// <summary>A request of the shell has been answered. To be called on the shell's thread.</summary>
    internal void Answered()
    {
        if (end.Task.IsCompleted) answered.Set();
    }

    /// <summary>Stops the cell that is running; does nothing between cells.</summary>
    internal void Interrupt()
    {
        lock (changing) current?.Cancel();
    }

    /// <summary>One cell's time.</summary>
    internal sealed class Scope(RunningCell owner, CancellationTokenSource source) : IDisposable
    {
        internal CancellationToken Token => source.Token;

        public void Dispose()
        {
            lock (owner.changing)
            {
                if (owner.current == source) owner.current = null;
                owner.Note?.End(owner.Printed);
                source.Dispose();
            }
        }
    }
}
