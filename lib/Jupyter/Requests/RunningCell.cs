namespace Jupyter.Requests;

/// <summary>The cell that is running, for whoever has to stop it: an interrupt_request, a SIGINT, a shutdown.</summary>
internal sealed class RunningCell
{
    private readonly Lock changing = new();
    private CancellationTokenSource? current;

    /// <summary>The request that runs, else the one that ran last; null before the first.</summary>
    internal Request? Request { get; private set; }

    /// <summary>Begins a cell; disposing the result ends it.</summary>
    internal Scope Begin(Request? request = null)
    {
        lock (changing)
        {
            Request = request ?? Request;
            current = new CancellationTokenSource();
            return new Scope(this, current);
        }
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
                source.Dispose();
            }
        }
    }
}
