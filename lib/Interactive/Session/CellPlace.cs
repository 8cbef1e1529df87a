namespace Interactive.Session;

/// <summary>A span on one line of a cell.</summary>
/// <param name="CellName">The cell.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="SourceLine">Text of the line.</param>
/// <param name="Start">Column of the span from 0.</param>
/// <param name="Length">Its length; 0 when only the line is known.</param>
internal sealed record CellPlace(string CellName, int Line, string SourceLine, int Start, int Length)
{
    private const int WidestLine = 160;

    /// <summary>Where it is, as <c>In[3], line 2</c>.</summary>
    public string Name => $"{CellName}, line {Line}";

    /// <summary>The line with its number, and the span underlined.</summary>
    public IEnumerable<string> Picture()
    {
        if (SourceLine.Trim().Length == 0) yield break;
        var (text, start) = Fit(SourceLine.Replace('\t', ' '), Math.Clamp(Start, 0, SourceLine.Length));
        var number = Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return $"  {number} | {text}";
        var length = Math.Min(Length, text.Length - start);
        if (Length > 0) yield return $"  {new string(' ', number.Length)} | {new string(' ', start)}{new string('^', Math.Max(1, length))}";
    }

    // A generated line of thousands of characters would push the caret off the page.
    private static (string Text, int Start) Fit(string line, int start)
    {
        if (line.Length <= WidestLine) return (line.TrimEnd(), start);
        var from = Math.Max(0, Math.Min(start - (WidestLine / 2), line.Length - WidestLine));
        return (line.Substring(from, WidestLine), start - from);
    }
}
