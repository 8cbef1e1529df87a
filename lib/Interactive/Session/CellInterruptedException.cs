namespace Interactive.Session;

/// <summary>The running cell was told to stop, and did.</summary>
internal sealed class CellInterruptedException() : Exception("The cell was interrupted.");
