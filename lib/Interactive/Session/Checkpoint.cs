using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Interactive.Session;

/// <summary>
/// Where the code of a cell looks whether it should stop. The engine puts a call at the start of each loop's body and of each
/// function that calls itself (<see cref="Checkpoints"/>): aborting a thread from outside is what the runtime does not always survive.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Checkpoint
{
    private static volatile int stopping;

    /// <summary>Goes on, unless the calling code belongs to a cell that should stop. As good as free while none should.</summary>
    /// <returns>True.</returns>
    /// <exception cref="OperationCanceledException">The cell should stop.</exception>
    public static bool Pass()
    {
        if (stopping != 0) CellContext.ThrowIfStopping();
        return true;
    }

    /// <summary>The same for a function that calls itself: recursion without an end is an error instead of the end of the process.</summary>
    /// <returns>True.</returns>
    /// <exception cref="OperationCanceledException">The cell should stop.</exception>
    /// <exception cref="InsufficientExecutionStackException">The stack is nearly full.</exception>
    public static bool Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Pass();
    }

    /// <summary>A cell should stop; until <see cref="EndStop"/> all code looks more closely.</summary>
    internal static void BeginStop() => Interlocked.Increment(ref stopping);

    /// <summary>The cell has stopped.</summary>
    internal static void EndStop() => Interlocked.Decrement(ref stopping);
}
