using Display;
using Interactive.Directives;

namespace Interactive.Session;

/// <summary>
/// The cell that is running: where its outputs go and whether it should stop. It flows with the cell's control into
/// the tasks and threads it starts; code outside any such flow (timers, native callbacks) belongs to the latest cell.
/// </summary>
internal sealed class CellContext : IDisplaySurface, IDisposable
{
    private static readonly AsyncLocal<CellContext?> flowing = new();
    private static CellContext? latest;

    private readonly IExecutionSink sink;
    private readonly PrintBuffer prints;
    private readonly Lazy<PrintBuffer> latePrints;
    private volatile bool isOver;

    public CellContext(string cellName, IExecutionSink sink, SessionOptions options, CancellationToken cancellation)
    {
        this.sink = sink;
        CellName = cellName;
        Cancellation = cancellation;
        prints = new PrintBuffer(sink, options);
        latePrints = new Lazy<PrintBuffer>(() => new PrintBuffer(sink, options));
    }

    /// <summary>
    /// The cell that the calling code belongs to. Code that an ended cell left running belongs to the cell that runs now;
    /// null when none does.
    /// </summary>
    public static CellContext? Current
    {
        get
        {
            if (flowing.Value is not { } own) return latest;
            return own.isOver ? own.Running : own;
        }
    }

    /// <summary>
    /// Where the calling code prints: to <see cref="Current"/>, else to the ended cell that started it; null outside of cells.
    /// </summary>
    public static CellContext? Printing => Current ?? flowing.Value;

    /// <summary>Ends the calling code when the cell that started it should stop.</summary>
    /// <exception cref="OperationCanceledException">It should.</exception>
    public static void ThrowIfStopping()
    {
        if (flowing.Value is { isOver: false } own) own.Cancellation.ThrowIfCancellationRequested();
    }

    public string CellName { get; }

    /// <summary>Is set when the cell should stop.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>What executes it, for code of the cell that wants more code executed.</summary>
    public CellExecution? Execution { get; set; }

    // Once a cell has ended, clients listen to the one that runs: it may update what the ended one showed, wherever it stands.
    private CellContext Now => isOver && Running is { } running ? running : this;

    // A process can hold several sessions, whose cells have nothing to do with each other.
    private CellContext? Running => latest is { } running && running.Execution?.Session == Execution?.Session ? running : null;

    /// <summary>Makes this the cell of the calling flow of control.</summary>
    public void Enter()
    {
        ConsoleCapture.Install();
        flowing.Value = this;
        latest = this;
        Output.Use(this);
        Output.UseForProcess(this);
    }

    public void Print(TextStream stream, ReadOnlySpan<char> text)
    {
        // Once it is over and nothing else runs, a task that the cell left behind may still have something to say.
        (isOver ? latePrints.Value : prints).Write(stream, text);
    }

    public void Show(MimeBundle bundle, string? displayId) => Now.Pass(to => to.Show(bundle, displayId));

    public void Update(MimeBundle bundle, string displayId) => Now.Pass(to => to.Update(bundle, displayId));

    public void Clear(bool wait)
    {
        // What an ended cell left running may not take away what the next one shows.
        if (!isOver) Pass(to => to.Clear(wait));
    }

    public void Flush() => prints.Flush();

    public string? ReadLine(string prompt, bool isPassword)
    {
        prints.Flush();
        return sink.ReadLine(prompt, isPassword);
    }

    public void Dispose()
    {
        isOver = true;
        prints.Dispose();
        Interlocked.CompareExchange(ref latest, null, this);
    }

    private void Pass(Action<IExecutionSink> output) => prints.FlushThen(() => output(sink));
}
