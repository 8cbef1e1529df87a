using Interactive.Directives;
using Interactive.Documents;
using Interactive.Language;

namespace Interactive.Session;

/// <summary>
/// A session that executes the cells of one notebook: C# that shares its declarations from cell to cell, directives, and
/// text in other languages. The headless runner and the Jupyter kernel are both fronts of it.
/// </summary>
/// <remarks>
/// Cells run one at a time on one thread of their own, in the order of the calls. <see cref="Console"/> belongs to the
/// running cell from the first execution on.
/// </remarks>
public sealed class NotebookSession : IDisposable
{
    /// <summary>Starts a session.</summary>
    /// <param name="options">What it is started with; the defaults when null.</param>
    public NotebookSession(SessionOptions? options = null)
    {
        Options = options ?? new SessionOptions();
        CSharp = new CSharpSession();
        References = new References(CSharp.Chain.References, Options);
        Language = new LanguageService(this);
    }

    /// <summary>What the session was started with.</summary>
    public SessionOptions Options { get; }

    /// <summary>Completion, inspection and the question whether a cell is complete; may be asked while a cell runs.</summary>
    public LanguageService Language { get; }

    /// <summary>The variables as later cells see them.</summary>
    public IReadOnlyList<SessionVariable> Variables => CSharp.Chain.Variables.All;

    /// <summary>The names of all directives, with their mark.</summary>
    public IReadOnlyList<string> DirectiveNames => Directives.Names;

    internal CSharpSession CSharp { get; }

    internal References References { get; }

    internal DirectiveTable Directives { get; } = DirectiveTable.CreateStandard();

    internal LanguageTable Languages { get; } = new();

    /// <summary>What <c>#!value</c> cells hold, by name.</summary>
    internal Dictionary<string, string> Values { get; } = [];

    /// <summary>Forgets variables, declarations and values. Must run on the session's thread.</summary>
    internal void Reset()
    {
        CSharp.Reset();
        Values.Clear();
    }

    /// <summary>
    /// Compiles and runs something small that leaves no trace, so that the first cell does not wait for the compiler to be
    /// loaded. For a session that is up before there is a cell; returns at once.
    /// </summary>
    public void WarmUp() => CSharp.WarmUp();

    /// <summary>Executes a cell after those that were passed before.</summary>
    /// <param name="code">Its text.</param>
    /// <param name="cellName">Its name in errors and stack traces, such as <c>In[3]</c>.</param>
    /// <param name="sink">Takes its outputs.</param>
    /// <param name="cancellation">
    /// Stops it: politely, then by aborting its code. Variables keep their values. Code inside a native call stops when
    /// the call returns.
    /// </param>
    /// <returns>How it ended. Failures are part of the result and not thrown.</returns>
    public Task<ExecutionResult> ExecuteAsync(string code, string cellName, IExecutionSink sink, CancellationToken cancellation = default) =>
        ExecuteAsync(code, CellLanguage.CSharp, cellName, sink, cancellation);

    /// <inheritdoc cref="ExecuteAsync(string, string, IExecutionSink, CancellationToken)"/>
    /// <param name="code">Its text.</param>
    /// <param name="language">Its language, as <see cref="CellLanguage"/> names it.</param>
    /// <param name="cellName">Its name in errors and stack traces, such as <c>In[3]</c>.</param>
    /// <param name="sink">Takes its outputs.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ExecutionResult> ExecuteAsync(
        string code, string language, string cellName, IExecutionSink sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentException.ThrowIfNullOrEmpty(cellName);
        ArgumentNullException.ThrowIfNull(sink);
        return CSharp.InvokeAsync(() => Execute(code, language, cellName, sink, cancellation));
    }

    /// <summary>
    /// Runs an action as if it were a cell: on the session's thread after the cells that were passed before, its prints and
    /// displays to a sink, and stoppable. For what a reader does to a cell's outputs, such as moving a slider.
    /// </summary>
    /// <param name="action">The action.</param>
    /// <param name="cellName">The name in errors.</param>
    /// <param name="sink">Takes its outputs.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How it ended. Failures are part of the result and not thrown.</returns>
    public Task<ExecutionResult> InvokeAsync(Action action, string cellName, IExecutionSink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentException.ThrowIfNullOrEmpty(cellName);
        ArgumentNullException.ThrowIfNull(sink);
        return CSharp.InvokeAsync(() => Run(cellName, sink, cancellation, (context, interruption) =>
            CSharp.Invoke(action, context, interruption)));
    }

    /// <summary>Ends the session. A cell that is running goes on until it is cancelled.</summary>
    public void Dispose() => CSharp.Dispose();

    private ExecutionResult Execute(string code, string language, string cellName, IExecutionSink sink, CancellationToken cancellation) =>
        Run(cellName, sink, cancellation, (context, _) => context.Execution!.Run(code, cellName, language));

    private ExecutionResult Run(
        string cellName, IExecutionSink sink, CancellationToken cancellation, Func<CellContext, Interruption, ExecutionResult> run)
    {
        if (cancellation.IsCancellationRequested) return new ExecutionResult(null, CSharpSession.Interrupted);
        CellContext? context = null;
        using var interruption = new Interruption(cancellation)
        {
            Stuck = () => context?.Print(TextStream.Error,
                "The cell has been told to stop but is inside a native call (or a finally block), and will stop when that returns.\n"),
        };
        using (context = new CellContext(cellName, sink, Options, interruption.Requested))
        {
            context.Execution = new CellExecution(this, context, interruption);
            context.Enter();
            try
            {
                return run(context, interruption);
            }
            catch (OperationCanceledException) when (interruption.Requested.IsCancellationRequested)
            {
                // The stop came while the cell was still being compiled.
                return new ExecutionResult(null, CSharpSession.Interrupted);
            }
            catch (Exception e)
            {
                // Whatever it is, whoever waits for the cell must hear of it.
                return new ExecutionResult(null, ExceptionErrors.Report(e, CSharp.Sources, cellName));
            }
        }
    }
}
