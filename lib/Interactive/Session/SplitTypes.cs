using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Session;

/// <summary>
/// A partial class cannot be spread over cells: each cell is compiled when it runs, and a compiled class cannot grow.
/// Left to itself the compiler would silently take the second part for a new class.
/// </summary>
internal static class SplitTypes
{
    /// <summary>The error of a cell that adds a part to a class of an earlier cell; null when it does not.</summary>
    public static CellError? Check(SyntaxTree tree, SubmissionChain chain, CellSources sources)
    {
        var parts = tree.GetCompilationUnitRoot().Members.OfType<TypeDeclarationSyntax>()
            .Where(type => type.Modifiers.Any(SyntaxKind.PartialKeyword)).ToList();
        if (parts.Count == 0 || chain.Last is null) return null;
        var earlier = Earlier(chain.Last.Compilation);
        var part = parts.FirstOrDefault(type => earlier.Contains(type.Identifier.ValueText)
            && parts.Count(other => other.Identifier.ValueText == type.Identifier.ValueText) == 1);
        if (part is null) return null;
        var name = part.Identifier.ValueText;
        var place = sources.Place(part.Identifier.GetLocation());
        var message = $"'{name}' has a part in an earlier cell, and a class cannot grow once its cell has run. "
            + $"Write all parts of '{name}' in one cell, or derive a class from it, or add extension methods.";
        return new CellError(CellErrorKind.Compilation, "PartialType", message, [$"{place.Name}: {message}", .. place.Picture()])
        {
            CellName = place.CellName,
            Line = place.Line,
            SourceLine = place.SourceLine,
        };
    }

    private static HashSet<string> Earlier(CSharpCompilation? compilation)
    {
        var names = new HashSet<string>();
        for (; compilation is not null; compilation = compilation.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            foreach (var type in compilation.SyntaxTrees[0].GetCompilationUnitRoot().Members.OfType<TypeDeclarationSyntax>())
                if (type.Modifiers.Any(SyntaxKind.PartialKeyword)) names.Add(type.Identifier.ValueText);
        }

        return names;
    }
}
