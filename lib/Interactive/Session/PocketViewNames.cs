using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.DotNet.Interactive.Formatting;

namespace Interactive.Session;

/// <summary>
/// Old notebooks build HTML with <c>div[style: "..."]("text")</c> and never say where <c>div</c> comes from. The names are
/// too short to be there always: <c>a</c>, <c>b</c> and <c>i</c> that a learner forgot to declare must stay errors.
/// So they come in only when a cell calls or indexes one that nothing else declares.
/// </summary>
internal static class PocketViewNames
{
    private static readonly HashSet<string> tags =
        [.. typeof(PocketViewTags).GetProperties().Select(property => property.Name)];

    /// <summary>The type whose static members the names are.</summary>
    public static string Using { get; } = typeof(PocketViewTags).FullName!;

    /// <summary>True when a compilation failed for lack of them.</summary>
    public static bool AreMeant(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Id == "CS0103" && IsCalledTag(diagnostic.Location));

    private static bool IsCalledTag(Location location)
    {
        var node = location.SourceTree!.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        if (node is not IdentifierNameSyntax name || !tags.Contains(name.Identifier.ValueText)) return false;
        return name.Parent switch
        {
            InvocationExpressionSyntax call => call.Expression == name,
            ElementAccessExpressionSyntax access => access.Expression == name,
            _ => false,
        };
    }
}
