using System.Collections.Concurrent;

namespace Interactive.Session;

/// <summary>
/// Runs one cell on the session's thread: its body and every continuation after an await, until its task completes or
/// the cell is told to stop. Continuations must come back to this thread because libtorch keeps the gradient mode per
/// thread, and because only code on a known thread can be stopped.
/// </summary>
internal sealed class CellLoop : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> posts = [];
    private readonly Interruption interruption;
    private readonly int threadId = Environment.CurrentManagedThreadId;
    private volatile bool isOver;

    private CellLoop(Interruption interruption) => this.interruption = interruption;

    /// <summary>Runs a body to its end on the calling thread.</summary>
    /// <returns>What the body's task gives.</returns>
    /// <exception cref="CellInterruptedException">The interruption came first.</exception>
    public static T Run<T>(Func<Task<T>> body, Interruption interruption)
    {
        var loop = new CellLoop(interruption);
        var before = Current;
        SetSynchronizationContext(loop);
        try
        {
            return loop.RunToEnd(body);
        }
        finally
        {
            loop.isOver = true;
            SetSynchronizationContext(before);
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        // What a cell left behind when it was stopped must not run inside a later cell.
        if (!isOver) posts.Add((d, state));
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Environment.CurrentManagedThreadId == threadId)
        {
            d(state);
            return;
        }

        using var done = new ManualResetEventSlim();
        Post(_ =>
        {
            try
            {
                d(state);
            }
            finally
            {
                done.Set();
            }
        }, null);
        done.Wait(interruption.Requested);
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    private T RunToEnd<T>(Func<Task<T>> body)
    {
        Task<T>? task = null;
        interruption.Guard(() => task = body());
        var running = task ?? throw new CellInterruptedException();
        // Most cells await nothing and are over here: no thread need be woken for them.
        if (!running.IsCompleted) running.ContinueWith(_ => Post(static _ => { }, null), TaskScheduler.Default);
        while (!running.IsCompleted)
        {
            var (callback, state) = interruption.Wait(() => posts.Take(interruption.Requested));
            interruption.Guard(() => callback(state));
        }

        return running.GetAwaiter().GetResult();
    }
}
