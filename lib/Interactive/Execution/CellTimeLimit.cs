using System.Text.Json.Nodes;
using Interactive.Session;

namespace Interactive.Execution;

/// <summary>Interrupts a cell that takes too long, and ends its process when that does not help.</summary>
internal sealed class CellTimeLimit : IDisposable
{
    // Starting the process is not the cell's time, but may not last for ever either.
    private static readonly TimeSpan startTime = TimeSpan.FromMinutes(1);

    private readonly TimeSpan patience;
    private readonly TimeSpan? limit;
    private readonly Timer? interrupt;
    private readonly Timer? kill;

    public CellTimeLimit(TimeSpan? limit, TimeSpan patience, HostProcess host, bool isReady)
    {
        this.patience = patience;
        this.limit = limit;
        if (limit is not { } own) return;
        var time = isReady ? own : own + startTime;
        interrupt = new Timer(_ =>
        {
            IsExceeded = true;
            host.Send(new JsonObject { ["type"] = HostMessage.Interrupt });
        }, null, time, Timeout.InfiniteTimeSpan);
        kill = new Timer(_ => host.Kill(), null, time + patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Lets the cell's time begin now: its process has come up.</summary>
    public void Restart()
    {
        if (limit is not { } time) return;
        interrupt!.Change(time, Timeout.InfiniteTimeSpan);
        kill!.Change(time + patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>True once the time was up.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>The error of a cell that took too long.</summary>
    /// <param name="ended">The error it ended with when it was interrupted, if any.</param>
    public CellError? Error(CellError? ended)
    {
        // A cell that failed by itself while it was being stopped keeps its own error.
        if (ended is { Kind: not CellErrorKind.Interrupted }) return ended;
        var message = $"The cell took longer than the limit of {limit!.Value.TotalSeconds:0.###} s and was stopped.";
        return new CellError(CellErrorKind.Interrupted, "TimeLimit", message, [message]);
    }

    public void Dispose()
    {
        interrupt?.Dispose();
        kill?.Dispose();
    }
}
