using System.Collections.Concurrent;

namespace Interactive.Session;

/// <summary>
/// The one thread on which the code of a session's cells runs; another takes its place after an abort, because the runtime
/// cannot abort the same thread twice.
/// </summary>
internal sealed class SessionThread : IDisposable
{
    // Recursion is something learners try: it gets room before it ends the process.
    private const int StackBytes = 64 << 20;

    [ThreadStatic]
    private static bool isRetired;

    private readonly BlockingCollection<Action> work = [];

    public SessionThread() => Start();

    /// <summary>
    /// Lets the calling thread end with the work it is doing, because it was aborted. On Linux the runtime stops a thread by
    /// a signal, and an abort leaves the signal's handler by an exception: the system keeps the signal blocked, and the
    /// runtime takes it for still under way. Neither an abort nor a garbage collection could stop the next loop.
    /// </summary>
    public static void Retire()
    {
        SuspensionSignal.Unblock();
        isRetired = true;
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

    private void Start() => new Thread(Run, StackBytes) { IsBackground = true, Name = "Cells" }.Start();

    private void Run()
    {
        while (!work.IsCompleted)
        {
            if (isRetired)
            {
                Start();
                return;
            }

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
