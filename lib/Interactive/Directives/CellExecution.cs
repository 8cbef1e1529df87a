using Display;
using Interactive.Documents;
using Interactive.Packages;
using Interactive.Session;

namespace Interactive.Directives;

/// <summary>One cell while it is executed on the session's thread: its parts in order, until one fails.</summary>
/// <param name="session">The session.</param>
/// <param name="context">Where outputs go.</param>
/// <param name="interruption">Stops the cell.</param>
internal sealed class CellExecution(NotebookSession session, CellContext context, Interruption interruption)
{
    private readonly int threadId = Environment.CurrentManagedThreadId;

    /// <summary>The session the cell runs in.</summary>
    public NotebookSession Session { get; } = session;

    /// <summary>Where outputs go.</summary>
    public CellContext Context { get; } = context;

    /// <summary>Is set when the cell should stop.</summary>
    public CancellationToken Cancellation => interruption.Requested;

    /// <summary>Executes a cell.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name.</param>
    /// <param name="language">Its language.</param>
    public ExecutionResult Run(string text, string name, string language)
    {
        var cell = CellParser.Parse(MultilineText.WithLineFeeds(text), language);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = RunPreamble(cell, name, text) ?? RunParts(cell, name, text);
        if (cell.Preamble.Any(directive => directive.Name == "#!time")) ShowTime(clock.Elapsed);
        return result;
    }

    /// <summary>Compiles and runs C# that stands in no cell of its own, such as an imported file.</summary>
    /// <exception cref="DirectiveException">It failed.</exception>
    public void RunImported(string text, string name, string language)
    {
        var result = Run(text, name, language);
        if (result.Value is { } value) Context.Show(value, null);
        if (result.Error is { } error) throw new DirectiveException(string.Join('\n', error.Traceback));
    }

    /// <summary>Executes code that this cell sends while it runs; its outputs stand among the cell's own.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">Its language.</param>
    /// <param name="outputs">Takes its outputs.</param>
    /// <exception cref="InvalidOperationException">Another thread sends it: cells have one.</exception>
    public ExecutionResult RunSent(string code, string language, IExecutionSink outputs)
    {
        if (Environment.CurrentManagedThreadId != threadId)
            throw new InvalidOperationException("Code can be sent from the cell itself, not from a thread or task that it started.");
        Context.Flush();
        try
        {
            using var inner = new CellContext(Context.CellName, outputs, Session.Options, Cancellation);
            inner.Execution = new CellExecution(Session, inner, interruption);
            inner.Enter();
            // A name of its own: errors show the lines of what was sent, and later ones the cell's.
            return inner.Execution.Run(code, $"{Context.CellName}, sent code", language);
        }
        finally
        {
            Context.Enter();
        }
    }

    private ExecutionResult? RunPreamble(ParsedCell cell, string name, string text)
    {
        var references = cell.Preamble.Where(directive => directive.Name != "#!time").ToList();
        if (ImpliedPackages.Of(cell, Session.References) is { } implied) references.Add(implied);
        if (references.Count == 0) return null;
        // Several are restored together; the one that the error is about is named in it.
        CellPart Culprit(string message) => references.Find(reference => PackageRequest.TryRead(reference.Arguments.Trim('"', ' ')) is { } package
            && message.Contains(package.Id, StringComparison.OrdinalIgnoreCase)) ?? references[0];
        return Guarded(Culprit, name, text, () => Session.References.Add(references, this));
    }

    private ExecutionResult RunParts(ParsedCell cell, string name, string text)
    {
        var last = ExecutionResult.Empty;
        foreach (var part in cell.Parts)
        {
            if (last.Value is { } value) Context.Show(value, null);
            last = part switch
            {
                CodePart code => Session.CSharp.Run(new CSharpPiece(name, text, code.Code), Context, interruption),
                DirectivePart directive => Guarded(directive, name, text, () => Session.Directives.Run(directive, this)),
                TextPart other => Guarded(other, name, text, () => Session.Languages.Run(other, this)),
                _ => throw new InvalidOperationException(),
            }
            ?? ExecutionResult.Empty;
            if (!last.Succeeded) break;
        }

        return last;
    }

    private ExecutionResult? Guarded(CellPart part, string name, string text, Action action) => Guarded(_ => part, name, text, action);

    private ExecutionResult? Guarded(Func<string, CellPart> culprit, string name, string text, Action action)
    {
        try
        {
            interruption.Guard(action);
            return null;
        }
        catch (DirectiveException e)
        {
            return new ExecutionResult(null, Error(culprit(e.Message), name, text, e.Message));
        }
        catch (Exception e) when (e is CellInterruptedException or OperationCanceledException)
        {
            return new ExecutionResult(null, CSharpSession.Interrupted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotebookFormatException)
        {
            return new ExecutionResult(null, Error(culprit(e.Message), name, text, e.Message));
        }
    }

    private static CellError Error(CellPart part, string name, string text, string message)
    {
        var lines = MultilineText.WithLineFeeds(text).Split('\n');
        // A text part starts below its own line.
        var line = Math.Clamp(part is TextPart ? part.Line - 1 : part.Line, 1, lines.Length);
        var source = lines[line - 1];
        var place = new CellPlace(name, line, source, source.Length - source.TrimStart().Length, source.Trim().Length);
        return new CellError(CellErrorKind.Directive, "Directive", message, [$"{place.Name}: {message}", .. place.Picture()])
        {
            CellName = name,
            Line = line,
            SourceLine = source,
        };
    }

    private void ShowTime(TimeSpan elapsed) =>
        Context.Show(new MimeBundle(string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"Wall time: {elapsed.TotalMilliseconds:0.0} ms")), null);
}
