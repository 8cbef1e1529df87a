using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Interactive.Session;

/// <summary>
/// The compiler's warnings that are worth a learner's eye, each kind once per session and in one line: a call that is not
/// awaited, a comparison of a thing with itself. Style is not.
/// </summary>
internal sealed class CompilationWarnings
{
    private static readonly HashSet<string> quiet =
    [
        "CS0105", // a using that is there already
        "CS0162", // code after a return while something is tried
        "CS0168", "CS0169", "CS0219", "CS0414", "CS0649", // variables not used yet: the next cell may
        "CS0436", "CS1701", "CS1702", // versions of assemblies
        "CS8632", "CS8669", // string? outside #nullable
    ];

    private readonly HashSet<string> seen = [];

    /// <summary>Those that have not been shown, as lines.</summary>
    public IEnumerable<string> Take(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && !quiet.Contains(diagnostic.Id) && seen.Add(diagnostic.Id))
        .Select(Line).ToList();

    private static string Line(Diagnostic warning)
    {
        var span = warning.Location.GetMappedLineSpan();
        return $"{span.Path}, line {span.StartLinePosition.Line + 1}: warning {warning.Id}: {warning.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
