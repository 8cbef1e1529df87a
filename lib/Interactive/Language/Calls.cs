using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Language;

/// <summary>What a call that is being written may call.</summary>
internal static class Calls
{
    /// <summary>The methods or constructors.</summary>
    public static IReadOnlyList<IMethodSymbol> Candidates(SyntaxNode call, SemanticModel model)
    {
        if (call is BaseObjectCreationExpressionSyntax creation)
            return model.GetTypeInfo(creation).Type is INamedTypeSymbol type ? [.. type.InstanceConstructors.Where(IsCallable)] : [];
        if (call is not InvocationExpressionSyntax invocation) return [];
        var group = model.GetMemberGroup(invocation.Expression).OfType<IMethodSymbol>().ToList();
        if (group.Count > 0) return group;
        var info = model.GetSymbolInfo(invocation.Expression);
        return [.. info.CandidateSymbols.Append(info.Symbol).OfType<IMethodSymbol>()];
    }

    private static bool IsCallable(IMethodSymbol constructor) => constructor.DeclaredAccessibility == Accessibility.Public;
}
