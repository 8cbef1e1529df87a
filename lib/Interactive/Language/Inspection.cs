using System.Text;
using Display;
using Interactive.Formatting;
using Interactive.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Language;

/// <summary>What is known of the name at a place: declaration, documentation, value.</summary>
internal static class Inspection
{
    private const int MostOverloads = 12;
    private const int WidestValue = 200;

    /// <summary>Describes what stands at a position; inside the parentheses of a call, what is called.</summary>
    public static MimeBundle? At(CodeView view, int position, bool isDetailed, NotebookSession session, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var symbols = Symbols(view, position);
        if (symbols.Count == 0) return null;
        var shown = isDetailed ? symbols.Take(MostOverloads).ToList() : [symbols[0]];
        var documentation = symbols.Select(DocumentationText.Of).FirstOrDefault(text => text is not null);
        var value = session.Variables.FirstOrDefault(variable => variable.Name == symbols[0].Name && symbols[0].ContainingType is { IsScriptClass: true });
        return new MimeBundle(Plain(shown, symbols.Count, documentation, value))
            .Add(MimeType.Html, Html(shown, symbols.Count, documentation, value));
    }

    private static List<ISymbol> Symbols(CodeView view, int position)
    {
        foreach (var token in new[] { view.Root.FindToken(position), view.TokenBefore(position) })
        {
            if ((token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax) && token.Span.Start <= position && position <= token.Span.End && Named(view, token) is { Count: > 0 } found)
                return found;
        }

        for (var node = view.TokenBefore(position).Parent; node is not null; node = node.Parent)
        {
            if (node is BaseArgumentListSyntax { Parent: { } call } && Calls.Candidates(call, view.Model) is { Count: > 0 } candidates)
                return [.. candidates.OrderByDescending(method => SymbolEqualityComparer.Default.Equals(method, view.Model.GetSymbolInfo(call).Symbol))];
        }

        return [];
    }

    private static List<ISymbol> Named(CodeView view, SyntaxToken token)
    {
        var node = token.Parent!;
        if (view.Model.GetDeclaredSymbol(node) is { } declared) return [declared];
        var info = view.Model.GetSymbolInfo(node);
        var group = view.Model.GetMemberGroup(node);
        var all = new List<ISymbol?> { info.Symbol };
        all.AddRange(info.CandidateSymbols);
        all.AddRange(group);
        return [.. all.OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default).Where(symbol => symbol is not IErrorTypeSymbol)];
    }

    private static string Plain(List<ISymbol> shown, int count, DocumentationText? documentation, SessionVariable? value)
    {
        var text = new StringBuilder();
        foreach (var symbol in shown) text.Append(SymbolText.Signature(symbol)).Append('\n');
        if (count > shown.Count) text.Append($"(+ {count - shown.Count} overloads)\n");
        if (value is not null) text.Append("= ").Append(Shorten(TextForm.Of(value.Value))).Append('\n');
        if (documentation is not null) text.Append('\n').Append(documentation.ToPlain());
        return text.ToString().TrimEnd();
    }

    private static string Html(List<ISymbol> shown, int count, DocumentationText? documentation, SessionVariable? value)
    {
        var html = new StringBuilder("<pre>");
        html.AppendJoin('\n', shown.Select(symbol => HtmlText.Escape(SymbolText.Signature(symbol))));
        if (count > shown.Count) html.Append($"\n(+ {count - shown.Count} overloads)");
        if (value is not null) html.Append("\n= ").Append(HtmlText.Escape(Shorten(TextForm.Of(value.Value))));
        return html.Append("</pre>").Append(documentation?.ToHtml()).ToString();
    }

    private static string Shorten(string text) => text.Length <= WidestValue ? text : text[..WidestValue] + "...";
}
