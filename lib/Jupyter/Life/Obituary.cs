using System.Diagnostics;
using System.Text.Json.Nodes;
using Interactive.Execution;
using Jupyter.Channels;
using Jupyter.Protocol;
using Jupyter.ZeroMq;

namespace Jupyter.Life;

/// <summary>
/// Tells the clients of a kernel whose process has died what it died of, in its name: at its addresses, under the cell that
/// ran. <c>course-kernel</c> starts it in the place of the process that the client started, so that a client takes the
/// kernel for alive until it knows.
/// </summary>
public static class Obituary
{
    private const int LongestReport = 20;

    // How the runtime begins to tell what it dies of.
    private static readonly string[] beginnings = ["Stack overflow.", "Fatal error.", "Unhandled exception.", "Out of memory.", "Process terminated."];

    // Sockets of clients come back by themselves, every tenth of a second.
    private static readonly TimeSpan comingBack = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2);

    /// <summary>Tells what there is to tell; nothing when the kernel had not run a cell or has spoken for itself.</summary>
    /// <param name="connection">Where the kernel listened.</param>
    /// <param name="exitCode">128 and the number of the signal that ended it.</param>
    public static void Tell(ConnectionFile connection, int exitCode)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var death = CellNote.Inherited().Read();
        var printed = NativePrints.Inherited().From(death?.Printed ?? 0, out _);
        Console.Error.Write(printed);
        if (death is null) return;
        var error = Describe(death, exitCode, printed);
        using var context = new ZmqContext();
        var (wire, session) = (new WireFormat(connection.Key), Guid.NewGuid().ToString("N"));
        var iopub = new IOPubChannel(context, connection.Endpoint(connection.IOPubPort), wire, session);
        using var shell = context.CreateSocket(LibZmq.Router);
        shell.SetOption(LibZmq.OptionRouterMandatory, 1);
        shell.Bind(connection.Endpoint(connection.ShellPort));
        Thread.Sleep(comingBack);
        iopub.Start();
        iopub.Publish("error", error, death.Request.Header);
        if (death is { IsRunning: true, Count: not null }) Reply(shell, wire, session, death, error);
        iopub.Publish("status", new JsonObject { ["execution_state"] = "idle" }, death.Request.Header);
        iopub.Close();
    }

    private static JsonObject Describe(Death death, int exitCode, string printed)
    {
        var when = death.IsRunning ? $"This happened in {death.CellName}." : $"No cell ran; the last was {death.CellName}.";
        var text = $"{ProcessDeath.Describe(exitCode, "")} {when} The variables are gone.";
        return new JsonObject
        {
            ["ename"] = "KernelDied",
            ["evalue"] = text,
            ["traceback"] = new JsonArray([.. Report(printed).Prepend($"KernelDied: {text}").Select(line => JsonValue.Create(line))]),
        };
    }

    /// <summary>What the runtime said of its death; what native code printed last when it said nothing.</summary>
    internal static IEnumerable<string> Report(string printed)
    {
        var lines = printed.TrimEnd().Split('\n');
        var start = Array.FindLastIndex(lines, line => beginnings.Any(beginning => line.StartsWith(beginning, StringComparison.Ordinal)));
        if (start < 0) return lines.TakeLast(LongestReport);
        // Below the cell's own frames the runtime lists the engine's.
        return lines.Skip(start)
            .TakeWhile(line => !line.Contains(" at Interactive.", StringComparison.Ordinal) && !line.Contains(" at System.Runtime.CompilerServices.", StringComparison.Ordinal))
            .Take(LongestReport);
    }

    private static void Reply(ZmqSocket shell, WireFormat wire, string session, Death death, JsonObject error)
    {
        var content = (JsonObject)error.DeepClone();
        content["status"] = "error";
        content["execution_count"] = death.Count;
        var reply = new Message(MessageHeader.Create("execute_reply", session), death.Request.Header, content) { Identities = death.Request.Identities };
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < patience; Thread.Sleep(50))
        {
            try
            {
                shell.Send(wire.Write(reply));
                return;
            }
            catch (ZmqException)
            {
                // The client that asked has not come back yet.
            }
        }
    }
}
