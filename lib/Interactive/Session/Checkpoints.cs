using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Interactive.Session;

/// <summary>
/// The code of a cell with a <see cref="Checkpoint"/> in each loop and each function that calls itself. No line becomes two, so
/// that the lines of errors stay; their columns are found again by <see cref="OriginalColumn"/>.
/// </summary>
internal sealed class Checkpoints
{
    private const string Pass = "global::Interactive.Session.Checkpoint.Pass()";
    private const string Enter = "global::Interactive.Session.Checkpoint.Enter()";

    private readonly ILookup<int, (int Column, int Length)> byLine;

    private Checkpoints(SyntaxTree tree, ILookup<int, (int Column, int Length)> byLine) => (Tree, this.byLine) = (tree, byLine);

    /// <summary>The code with the calls.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Puts the calls into a tree; null when it has errors or nowhere to put one.</summary>
    public static Checkpoints? In(SyntaxTree tree)
    {
        var found = Find(tree.GetRoot());
        if (found.Count == 0 || tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return null;
        var text = tree.GetText();
        // Those at one place are closing braces, in any order.
        var insertions = found.OrderBy(call => call.Position).ToList();
        var changed = text.WithChanges(insertions.Select(call => new TextChange(new TextSpan(call.Position, 0), call.Text)));
        var byLine = insertions.Select(call => (Place: text.Lines.GetLinePosition(call.Position), call.Text.Length))
            .ToLookup(call => call.Place.Line, call => (call.Place.Character, call.Length));
        var rewritten = CSharpSyntaxTree.ParseText(SourceText.From(changed.ToString(), Encoding.UTF8), (CSharpParseOptions)tree.Options, tree.FilePath);
        return new Checkpoints(rewritten, byLine);
    }

    /// <summary>Where a column of a line was before the calls were put in.</summary>
    /// <param name="line">Line from 1.</param>
    /// <param name="column">Column from 1.</param>
    public int OriginalColumn(int line, int column)
    {
        var shift = 0;
        foreach (var (before, length) in byLine[line - 1])
        {
            if (before + shift + length >= column) break;
            shift += length;
        }

        return column - shift;
    }

    private static List<(int Position, string Text)> Find(SyntaxNode root)
    {
        var found = new List<(int, string)>();
        foreach (var node in root.DescendantNodes(static node => !IsCalledByNativeCode(node)))
        {
            switch (node)
            {
                case WhileStatementSyntax loop: AddTo(loop.Statement, Pass, found); break;
                case DoStatementSyntax loop: AddTo(loop.Statement, Pass, found); break;
                case ForStatementSyntax loop: AddTo(loop.Statement, Pass, found); break;
                case CommonForEachStatementSyntax loop: AddTo(loop.Statement, Pass, found); break;
                // What neither loops nor calls itself comes to an end, and small functions are fast because the runtime puts
                // them into their callers.
                case MethodDeclarationSyntax method when CallsItself(method, method.Identifier): AddTo(method.Body, method.ExpressionBody, method.ReturnType, found); break;
                case LocalFunctionStatementSyntax method when CallsItself(method, method.Identifier): AddTo(method.Body, method.ExpressionBody, method.ReturnType, found); break;
            }
        }

        return found;
    }

    private static bool CallsItself(SyntaxNode function, SyntaxToken name) => !IsCalledByNativeCode(function)
        && function.DescendantNodes().OfType<SimpleNameSyntax>().Any(used => used.Identifier.ValueText == name.ValueText);

    // No exception may leave it.
    private static bool IsCalledByNativeCode(SyntaxNode node)
    {
        var attributes = node switch
        {
            MethodDeclarationSyntax method => method.AttributeLists,
            LocalFunctionStatementSyntax method => method.AttributeLists,
            _ => default,
        };
        return attributes.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString().Contains("UnmanagedCallersOnly", StringComparison.Ordinal)));
    }

    private static void AddTo(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, TypeSyntax returned, List<(int, string)> found)
    {
        if (body is not null) AddTo(body, Enter, found);
        // What is no value cannot be chosen by a condition. An async function's task need not be one.
        if (arrow?.Expression is null or ThrowExpressionSyntax or RefExpressionSyntax || returned is RefTypeSyntax
            || returned is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            || arrow.Parent!.ChildTokens().Any(token => token.IsKind(SyntaxKind.AsyncKeyword))) return;
        found.Add((arrow.Expression.SpanStart, Enter + " ? ("));
        found.Add((arrow.Expression.Span.End, ") : throw null!"));
    }

    private static void AddTo(StatementSyntax body, string call, List<(int, string)> found)
    {
        if (body is BlockSyntax block)
        {
            found.Add((block.OpenBraceToken.Span.End, $" {call};"));
            return;
        }

        found.Add((body.GetFirstToken().GetPreviousToken().Span.End, $" {{ {call};"));
        found.Add((body.Span.End, " }"));
    }
}
