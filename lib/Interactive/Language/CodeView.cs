using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Interactive.Language;

/// <summary>A cell as the compiler sees it while it is written.</summary>
/// <param name="Tree">Its syntax.</param>
/// <param name="Model">What its names mean.</param>
internal sealed record CodeView(SyntaxTree Tree, SemanticModel Model)
{
    /// <summary>The root of the tree.</summary>
    public SyntaxNode Root => Tree.GetRoot();

    /// <summary>The last token that begins before a position.</summary>
    public SyntaxToken TokenBefore(int position)
    {
        var token = Root.FindToken(Math.Max(0, position - 1));
        return token.SpanStart < position ? token : token.GetPreviousToken();
    }

    /// <summary>True inside a comment, a string or a number, where no name can be completed.</summary>
    public bool IsInsideText(int position)
    {
        var trivia = Root.FindTrivia(Math.Max(0, position - 1));
        if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia && trivia.Span.End >= position && trivia.SpanStart < position) return true;
        if (trivia.Kind() is SyntaxKind.MultiLineCommentTrivia && trivia.Span.End > position && trivia.SpanStart < position) return true;
        var token = TokenBefore(position);
        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken => position < token.Span.End || !IsClosed(token),
            SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken => position >= token.Span.End && position <= token.Span.End,
            SyntaxKind.NumericLiteralToken => position <= token.Span.End,
            _ => false,
        };
    }

    private static bool IsClosed(SyntaxToken token) =>
        !token.ContainsDiagnostics && token.Text.Length > 1 && token.Text[^1] is '"' or '\'' or '8';
}
