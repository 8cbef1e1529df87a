using System.Collections.Concurrent;

namespace Interactive.Session;

/// <summary>The one thread on which the code of a session's cells runs.</summary>
internal sealed class SessionThread : IDisposable
{
    // Recursion is something learners try: it gets room before it ends the process.
    private const int StackBytes = 64 << 20;

    private readonly BlockingCollection<Action> work = [];

    public SessionThread()
    {
        var thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "Cells" };
        thread.Start();
    }

    /// <summary>Runs a function on the thread, after what was queued before.</summary>
    public Task<T> InvokeAsync<T>(Func<T> function)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(() =>
        {
            try
            {
                completion.SetResult(function());
            }
            catch (Exception e)
            {
                completion.SetException(e);
            }
        });
        return completion.Task;
    }

    public void Dispose() => work.CompleteAdding();

    private void Run()
    {
        while (!work.IsCompleted)
        {
            try
            {
                if (work.TryTake(out var action, Timeout.Infinite)) action();
            }
            catch (ThreadInterruptedException)
            {
                // Something interrupted the thread after its cell had ended; the next cell wants it all the same.
            }
        }
    }
}
