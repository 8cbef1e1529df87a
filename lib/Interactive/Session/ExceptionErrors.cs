using System.Diagnostics;
using System.Reflection;
using Interactive.Formatting;

namespace Interactive.Session;

/// <summary>Tells what a cell threw: the message, the learner's own lines it came through, and nothing generated.</summary>
internal static class ExceptionErrors
{
    private const int MostFrames = 8;
    private const int MostCauses = 4;

    // Compiled code jumps to one place for all of a function's indices that are out of range, and the line that the runtime
    // gives for it is none or any.
    private const string IndexCheck = "ThrowHelpers.ThrowIndexOutOfRangeException";

    /// <summary>One error out of an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="sources">The text of the cells.</param>
    /// <param name="cellName">The cell that ran: of all lines the exception came through, the error's is the one in it.</param>
    public static CellError Report(Exception exception, CellSources sources, string cellName)
    {
        var thrown = Unwrap(exception);
        var traceback = new List<string> { $"{TypeName.Of(thrown.GetType())}: {thrown.Message}" };
        var frames = Frames(thrown, sources);
        traceback.AddRange(Describe(frames));
        var cause = thrown.InnerException;
        for (var depth = 0; cause is not null && depth < MostCauses; depth++, cause = cause.InnerException)
        {
            traceback.Add($"because of {TypeName.Of(cause.GetType())}: {cause.Message}");
            var inner = Frames(cause, sources);
            traceback.AddRange(Describe(inner));
            if (frames.Count == 0) frames = inner;
        }

        if (ExceptionAdvice.For(thrown) is { } advice) traceback.Add(advice);
        var place = (frames.FirstOrDefault(frame => frame.Place.CellName == cellName) ?? frames.FirstOrDefault())?.Place;
        return new CellError(CellErrorKind.Exception, TypeName.Of(thrown.GetType()), thrown.Message, traceback)
        {
            CellName = place?.CellName,
            Line = place?.Line,
            SourceLine = place?.SourceLine,
        };
    }

    private static Exception Unwrap(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions.Count: 1 } aggregate => Unwrap(aggregate.InnerExceptions[0]),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => exception,
    };

    private static List<Frame> Frames(Exception exception, CellSources sources)
    {
        var frames = new List<Frame>();
        string? inside = null;
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            var method = frame.GetMethod();
            if (frames.Count == 0 && inside == IndexCheck && Indexings(method, sources) is { Count: > 0 } places)
            {
                frames.Add(new Frame(places[0], FunctionName(method), null) { Alternatives = places });
                inside = null;
            }
            else if (frame.GetFileName() is { } file && sources.Contains(file))
            {
                var place = sources.Place(file, frame.GetFileLineNumber(), frame.GetFileColumnNumber());
                // A state machine and its starter, or a lambda and its caller, can be one line of the learner's.
                if (frames.Count == 0 || frames[^1].Place.Name != place.Name || FunctionName(method) != frames[^1].Function)
                    frames.Add(new Frame(place, FunctionName(method), inside));
                inside = null;
            }
            else if (LibraryName(method) is { } name)
            {
                inside = name;
            }
        }

        return frames;
    }

    private static IReadOnlyList<CellPlace> Indexings(MethodBase? method, CellSources sources) =>
        method is not null && sources.CellOf(method.Module.Assembly) is { } cell ? sources.Indexings(cell, FunctionName(method)?.Split('.')[^1]) : [];

    private static IEnumerable<string> Describe(List<Frame> frames)
    {
        foreach (var frame in frames.Take(MostFrames))
        {
            var function = frame.Function is null ? "" : $", in {frame.Function}";
            var inside = frame.Inside is null ? "" : $", calling {frame.Inside}";
            yield return $"{frame.Name}{function}{inside}";
            foreach (var line in frame.Alternatives.SelectMany(place => place.Picture())) yield return line;
        }

        if (frames.Count > MostFrames) yield return $"... and {frames.Count - MostFrames} more calls.";
    }

    // Methods: F; lambdas and async methods: <F>b__0, <F>d__1.MoveNext. Null for the top level of a cell.
    private static string? FunctionName(MethodBase? method)
    {
        if (method is null) return null;
        var type = method.DeclaringType;
        var name = method.Name == "MoveNext" && type is not null ? type.Name : method.Name;
        if (name.StartsWith('<'))
        {
            // A local function is <Outer>g__Name|0_0; for the rest what matters is the method around it.
            var local = name.IndexOf(">g__", StringComparison.Ordinal);
            if (local >= 0) return name[(local + 4)..].Split('|')[0];
            name = name[1..Math.Max(1, name.IndexOf('>'))];
            if (name.StartsWith('<')) return null;
        }

        if (name is "Initialize" or "Main" or "Factory" or "") return null;
        var owner = type;
        while (owner is { IsNested: true } && owner.Name.StartsWith('<')) owner = owner.DeclaringType;
        var prefix = owner is null || TypeName.IsSubmission(owner) || owner.Name.StartsWith('<') ? "" : TypeName.Of(owner);
        return name == ".ctor" ? $"new {prefix}" : prefix.Length > 0 ? $"{prefix}.{name}" : name;
    }

    private static string? LibraryName(MethodBase? method)
    {
        if (method?.DeclaringType is not { } type || method.Name.Contains('<') || type.Name.Contains('<')) return null;
        if (type.Namespace is "System.Runtime.ExceptionServices" or "System.Runtime.CompilerServices") return null;
        return method.Name == ".ctor" ? $"new {TypeName.Of(type)}" : $"{TypeName.Of(type)}.{method.Name}";
    }

    private sealed record Frame(CellPlace Place, string? Function, string? Inside)
    {
        /// <summary>Where it can have been; more than one when the runtime does not say.</summary>
        public IReadOnlyList<CellPlace> Alternatives { get; init; } = [Place];

        public string Name => Alternatives.Count == 1 ? Place.Name : $"{Place.CellName}, line {string.Join(" or ", Alternatives.Select(place => place.Line))}";
    }
}
