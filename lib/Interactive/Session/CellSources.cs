using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Interactive.Session;

/// <summary>The text of the cells that ran, by the name that their errors carry.</summary>
internal sealed class CellSources
{
    private readonly Dictionary<string, (string Text, SyntaxTree Tree)> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Checkpoints>> checkpoints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byAssembly = new(StringComparer.Ordinal);

    /// <summary>Keeps a cell. Lines of <paramref name="text"/> and of the tree match.</summary>
    /// <param name="name">The cell's name.</param>
    /// <param name="text">What the learner wrote, directives included.</param>
    /// <param name="tree">What was compiled of it.</param>
    public void Add(string name, string text, SyntaxTree tree)
    {
        cells[name] = (text, tree);
        checkpoints.Remove(name);
    }

    /// <summary>Says what was put into a cell, or a part of it, before it was compiled.</summary>
    public void Add(string name, Checkpoints inserted)
    {
        if (!checkpoints.TryGetValue(name, out var all)) checkpoints[name] = all = [];
        all.Add(inserted);
    }

    /// <summary>Says which assembly a cell was compiled to.</summary>
    public void AddAssembly(string assemblyName, string cellName) => byAssembly[assemblyName] = cellName;

    /// <summary>The cell that was compiled to an assembly; null when it is another's.</summary>
    public string? CellOf(Assembly assembly) => assembly.GetName().Name is { } name && byAssembly.TryGetValue(name, out var cell) && Contains(cell) ? cell : null;

    /// <summary>The lines of a function where it takes an element of something, with the first such place on each.</summary>
    /// <param name="cellName">The cell.</param>
    /// <param name="function">The function's name; null for what stands outside functions.</param>
    public IReadOnlyList<CellPlace> Indexings(string cellName, string? function)
    {
        var root = cells[cellName].Tree.GetRoot();
        var inside = root.DescendantNodes().Where(node => function is null
            ? node is GlobalStatementSyntax { Statement: not LocalFunctionStatementSyntax } or FieldDeclarationSyntax && node.Parent == root
            : node is MethodDeclarationSyntax method && method.Identifier.ValueText == function
                || node is LocalFunctionStatementSyntax local && local.Identifier.ValueText == function);
        return [.. inside.SelectMany(node => node.DescendantNodes()).OfType<ElementAccessExpressionSyntax>()
            .Select(access => Place(access.GetLocation())).OrderBy(place => place.Line).DistinctBy(place => place.Line)];
    }

    /// <summary>True when a stack frame's file is a cell.</summary>
    public bool Contains(string name) => cells.ContainsKey(name);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        cells.Clear();
        checkpoints.Clear();
        byAssembly.Clear();
    }

    /// <summary>A place in a cell, with the statement that starts there as its span.</summary>
    /// <param name="name">The cell.</param>
    /// <param name="line">Line from 1.</param>
    /// <param name="column">Column from 1 in what was compiled, where a statement or expression begins; 0 when it is not known.</param>
    public CellPlace Place(string name, int line, int column)
    {
        if (column > 0 && checkpoints.TryGetValue(name, out var inserted)) column = inserted.Aggregate(column, (at, each) => each.OriginalColumn(line, at));
        var (text, tree) = cells[name];
        var source = SourceText.From(text);
        if (line < 1 || line > source.Lines.Count) return new CellPlace(name, Math.Max(1, line), "", 0, 0);
        var sourceLine = source.Lines[line - 1].ToString();
        return column < 1
            ? new CellPlace(name, line, sourceLine, 0, 0)
            : new CellPlace(name, line, sourceLine, column - 1, SpanEnd(tree, line, column) - column + 1);
    }

    /// <summary>The place of a location in a cell's tree.</summary>
    public CellPlace Place(Location location)
    {
        var span = location.GetMappedLineSpan();
        var start = span.StartLinePosition;
        var line = cells.TryGetValue(span.Path, out var cell)
            ? LineText(SourceText.From(cell.Text), start.Line)
            : LineText(location.SourceTree!.GetText(), start.Line);
        var end = span.EndLinePosition.Line == start.Line ? span.EndLinePosition.Character : line.Length;
        return new CellPlace(span.Path, start.Line + 1, line, start.Character, Math.Max(1, end - start.Character));
    }

    private static string LineText(SourceText text, int line) => line < text.Lines.Count ? text.Lines[line].ToString() : "";

    private static int SpanEnd(SyntaxTree tree, int line, int column)
    {
        var text = tree.GetText();
        if (line > text.Lines.Count) return column;
        var position = text.Lines[line - 1].Start + column - 1;
        if (position >= text.Length) return column;
        var node = tree.GetRoot().FindToken(position).Parent?.AncestorsAndSelf()
            .TakeWhile(ancestor => ancestor.SpanStart == position && ancestor is not CompilationUnitSyntax)
            .LastOrDefault();
        if (node is null) return column;
        var end = tree.GetLineSpan(node.Span).EndLinePosition;
        return end.Line == line - 1 ? end.Character : text.Lines[line - 1].Span.Length;
    }
}
