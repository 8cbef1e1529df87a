using Display;

namespace Interactive.Session;

/// <summary>How a cell ended.</summary>
/// <param name="Value">How the value of its last expression looks; null when there is none.</param>
/// <param name="Error">Why it did not finish; null when it did.</param>
public sealed record ExecutionResult(MimeBundle? Value, CellError? Error)
{
    /// <summary>True when the cell ran to its end.</summary>
    public bool Succeeded => Error is null;

    /// <summary>The value itself, for code that asked for the execution.</summary>
    internal object? Object { get; init; }

    internal static ExecutionResult Empty { get; } = new(null, null);
}
