using System.Runtime;

namespace Interactive.Session;

/// <summary>
/// Stops the code of a cell, whatever it is doing, and leaves the process and the session's variables as they are:
/// first politely (<see cref="Requested"/>, at which the loops and functions of cells look at each <see cref="Checkpoint"/>, and
/// libraries may), every 50 ms by waking it from a sleep or a wait, and at last by aborting the thread's managed code. Aborting
/// alone does not end Thread.Sleep and Task.Wait; waking alone does not end a loop. Code inside a native call stops when that
/// call returns.
/// </summary>
/// <remarks>
/// The abort is for library code that runs long, and for nothing else: code that it strikes while a function returns can end
/// the process (.NET 10 on Linux: <c>while (true) 1.5.ToString();</c> did after a few tries).
/// </remarks>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan politeTime = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan wakeInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan beforeAbort = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource requested = new();
    private readonly Thread thread = Thread.CurrentThread;
    private readonly CancellationTokenRegistration registration;
    private CancellationTokenSource? abort;
    private bool isGuarding;
    private bool isInside;
    private bool isStopping;
    private bool isOver;
    private bool wasWoken;

    /// <summary>Prepares to stop the calling thread's work when a token is cancelled.</summary>
    public Interruption(CancellationToken cancellation)
    {
        Requested = requested.Token;
        registration = cancellation.UnsafeRegister(static state => ((Interruption)state!).Begin(), this);
    }

    /// <summary>Is set as soon as the cell should stop.</summary>
    public CancellationToken Requested { get; }

    /// <summary>Called once when code has not stopped for two seconds: it is inside native code or a finally block.</summary>
    public Action? Stuck { get; init; }

    /// <summary>Runs code that can be stopped.</summary>
    /// <exception cref="CellInterruptedException">It was stopped.</exception>
    public void Guard(Action action)
    {
        if (isGuarding)
        {
            // A directive that runs C#, such as #!import.
            action();
            return;
        }

        // A source for each guard: a token that is cancelled when the guard begins would abort the runtime's own code
        // around the action, which ends the thread.
        var own = new CancellationTokenSource();
        isGuarding = true;
        try
        {
#pragma warning disable SYSLIB0046 // The one way to stop a loop that looks at no token; state stays usable, which a killed process's does not.
            ControlledExecution.Run(() => Enter(action, own), own.Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception) when (own.IsCancellationRequested)
        {
            throw new CellInterruptedException();
        }
        finally
        {
            if (own.IsCancellationRequested) SessionThread.Retire();
            isGuarding = false;
        }
    }

    /// <summary>Waits for something that ends when the cell should stop.</summary>
    public T Wait<T>(Func<T> wait)
    {
        while (true)
        {
            try
            {
                return wait();
            }
            catch (OperationCanceledException) when (Requested.IsCancellationRequested)
            {
                throw new CellInterruptedException();
            }
            catch (ThreadInterruptedException)
            {
                // A wake-up that came after the code it was meant for had ended.
            }
        }
    }

    /// <summary>Ends the guard.</summary>
    public void Dispose()
    {
        registration.Dispose();
        Locked(() =>
        {
            isOver = true;
            if (isStopping) Checkpoint.EndStop();
        });
    }

    // Waiting for the lock can itself be woken, by the very thread that holds it.
    private void Locked(Action action)
    {
        while (true)
        {
            try
            {
                lock (gate) action();
                return;
            }
            catch (ThreadInterruptedException)
            {
            }
        }
    }

    // Only between these two locks is the thread aborted or woken.
    private void Enter(Action action, CancellationTokenSource own)
    {
        lock (gate)
        {
            if (isStopping) throw new CellInterruptedException();
            abort = own;
            isInside = true;
        }

        try
        {
            action();
        }
        finally
        {
            Locked(() => isInside = false);
            if (wasWoken) AbsorbWakeUp();
        }
    }

    // Neither cancellation may wait for the other: callbacks that user code registered run inside the first, and the
    // second blocks until the abort is delivered, which native code can put off. No pool threads: the cell may hold them all.
    private static void Cancel(CancellationTokenSource source) =>
        new Thread(() =>
        {
            try
            {
                source.Cancel();
            }
            catch (AggregateException)
            {
                // A callback of the cell's own threw; the cell is being stopped anyway.
            }
        })
        { IsBackground = true, Name = "Interrupt" }.Start();

    // A wake-up that is still due must not hit what the thread does next.
    private void AbsorbWakeUp()
    {
        wasWoken = false;
        try
        {
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
        }
    }

    private void Begin() => new Thread(Stop) { IsBackground = true, Name = "Interrupt" }.Start();

    private void Stop()
    {
        lock (gate)
        {
            if (isOver) return;
            isStopping = true;
            Checkpoint.BeginStop();
        }

        Cancel(requested);
        Thread.Sleep(politeTime);
        for (var waited = TimeSpan.Zero; Wake(); waited += wakeInterval)
        {
            if (waited == beforeAbort) Abort();
            if (waited == patience) Stuck?.Invoke();
            Thread.Sleep(wakeInterval);
        }
    }

    private void Abort()
    {
        lock (gate)
        {
            if (isInside && !isOver) Cancel(abort!);
        }
    }

    private bool Wake()
    {
        lock (gate)
        {
            if (isOver) return false;
            if (!isInside) return true;
            thread.Interrupt();
            wasWoken = true;
            return true;
        }
    }
}
