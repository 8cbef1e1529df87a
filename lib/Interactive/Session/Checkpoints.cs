using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Interactive.Session;

/// <summary>
/// The code of a cell with a <see cref="Checkpoint"/> in each loop and each function that calls itself. No line becomes two, so that the lines of
/// errors stay; their columns are found again by <see cref="OriginalColumn"/>.
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
        var finder = new Finder();
        finder.Visit(tree.GetRoot());
        if (finder.Found.Count == 0 || tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return null;
        var text = tree.GetText();
        // Those at one place are closing braces, in any order.
        var insertions = finder.Found.OrderBy(found => found.Position).ToList();
        var changed = text.WithChanges(insertions.Select(found => new TextChange(new TextSpan(found.Position, 0), found.Text)));
        var byLine = insertions.ToLookup(
            found => text.Lines.GetLinePosition(found.Position).Line, found => (text.Lines.GetLinePosition(found.Position).Character, found.Text.Length));
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

    private sealed class Finder : CSharpSyntaxWalker
    {
        public List<(int Position, string Text)> Found { get; } = [];

        public override void VisitWhileStatement(WhileStatementSyntax node)
        {
            Add(node.Statement);
            base.VisitWhileStatement(node);
        }

        public override void VisitDoStatement(DoStatementSyntax node)
        {
            Add(node.Statement);
            base.VisitDoStatement(node);
        }

        public override void VisitForStatement(ForStatementSyntax node)
        {
            Add(node.Statement);
            base.VisitForStatement(node);
        }

        public override void VisitForEachStatement(ForEachStatementSyntax node)
        {
            Add(node.Statement);
            base.VisitForEachStatement(node);
        }

        public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
        {
            Add(node.Statement);
            base.VisitForEachVariableStatement(node);
        }

        public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
        {
            // An exception must not leave a method that native code calls.
            if (node.AttributeLists.ToString().Contains("UnmanagedCallersOnly", StringComparison.Ordinal)) return;
            AddFunction(node.Identifier.ValueText, node.Body, node.ExpressionBody, node.ReturnType, node.Modifiers);
            base.VisitMethodDeclaration(node);
        }

        public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
        {
            if (node.AttributeLists.ToString().Contains("UnmanagedCallersOnly", StringComparison.Ordinal)) return;
            AddFunction(node.Identifier.ValueText, node.Body, node.ExpressionBody, node.ReturnType, node.Modifiers);
            base.VisitLocalFunctionStatement(node);
        }

        // What neither loops nor calls itself comes to an end, and small functions are fast because the runtime puts them into
        // their callers.
        private void AddFunction(
            string name, BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, TypeSyntax returned, SyntaxTokenList modifiers)
        {
            var code = (SyntaxNode?)body ?? arrow;
            if (code?.DescendantNodes().OfType<SimpleNameSyntax>().Any(used => used.Identifier.ValueText == name) != true) return;
            if (body is not null) Add(body, Enter);
            // What is no value cannot be chosen by a condition. A task without a type argument need not be one.
            if (arrow?.Expression is null or ThrowExpressionSyntax or RefExpressionSyntax || modifiers.Any(SyntaxKind.AsyncKeyword)
                || returned is RefTypeSyntax or PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }) return;
            Found.Add((arrow.Expression.SpanStart, Enter + " ? ("));
            Found.Add((arrow.Expression.Span.End, ") : throw null!"));
        }

        private void Add(StatementSyntax body, string call = Pass)
        {
            if (body is BlockSyntax block)
            {
                Found.Add((block.OpenBraceToken.Span.End, $" {call};"));
                return;
            }

            Found.Add((body.GetFirstToken().GetPreviousToken().Span.End, $" {{ {call};"));
            Found.Add((body.Span.End, " }"));
        }
    }
}
