using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Session;

/// <summary>
/// <c>using var file = ...;</c> outside any braces, which the script dialect does not know. As in a program made of such
/// statements, what is declared lasts to the end: the variable is an ordinary one to the compiler, and the session disposes it
/// (<see cref="HeldResources"/>).
/// </summary>
internal static partial class UsingDeclarations
{
    private static readonly CSharpParseOptions parseOptions = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>The code with spaces in the place of the keywords.</summary>
    public static string Blank(string code)
    {
        if (!Likely().IsMatch(code)) return code;
        var characters = code.ToCharArray();
        foreach (var declaration in Find(code))
        {
            foreach (var keyword in (SyntaxToken[])[declaration.AwaitKeyword, declaration.UsingKeyword])
                characters.AsSpan(keyword.SpanStart, keyword.Span.Length).Fill(' ');
        }

        return new string(characters);
    }

    /// <summary>The variables that are declared so.</summary>
    public static IReadOnlyList<string> Names(string code) => Likely().IsMatch(code)
        ? [.. Find(code).SelectMany(declaration => declaration.Declaration.Variables).Select(variable => variable.Identifier.ValueText)]
        : [];

    // As the statements of a program, which know the declaration.
    private static IEnumerable<LocalDeclarationStatementSyntax> Find(string code) =>
        CSharpSyntaxTree.ParseText(code, parseOptions).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>()
            .Select(member => member.Statement).OfType<LocalDeclarationStatementSyntax>()
            .Where(declaration => declaration.UsingKeyword.IsKind(SyntaxKind.UsingKeyword));

    // Two words before the equals sign; an alias has one.
    [GeneratedRegex(@"\busing\s+[^;=()]+\s+@?\w+\s*=")]
    private static partial Regex Likely();
}
