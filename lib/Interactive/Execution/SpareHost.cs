using System.ComponentModel;
using System.Diagnostics;

namespace Interactive.Execution;

/// <summary>
/// A notebook's process that is started before its notebook is known, so that it loads the compiler while its parent still
/// reads the command line. Nobody's notebook yet: it ends by itself when this process does.
/// </summary>
public static class SpareHost
{
    /// <summary>The argument after <see cref="HostCommand.Arguments"/> that makes the process warm up at once.</summary>
    public const string Argument = "--spare";

    private static Process? spare;
    private static HostCommand? command;

    /// <summary>Starts one. The first notebook that is executed with the same command gets it.</summary>
    /// <param name="host">Starts a process that calls <see cref="SessionHost.RunAsync()"/>, or with <see cref="Argument"/> <see cref="SessionHost.RunSpareAsync"/>.</param>
    public static void Start(HostCommand host)
    {
        ArgumentNullException.ThrowIfNull(host);
        try
        {
            spare = Process.Start(HostProcess.StartInfo(host with { Arguments = [.. host.Arguments, Argument] }));
            command = host;
        }
        catch (Win32Exception)
        {
            // It is tried again when there is a notebook, and fails then with its reason.
        }
    }

    /// <summary>The process, when there is one and it was started by that command; once.</summary>
    internal static Process? TryTake(HostCommand host)
    {
        if (command is null || command.FileName != host.FileName || !command.Arguments.SequenceEqual(host.Arguments)) return null;
        return Interlocked.Exchange(ref spare, null) is { HasExited: false } process ? process : null;
    }
}
