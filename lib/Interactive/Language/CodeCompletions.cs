using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Language;

/// <summary>Names, members, named arguments and keywords that can stand at a place in C#.</summary>
internal static class CodeCompletions
{
    private const int Most = 500;

    /// <summary>What can stand at a position.</summary>
    public static CompletionList Complete(CodeView view, int position, CancellationToken cancellation)
    {
        var text = view.Tree.GetText();
        var start = position;
        while (start > 0 && IsNamePart(text[start - 1])) start--;
        var end = position;
        while (end < text.Length && IsNamePart(text[end])) end++;
        if (view.IsInsideText(position)) return new CompletionList(position, position, []);
        cancellation.ThrowIfCancellationRequested();
        var prefix = text.ToString(new(start, position - start));
        var items = Candidates(view, start)
            .Where(item => Matches(item.Text, prefix))
            .OrderBy(item => item.Text.StartsWith(prefix, StringComparison.Ordinal) ? 0 : item.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? 1 : 2)
            .ThenBy(item => Rank(item.Kind)).ThenBy(item => item.Text, StringComparer.OrdinalIgnoreCase)
            .Take(Most).ToList();
        return new CompletionList(start, end, items);
    }

    private static IEnumerable<Completion> Candidates(CodeView view, int start)
    {
        var before = view.TokenBefore(start);
        if (before.Kind() is SyntaxKind.DotToken or SyntaxKind.ColonColonToken or SyntaxKind.MinusGreaterThanToken)
            return FromSymbols(Members(view, before, start), view);
        if (InitializedType(view, before) is { } created)
            return FromSymbols(created.GetMembers().Where(member => member is IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false }), view);
        if (before.IsKind(SyntaxKind.NewKeyword))
            return FromSymbols(view.Model.LookupNamespacesAndTypes(start), view);
        var names = NamedArguments(view, before);
        var isType = before.Parent is UsingDirectiveSyntax;
        var symbols = isType ? view.Model.LookupNamespacesAndTypes(start) : view.Model.LookupSymbols(start);
        return names.Concat(FromSymbols(symbols, view)).Concat(isType ? [] : Keywords());
    }

    private static IEnumerable<ISymbol> Members(CodeView view, SyntaxToken dot, int position)
    {
        var target = dot.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            AliasQualifiedNameSyntax name => name.Alias,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => (SyntaxNode?)null,
        };
        if (target is null) return [];
        var symbol = view.Model.GetSymbolInfo(target).Symbol ?? view.Model.GetSymbolInfo(target).CandidateSymbols.FirstOrDefault();
        if (symbol is IAliasSymbol alias) symbol = alias.Target;
        if (symbol is INamespaceSymbol space) return view.Model.LookupNamespacesAndTypes(position, space);
        if (symbol is ITypeSymbol type) return view.Model.LookupStaticMembers(position, type);
        var valueType = view.Model.GetTypeInfo(target).Type ?? TypeOf(symbol);
        if (valueType is null or IErrorTypeSymbol) return [];
        return view.Model.LookupSymbols(position, valueType, includeReducedExtensionMethods: true)
            .Where(member => !member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.ReducedExtension });
    }

    private static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static ITypeSymbol? InitializedType(CodeView view, SyntaxToken before)
    {
        if (before.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken)) return null;
        return before.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer
            ? view.Model.GetTypeInfo(initializer.Parent!).Type
            : null;
    }

    private static IEnumerable<Completion> NamedArguments(CodeView view, SyntaxToken before)
    {
        if (before.Kind() is not (SyntaxKind.OpenParenToken or SyntaxKind.CommaToken)) return [];
        if (before.Parent is not BaseArgumentListSyntax { Parent: { } call } arguments) return [];
        var given = arguments.Arguments.Select(argument => argument.NameColon?.Name.Identifier.ValueText).ToHashSet();
        return Calls.Candidates(call, view.Model).SelectMany(method => method.Parameters)
            .Where(parameter => !given.Contains(parameter.Name)).DistinctBy(parameter => parameter.Name)
            .Select(parameter => new Completion(parameter.Name + ":", "param", SymbolText.Signature(parameter)));
    }

    private static IEnumerable<Completion> FromSymbols(IEnumerable<ISymbol> symbols, CodeView view) =>
        symbols.Where(IsOffered).GroupBy(symbol => symbol.Name).Select(group =>
        {
            var overloads = group.Count();
            var signature = SymbolText.Signature(group.First());
            return new Completion(group.Key, SymbolText.Kind(group.First()), overloads > 1 ? $"{signature} (+ {overloads - 1} overloads)" : signature);
        });

    private static bool IsOffered(ISymbol symbol) =>
        symbol.CanBeReferencedByName && !symbol.IsImplicitlyDeclared && symbol.Name.Length > 0 && char.IsLetter(symbol.Name[0]) | symbol.Name[0] == '_'
        && !symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EditorBrowsableAttribute"
            && attribute.ConstructorArguments is [{ Value: 1 }]);

    private static IEnumerable<Completion> Keywords() =>
        SyntaxFacts.GetKeywordKinds().Concat([SyntaxKind.AwaitKeyword, SyntaxKind.VarKeyword, SyntaxKind.RecordKeyword, SyntaxKind.AsyncKeyword])
            .Select(SyntaxFacts.GetText).Where(text => text.Length > 1 && char.IsLetter(text[0])).Distinct()
            .Select(text => new Completion(text, "keyword"));

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';

    // Beginnings, and the capitals of a name: WL for WriteLine.
    private static bool Matches(string name, string prefix)
    {
        if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        return prefix.Length > 1 && prefix.All(char.IsUpper) && string.Concat(name.Where(char.IsUpper)).StartsWith(prefix, StringComparison.Ordinal);
    }

    private static int Rank(string kind) => kind switch
    {
        "param" => 0,
        "variable" or "property" or "field" => 1,
        "method" or "function" => 2,
        "keyword" => 4,
        _ => 3,
    };
}
