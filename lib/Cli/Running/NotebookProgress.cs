namespace Course.Cli.Running;

/// <summary>Where the execution of a notebook stands.</summary>
internal enum NotebookState
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>Its cells are executed.</summary>
    Running,

    /// <summary>All cells ran.</summary>
    Passed,

    /// <summary>It cannot be read, a cell failed, or its process died.</summary>
    Failed,

    /// <summary>Ctrl-C came first.</summary>
    Stopped,
}

/// <summary>How far one notebook is. Written by its execution, read by what draws the screen.</summary>
/// <param name="source">The notebook.</param>
/// <param name="time">The clock; the system's when null.</param>
internal sealed class NotebookProgress(NotebookSource source, TimeProvider? time = null)
{
    private readonly TimeProvider time = time ?? TimeProvider.System;
    private long started;
    private TimeSpan total;

    /// <summary>The notebook.</summary>
    public NotebookSource Source { get; } = source;

    /// <summary>Where it stands.</summary>
    public NotebookState State { get; private set; } = NotebookState.Waiting;

    /// <summary>Code cells that have ended.</summary>
    public int CellsDone { get; set; }

    /// <summary>Code cells in all; 0 until the notebook is read.</summary>
    public int CellsTotal { get; set; }

    /// <summary>Time since its process was started.</summary>
    public TimeSpan Elapsed => State == NotebookState.Running ? time.GetElapsedTime(started) : total;

    /// <summary>Largest memory of its process in bytes; 0 when unknown.</summary>
    public long PeakMemory { get; set; }

    /// <summary>What it has measured.</summary>
    public IReadOnlyList<Result> Results { get; set; } = [];

    /// <summary>The result that says most about the chapter, such as <c>accuracy 0.974</c>.</summary>
    public string Headline { get; set; } = "";

    /// <summary>Which cell and line failed, and why; empty when none did.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>The files that were written.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Notes the start.</summary>
    public void Start()
    {
        started = time.GetTimestamp();
        State = NotebookState.Running;
    }

    /// <summary>Notes a good end.</summary>
    public void Pass() => End(NotebookState.Passed);

    /// <summary>Notes a failure.</summary>
    public void Fail(string reason)
    {
        Failure = reason;
        End(NotebookState.Failed);
    }

    /// <summary>Notes that the run was stopped.</summary>
    public void Stop() => End(NotebookState.Stopped);

    private void End(NotebookState state)
    {
        // A notebook that cannot be read ends without a start.
        if (State == NotebookState.Running) total = time.GetElapsedTime(started);
        State = state;
    }
}
