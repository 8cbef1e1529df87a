namespace Interactive.Session;

/// <summary>Why a cell did not finish.</summary>
public enum CellErrorKind
{
    /// <summary>The C# compiler refused the cell; none of it ran.</summary>
    Compilation,

    /// <summary>The cell threw an exception.</summary>
    Exception,

    /// <summary>The cell was interrupted.</summary>
    Interrupted,

    /// <summary>A directive such as <c>#r</c> or <c>#!import</c> could not be carried out.</summary>
    Directive,
}

/// <summary>The one error of a cell that failed, told in terms of what the learner wrote.</summary>
/// <param name="Kind">Why the cell did not finish.</param>
/// <param name="Name">Exception type or compiler error, such as <c>DivideByZeroException</c> or <c>CS0103</c>.</param>
/// <param name="Message">What went wrong, in one or a few lines.</param>
/// <param name="Traceback">The lines to show: message, place, source with the span underlined, the learner's frames, help.</param>
public sealed record CellError(CellErrorKind Kind, string Name, string Message, IReadOnlyList<string> Traceback)
{
    /// <summary>The cell that holds <see cref="Line"/>: the one that failed wherever the error came through it.</summary>
    public string? CellName { get; init; }

    /// <summary>Line in that cell, from 1; null when it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>The text of that line.</summary>
    public string? SourceLine { get; init; }
}
