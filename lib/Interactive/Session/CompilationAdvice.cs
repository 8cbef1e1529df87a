using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Session;

/// <summary>One sentence of help for a compiler error: the name that was probably meant, the using that is missing.</summary>
internal static class CompilationAdvice
{
    /// <summary>Help for an error; null when there is nothing to add to the compiler's words.</summary>
    public static string? For(Diagnostic error, Compilation compilation)
    {
        if (error.Location.SourceTree is not { } tree) return null;
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var advice = error.Id switch
        {
            "CS0103" or "CS0246" => UnknownName(node, compilation),
            "CS1061" or "CS0117" => UnknownMember(node, compilation),
            "CS1002" => "A statement ends with a semicolon; only the last expression of a cell may go without.",
            "CS0128" or "CS0136" => "Choose another name, or move one of the two into a block of its own.",
            "CS8345" => "The variables of a cell live on between cells, and a span cannot. Put the code in braces, where variables end: { ... }",
            _ => null,
        };
        return advice;
    }

    private static string? UnknownName(SyntaxNode node, Compilation compilation)
    {
        if (node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault() is not { } name) return null;
        var text = name.Identifier.ValueText;
        if (NamespaceOf(text, compilation) is { } found) return $"Add: using {found};";
        var model = compilation.GetSemanticModel(name.SyntaxTree);
        return DidYouMean(text, model.LookupSymbols(name.SpanStart).Select(symbol => symbol.Name));
    }

    private static string? UnknownMember(SyntaxNode node, Compilation compilation)
    {
        if (node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is not { } access) return null;
        var model = compilation.GetSemanticModel(access.SyntaxTree);
        var symbol = model.GetSymbolInfo(access.Expression).Symbol;
        var type = symbol as ITypeSymbol ?? model.GetTypeInfo(access.Expression).Type;
        if (type is null) return null;
        var members = model.LookupSymbols(access.Name.SpanStart, type, includeReducedExtensionMethods: true)
            .Where(member => member.CanBeReferencedByName);
        return DidYouMean(access.Name.Identifier.ValueText, members.Select(member => member.Name));
    }

    private static string? DidYouMean(string name, IEnumerable<string> candidates) =>
        Spelling.Nearest(name, candidates) is { } nearest ? $"Did you mean '{nearest}'?" : null;

    private static string? NamespaceOf(string typeName, Compilation compilation)
    {
        var type = compilation.GetSymbolsWithName(typeName, SymbolFilter.Type).FirstOrDefault()
            ?? PublicTypes(compilation, typeName).FirstOrDefault();
        return type is { ContainingNamespace: { IsGlobalNamespace: false } space, ContainingType: null } ? space.ToDisplayString() : null;
    }

    // Namespaces a learner is likely to want come first: their own libraries, then System.
    private static IEnumerable<ISymbol> PublicTypes(Compilation compilation, string name) =>
        Namespaces(compilation.GlobalNamespace)
            .SelectMany(space => space.GetTypeMembers(name))
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(type => type.ContainingNamespace.ToDisplayString() is var space && space.StartsWith("System", StringComparison.Ordinal) ? 1 : 0)
            .ThenBy(type => type.ContainingNamespace.ToDisplayString().Length);

    private static IEnumerable<INamespaceSymbol> Namespaces(INamespaceSymbol root) =>
        root.GetNamespaceMembers().SelectMany(space => Namespaces(space).Prepend(space));
}
