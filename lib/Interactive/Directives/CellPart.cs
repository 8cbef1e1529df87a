namespace Interactive.Directives;

/// <summary>A stretch of a cell that is executed as one.</summary>
/// <param name="Line">Its first line in the cell, from 1.</param>
internal abstract record CellPart(int Line);

/// <summary>C# to compile and run. Lines that belong to other parts are blank, so that line numbers are the cell's.</summary>
internal sealed record CodePart(int Line, string Code) : CellPart(Line);

/// <summary>Text in another language, such as Markdown after a <c>#!markdown</c>.</summary>
/// <param name="Line">Its first line.</param>
/// <param name="Language">Canonical name of the language.</param>
/// <param name="Text">The text.</param>
/// <param name="Arguments">What stood behind the language's name.</param>
internal sealed record TextPart(int Line, string Language, string Text, string Arguments) : CellPart(Line);

/// <summary>A directive line.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Name">Its name with the mark: <c>#r</c>, <c>#!time</c>.</param>
/// <param name="Arguments">What stood behind the name.</param>
internal sealed record DirectivePart(int Line, string Name, string Arguments) : CellPart(Line);
