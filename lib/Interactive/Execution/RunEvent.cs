using Interactive.Documents;

namespace Interactive.Execution;

/// <summary>Something that happened while a notebook was executed. Cells are counted among the code cells, from 0.</summary>
public abstract record RunEvent;

/// <summary>The notebook's process is up.</summary>
/// <param name="Elapsed">Time since it was started.</param>
public sealed record HostStarted(TimeSpan Elapsed) : RunEvent;

/// <summary>A code cell was started.</summary>
/// <param name="Index">Which code cell.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Cell">The cell.</param>
public sealed record CellStarted(int Index, int Total, Cell Cell) : RunEvent;

/// <summary>The running cell showed something, or changed what it or an earlier cell had shown.</summary>
/// <param name="Index">Which code cell is running.</param>
/// <param name="Output">The output as it is now.</param>
public sealed record OutputArrived(int Index, CellOutput Output) : RunEvent;

/// <summary>A code cell ended.</summary>
/// <param name="Index">Which code cell.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Failed">True when it did not run to its end.</param>
public sealed record CellFinished(int Index, TimeSpan Elapsed, bool Failed) : RunEvent;
