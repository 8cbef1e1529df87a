using Interactive.Documents;
using Interactive.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Interactive.Directives;

/// <summary>
/// Takes a cell apart into C#, text in other languages, and directives. A line is a directive when it starts with
/// <c>#!</c>, <c>#r</c>, <c>#i</c> or <c>#load</c> and is not inside a string or a comment.
/// </summary>
internal sealed class CellParser
{
    private const string Marker = "__directive_or_text__";

    private static readonly string[] compilerLike = ["#r", "#i", "#load"];
    private static readonly string[] wholeCell = ["#r", "#i", "#!time"];

    private readonly string[] lines;
    private readonly List<DirectivePart> preamble = [];
    private readonly List<CellPart> parts = [];
    private readonly bool[] isCode;

    private CellParser(string text)
    {
        lines = text.Split('\n');
        isCode = new bool[lines.Length];
    }

    /// <summary>Takes a cell apart.</summary>
    /// <param name="text">The text, lines separated by <c>\n</c>.</param>
    /// <param name="language">Language of the cell until a line such as <c>#!markdown</c> changes it.</param>
    public static ParsedCell Parse(string text, string language = CellLanguage.CSharp)
    {
        if (language == CellLanguage.CSharp && !MayHoldDirectives(text)) return new ParsedCell([], [new CodePart(1, text)]);
        var parser = new CellParser(text);
        parser.ParseAll(language);
        return new ParsedCell(parser.preamble, parser.parts);
    }

    /// <summary>The stretches of a C# cell that are not C#: directives and text in other languages.</summary>
    public static IReadOnlyList<(int Start, int End)> NotCode(string text)
    {
        if (!MayHoldDirectives(text)) return [];
        var parser = new CellParser(text);
        parser.ParseAll(CellLanguage.CSharp);
        var stretches = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < parser.lines.Length; i++)
        {
            var end = start + parser.lines[i].Length;
            if (!parser.isCode[i]) stretches.Add((start, end));
            start = end + 1;
        }

        return stretches;
    }

    /// <summary>The directive on a line; null when the line is none.</summary>
    internal static (string Name, string Arguments)? TryReadDirective(string line)
    {
        var text = line.Trim();
        // As the first previews wrote it.
        if (text.StartsWith("%%", StringComparison.Ordinal)) text = "#!" + text[2..];
        if (text.StartsWith("#!", StringComparison.Ordinal))
        {
            var name = text.Split([' ', '\t'], 2);
            return name[0].Length > 2 && char.IsLetter(name[0][2]) ? (name[0], name.Length > 1 ? name[1].Trim() : "") : null;
        }

        foreach (var directive in compilerLike)
        {
            if (!text.StartsWith(directive, StringComparison.Ordinal)) continue;
            var rest = text[directive.Length..];
            if (rest.TrimStart().StartsWith('"')) return (directive, rest.Trim());
        }

        return null;
    }

    private static bool MayHoldDirectives(string text) => text.Contains('#') || text.Contains("%%", StringComparison.Ordinal);

    private void ParseAll(string language)
    {
        var start = 0;
        var arguments = "";
        while (start < lines.Length)
        {
            var end = language == CellLanguage.CSharp ? ParseCode(start) : ParseText(start, language, arguments);
            if (end < lines.Length)
            {
                var (name, rest) = TryReadDirective(lines[end])!.Value;
                (language, arguments) = (CellLanguage.Canonical(name[2..]), rest);
            }

            start = end + 1;
            // A language line at the very end still has its (empty) text.
            if (end == lines.Length - 1 && language != CellLanguage.CSharp) AddText(lines.Length, lines.Length, language, arguments);
        }
    }

    // Returns the line that changes the language, or the end.
    private int ParseText(int start, string language, string arguments)
    {
        var end = start;
        while (end < lines.Length && !IsLanguageLine(lines[end])) end++;
        AddText(start, end, language, arguments);
        return end;
    }

    private void AddText(int start, int end, string language, string arguments) =>
        parts.Add(new TextPart(start + 1, language, string.Join('\n', lines[start..end]).Trim('\n'), arguments));

    private int ParseCode(int start)
    {
        var code = new CodeLines(lines.Length);
        for (var i = start; i < lines.Length; i++)
        {
            if (TryReadDirective(lines[i]) is not { } directive || code.IsInsideText(Marker))
            {
                code.Take(i, lines[i]);
                isCode[i] = true;
                continue;
            }

            if (IsLanguageLine(lines[i]))
            {
                Add(code);
                return i;
            }

            var part = new DirectivePart(i + 1, directive.Name, directive.Arguments);
            if (wholeCell.Contains(part.Name))
            {
                preamble.Add(part);
                continue;
            }

            Add(code);
            code = new CodeLines(lines.Length);
            parts.Add(part);
        }

        Add(code);
        return lines.Length;
    }

    private void Add(CodeLines code)
    {
        if (!code.IsBlank) parts.Add(new CodePart(code.FirstLine, code.Text));
    }

    private static bool IsLanguageLine(string line) => TryReadDirective(line) is { } directive
        && directive.Name.StartsWith("#!", StringComparison.Ordinal) && CellLanguage.IsKnown(directive.Name[2..]);

    /// <summary>Lines of C# at their places, blank lines elsewhere.</summary>
    private sealed class CodeLines(int count)
    {
        private readonly string[] lines = [.. Enumerable.Repeat("", count)];
        private int last = -1;

        public int FirstLine => Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line)) + 1;

        public bool IsBlank => FirstLine == 0;

        public string Text => string.Join('\n', lines[..(last + 1)]);

        public void Take(int index, string line)
        {
            lines[index] = line;
            last = index;
        }

        /// <summary>True when what comes next would be inside a string, a comment or code that is switched off.</summary>
        public bool IsInsideText(string marker)
        {
            if (IsBlank) return false;
            var tree = SubmissionChain.Parse(Text + "\n" + marker, "");
            return !tree.GetRoot().DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == marker);
        }
    }
}
