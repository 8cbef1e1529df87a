using System.Collections.Immutable;
using Interactive.Formatting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Interactive.Session;

/// <summary>Compiles and runs C# piece by piece on one thread; the pieces share their declarations.</summary>
internal sealed class CSharpSession : IDisposable
{
    private static readonly TimeSpan resourcePatience = TimeSpan.FromMilliseconds(300);

    private readonly SessionThread thread = new();
    private readonly CompilationWarnings warnings = new();
    private readonly HeldResources resources = new();

    public CSharpSession() => CompilerWarmUp.Begin();

    /// <summary>What ran so far.</summary>
    public SubmissionChain Chain { get; } = new();

    /// <summary>The parts of cells that were compiled as libraries.</summary>
    public CellLibraries Libraries { get; } = new();

    /// <summary>The text of what ran so far.</summary>
    public CellSources Sources { get; } = new();

    /// <summary>Runs an action on the thread on which cells run, after what is running there.</summary>
    public Task<T> InvokeAsync<T>(Func<T> action) => thread.InvokeAsync(action);

    /// <summary>
    /// Compiles and runs a piece of C#; to be called on the session's thread.
    /// </summary>
    /// <param name="piece">The code and where it stands in its cell.</param>
    /// <param name="context">The running cell.</param>
    /// <param name="interruption">Stops it.</param>
    public ExecutionResult Run(CSharpPiece piece, CellContext context, Interruption interruption)
    {
        var tree = SubmissionChain.Parse(piece.Code, piece.CellName);
        Sources.Add(piece.CellName, piece.CellText, tree);
        try
        {
            var (submission, error) = Compile(tree, context, interruption.Requested);
            if (submission is not null) return Run(submission, UsingDeclarations.Names(piece.Code), context, interruption);
            // The compiler may report its own cancellation as an error of the code.
            return new ExecutionResult(null, interruption.Requested.IsCancellationRequested ? Interrupted : error);
        }
        catch (OperationCanceledException) when (interruption.Requested.IsCancellationRequested)
        {
            // It was still being compiled.
            return new ExecutionResult(null, Interrupted);
        }
    }

    /// <summary>Makes the compiler ready on the thread on which cells run, ahead of them.</summary>
    public void WarmUp() => thread.InvokeAsync(() =>
    {
        CompilerWarmUp.RunSubmission();
        return true;
    });

    /// <summary>Forgets variables, declarations and cells. References stay.</summary>
    public void Reset()
    {
        resources.ReleaseAll();
        Chain.Reset();
        Libraries.Clear(Chain.References);
        Sources.Clear();
    }

    public void Dispose()
    {
        // On their own thread, unless a cell will not leave it.
        if (resources.Any)
        {
            thread.InvokeAsync(() =>
            {
                resources.ReleaseAll();
                return true;
            }).Wait(resourcePatience);
        }

        thread.Dispose();
    }

    private (Submission? Submission, CellError? Error) Compile(SyntaxTree tree, CellContext context, CancellationToken cancellation)
    {
        var error = SplitTypes.Check(tree, Chain, Sources) ?? Libraries.TryExtract(ref tree, Chain, Sources, cancellation);
        if (error is not null) return (null, error);
        var checkpoints = Checkpoints.In(tree);
        var (submission, compilation, diagnostics) = Emit(checkpoints?.Tree ?? tree, cancellation);
        if (submission is null && checkpoints is not null)
        {
            // Errors are told of what was written; and a cell that only the calls would spoil runs without them.
            checkpoints = null;
            (submission, compilation, diagnostics) = Emit(tree, cancellation);
        }

        if (submission is null) return (null, CompilationErrors.Report(diagnostics, compilation, Sources));
        if (checkpoints is not null) Sources.Add(tree.FilePath, checkpoints);
        Sources.AddAssembly(compilation.AssemblyName!, tree.FilePath);
        foreach (var warning in warnings.Take(diagnostics)) context.Print(TextStream.Error, warning + "\n");
        return (submission, null);
    }

    private (Submission? Submission, CSharpCompilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Emit(SyntaxTree tree, CancellationToken cancellation)
    {
        var compilation = Chain.CreateCompilation(tree);
        var (submission, diagnostics) = SubmissionChain.Emit(compilation, tree, cancellation);
        if (submission is not null || !PocketViewNames.AreMeant(diagnostics)) return (submission, compilation, diagnostics);
        compilation = Chain.CreateCompilation(tree, PocketViewNames.Using);
        (submission, diagnostics) = SubmissionChain.Emit(compilation, tree, cancellation);
        return (submission, compilation, diagnostics);
    }

    /// <summary>Runs an action in the place of a cell's code; to be called on the session's thread.</summary>
    public ExecutionResult Invoke(Action action, CellContext context, Interruption interruption) => Guarded(context, interruption, () =>
    {
        CellLoop.Run(
            () =>
            {
                action();
                return Task.FromResult(true);
            },
            interruption);
        return null;
    });

    private ExecutionResult Run(Submission submission, IReadOnlyList<string> resourceNames, CellContext context, Interruption interruption)
    {
        if (interruption.Requested.IsCancellationRequested) return new ExecutionResult(null, Interrupted);
        // A cell that is run again opens the same file again.
        resources.Release(resourceNames);
        // A cell that has more code executed while it runs: its variables come before those of that code.
        Chain.Settle();
        object? value = null;
        try
        {
            var result = Guarded(context, interruption, () =>
            {
                // Not under the interruption's guard: an abort inside the loader is lost, and what runs next could not be stopped any more.
                var start = Chain.Load(submission);
                value = CellLoop.Run(start, interruption);
                var isShown = value is not null || !submission.IsEmpty && submission.HasResult;
                // Making a value's picture runs the learner's code too (ToString, formatters), so it can be stopped as well.
                Display.MimeBundle? view = null;
                if (isShown) interruption.Guard(() => view = ValueView.Of(value));
                return view;
            });
            return result with { Object = value };
        }
        finally
        {
            Chain.Settle();
            resources.Hold(resourceNames, Chain.Variables);
        }
    }

    private ExecutionResult Guarded(CellContext context, Interruption interruption, Func<Display.MimeBundle?> run)
    {
        try
        {
            var view = run();
            context.Flush();
            return new ExecutionResult(view, null);
        }
        catch (CellInterruptedException)
        {
            return new ExecutionResult(null, Interrupted);
        }
        catch (Exception e) when (interruption.Requested.IsCancellationRequested && IsStop(e))
        {
            return new ExecutionResult(null, Interrupted);
        }
        catch (Exception e)
        {
            return new ExecutionResult(null, ExceptionErrors.Report(e, Sources, context.CellName));
        }
    }

    // Parallel loops, reflection and static constructors wrap what stopped them.
    private static bool IsStop(Exception e) => e switch
    {
        OperationCanceledException or ThreadInterruptedException => true,
        AggregateException aggregate => aggregate.InnerExceptions.Any(IsStop),
        _ => e.InnerException is { } inner && IsStop(inner),
    };

    /// <summary>The error of a cell that was stopped.</summary>
    internal static CellError Interrupted { get; } = new(
        CellErrorKind.Interrupted, "Interrupted", "The cell was interrupted. Variables keep the values they had.",
        ["The cell was interrupted. Variables keep the values they had."]);
}
