using Interactive.Documents;

namespace Interactive.Execution;

/// <summary>What came of executing a notebook.</summary>
/// <param name="Executed">The notebook with the outputs of this run; cells that were not reached have none.</param>
/// <param name="Failure">The first cell that failed; null when all ran.</param>
public sealed record RunResult(Notebook Executed, CellFailure? Failure)
{
    /// <summary>From the start of the process to its end.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>From the start of the process to the end of the first code cell; null when there was none.</summary>
    public TimeSpan? TimeToFirstResult { get; init; }

    /// <summary>Most memory the process held, in bytes.</summary>
    public long PeakMemoryBytes { get; init; }
}

/// <summary>Which cell failed, where, and why.</summary>
/// <param name="CellIndex">The cell's place among all cells of the document, from 0.</param>
/// <param name="CellName">Its name in errors, such as <c>In[3]</c>.</param>
/// <param name="Line">Line of the cell, from 1; null when it is not known.</param>
/// <param name="SourceLine">Text of that line; empty when it is not known.</param>
/// <param name="Message">What went wrong, in one line; <see cref="Traceback"/> has all of it.</param>
public sealed record CellFailure(int CellIndex, string CellName, int? Line, string SourceLine, string Message)
{
    /// <summary>The lines a person wants to see: message, place, source line underlined.</summary>
    public IReadOnlyList<string> Traceback { get; init; } = [];
}
