using System.Text.Json.Nodes;
using Interactive.Session;
using Jupyter.Channels;
using Jupyter.Requests;

namespace Jupyter.Life;

/// <summary>
/// Tells the clients why the process is about to end when a cell ends it: by Environment.Exit, or by an exception on a thread
/// that it started. A client otherwise sees only that the kernel is gone. A crash in native code or a stack overflow leaves no
/// time for words; there <see cref="Obituary"/> speaks.
/// </summary>
internal sealed class LastWords : IDisposable
{
    // libzmq's own thread sends what was published; nothing tells when it has.
    private static readonly TimeSpan sendingTime = TimeSpan.FromMilliseconds(100);

    // The shell's thread may be busy with a page's worth of output; the process does not wait for it for ever.
    private static readonly TimeSpan answerTime = TimeSpan.FromSeconds(2);

    private readonly RunningCell running;
    private readonly IOPubChannel iopub;
    private int isSaid;

    internal LastWords(RunningCell running, IOPubChannel iopub)
    {
        this.running = running;
        this.iopub = iopub;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
    }

    private void OnExit(object? sender, EventArgs arguments) => Say(
        "KernelExit", $"The code ended the kernel's process (Environment.Exit, code {Environment.ExitCode}). Its variables are gone; restart the kernel to go on.");

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs arguments)
    {
        if (arguments.ExceptionObject is Exception error)
            Say(error.GetType().Name, $"{error.Message} This happened on a thread that a cell started, where no cell can catch it, and ends the kernel. Its variables are gone.", error.ToString());
    }

    // What the code printed last is often why it ended; the cell would pass it on only in a moment.
    private static void Flush()
    {
        try
        {
            Console.Out.Flush();
        }
        catch (Exception)
        {
            // A writer of the notebook's own, which it has closed.
        }
    }

    private void Say(string name, string text, string? details = null)
    {
        if (Interlocked.Exchange(ref isSaid, 1) != 0 || running.Request is not { } request) return;
        Flush();
        var error = new CellError(CellErrorKind.Exception, name, text, [.. ((string[])[$"{name}: {text}", details ?? ""]).Where(line => line.Length > 0)]);
        if (!running.EndWith(error, answerTime))
        {
            request.Publish("error", ExecutionOutputs.Describe(error));
            request.Publish("status", new JsonObject { ["execution_state"] = "idle" });
        }
        iopub.Close();
        running.Note?.Clear();
        Thread.Sleep(sendingTime);
    }
}
