using Microsoft.CodeAnalysis;

namespace Interactive.Session;

/// <summary>Tells what the compiler refused.</summary>
internal static class CompilationErrors
{
    private const int MostErrors = 5;

    /// <summary>One error out of the compiler's.</summary>
    /// <param name="diagnostics">What the compiler said.</param>
    /// <param name="compilation">The compilation, for names that were meant.</param>
    /// <param name="sources">The text of the cells.</param>
    public static CellError Report(IEnumerable<Diagnostic> diagnostics, Compilation compilation, CellSources sources)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(error => error.Location.SourceSpan.Start).DistinctBy(error => (error.Id, error.Location.SourceSpan)).ToList();
        var traceback = new List<string>();
        foreach (var error in errors.Take(MostErrors))
        {
            if (traceback.Count > 0) traceback.Add("");
            traceback.AddRange(Describe(error, compilation, sources));
        }

        if (errors.Count > MostErrors) traceback.AddRange(["", $"... and {errors.Count - MostErrors} more errors."]);
        var first = errors[0];
        var place = first.Location.IsInSource ? sources.Place(first.Location) : null;
        return new CellError(CellErrorKind.Compilation, first.Id, Message(first), traceback)
        {
            CellName = place?.CellName,
            Line = place?.Line,
            SourceLine = place?.SourceLine,
        };
    }

    private static IEnumerable<string> Describe(Diagnostic error, Compilation compilation, CellSources sources)
    {
        var place = error.Location.IsInSource ? sources.Place(error.Location) : null;
        yield return place is null ? $"{error.Id}: {Message(error)}" : $"{place.Name}: {error.Id}: {Message(error)}";
        foreach (var line in place?.Picture() ?? []) yield return line;
        if (CompilationAdvice.For(error, compilation) is { } advice) yield return advice;
    }

    private static string Message(Diagnostic error) => error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
