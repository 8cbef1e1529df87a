using Display;
using Interactive.Directives;
using Interactive.Documents;
using Interactive.Session;
using Microsoft.CodeAnalysis.CSharp;

namespace Interactive.Language;

/// <summary>
/// What an editor asks while a cell is written. Positions are indices into the text in UTF-16 units. Answers come from the
/// compiler's model of everything that ran so far, and may be asked for while a cell runs.
/// </summary>
public sealed class LanguageService
{
    private readonly NotebookSession session;

    internal LanguageService(NotebookSession session) => this.session = session;

    /// <summary>What can stand at a position.</summary>
    public CompletionList Complete(string code, int position, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        position = Math.Clamp(position, 0, code.Length);
        return DirectiveCompletions.TryComplete(code, position, session)
            ?? (IsCode(code, position) ? CodeCompletions.Complete(View(code), position, cancellation) : new CompletionList(position, position, []));
    }

    /// <summary>What stands at a position: declaration, documentation and, for a variable, its value; null when nothing is known.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">The place of the cursor.</param>
    /// <param name="isDetailed">True to show all overloads.</param>
    /// <param name="cancellation">Gives up.</param>
    public MimeBundle? Inspect(string code, int position, bool isDetailed = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Inspection.At(View(code), Math.Clamp(position, 0, code.Length), isDetailed, session, cancellation);
    }

    /// <summary>Whether a text can be executed as it stands, as a console asks after each line.</summary>
    public Completeness IsComplete(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var tree = SubmissionChain.Parse(Blanked(code), "");
        // A string that ends with its line (CS1010) is not mended by another line.
        if (!SyntaxFactory.IsCompleteSubmission(tree) && !tree.GetDiagnostics().Any(diagnostic => diagnostic.Id == "CS1010"))
            return new Completeness(CodeState.Incomplete, Indent(code));
        var hasErrors = tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return new Completeness(hasErrors ? CodeState.Invalid : CodeState.Complete, "");
    }

    // Behind the last character of a directive's line one still writes the directive.
    private static bool IsCode(string code, int position) =>
        !CellParser.NotCode(code).Any(part => part.Start <= position && position <= part.End);

    /// <summary>The C# of a cell at the positions it has there; everything else is blank.</summary>
    internal static string Blanked(string code)
    {
        var characters = code.ToCharArray();
        foreach (var (start, end) in CellParser.NotCode(code))
        {
            for (var i = start; i < end; i++)
                if (characters[i] is not ('\n' or '\r')) characters[i] = ' ';
        }

        return new string(characters);
    }

    private CodeView View(string code)
    {
        var tree = SubmissionChain.Parse(Blanked(code), "");
        return new CodeView(tree, session.CSharp.Chain.CreateCompilation(tree).GetSemanticModel(tree));
    }

    private static string Indent(string code)
    {
        var depth = SubmissionChain.Parse(Blanked(code), "").GetRoot().DescendantTokens()
            .Sum(token => token.IsMissing ? 0 : token.Kind() switch
            {
                SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
                _ => 0,
            });
        return new string(' ', 4 * Math.Max(0, depth));
    }
}
