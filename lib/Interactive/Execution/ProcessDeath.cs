using System.Globalization;

namespace Interactive.Execution;

/// <summary>Says in words what a process died of.</summary>
public static class ProcessDeath
{
    // A process ended by a signal reports 128 and the signal's number.
    private const int SignalBase = 128;

    private static readonly Dictionary<int, string> signals = new()
    {
        [1] = "SIGHUP",
        [2] = "SIGINT",
        [4] = "SIGILL: it ran an instruction this processor does not have",
        [6] = "SIGABRT: it gave up, as after a stack overflow or a failed native check",
        [7] = "SIGBUS",
        [8] = "SIGFPE",
        [9] = "SIGKILL: it was killed, most often because memory ran out",
        [11] = "SIGSEGV: native code touched memory that is not its own",
        [15] = "SIGTERM",
    };

    /// <summary>Describes an exit code, with the last words of the process.</summary>
    /// <param name="exitCode">The code; 128 and a signal's number for a process that a signal ended.</param>
    /// <param name="lastWords">What it printed last; empty for none.</param>
    public static string Describe(int exitCode, string lastWords)
    {
        var code = exitCode.ToString(CultureInfo.InvariantCulture);
        var cause = signals.TryGetValue(exitCode - SignalBase, out var signal)
            ? $"The notebook's process died of {signal}."
            : $"The notebook's process ended with exit code {code}, as after Environment.Exit({code}).";
        return lastWords.Length == 0 ? cause : $"{cause}\n{lastWords}";
    }
}
