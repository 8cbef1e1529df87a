using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Jupyter.Tests;

namespace Jupyter.Benchmarks;

/// <summary>A kernel that runs, and a client that has had its first answer.</summary>
internal sealed class KernelPeer : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private readonly KernelProcess kernel;

    /// <summary>Starts a kernel and waits until it says what it is.</summary>
    internal KernelPeer(KernelLanguage language)
    {
        var clock = Stopwatch.StartNew();
        kernel = new KernelProcess(language.Command);
        Client = new TestClient(kernel.Connection);
        Client.Ask(Client.Shell, "kernel_info_request");
        // A kernel may answer before it can be heard on IOPub: clients ask until both are there.
        while (Client.NextPublished(TimeSpan.FromMilliseconds(100)) is null) Client.Ask(Client.Shell, "kernel_info_request");
        StartSeconds = clock.Elapsed.TotalSeconds;
    }

    internal TestClient Client { get; }

    /// <summary>From the start of the process to its first answer and its first message to all clients.</summary>
    internal double StartSeconds { get; }

    /// <summary>Seconds from sending code to its reply and the idle state.</summary>
    internal double Time(string code)
    {
        var clock = Stopwatch.StartNew();
        var run = Client.Execute(code);
        var seconds = clock.Elapsed.TotalSeconds;
        return run.Status == "ok" ? seconds : throw new InvalidOperationException($"{code}\n{run.Reply.Content}");
    }

    /// <summary>Seconds from a request to its reply.</summary>
    internal double Time(string request, JsonObject content)
    {
        var clock = Stopwatch.StartNew();
        var reply = Client.Ask(Client.Shell, request, content);
        var seconds = clock.Elapsed.TotalSeconds;
        return reply.Content["status"]!.ToString() == "ok" ? seconds : throw new InvalidOperationException(reply.Content.ToString());
    }

    /// <summary>Seconds from asking for an interrupt to the reply of the cell that it ends.</summary>
    internal double TimeInterrupt(KernelLanguage language)
    {
        var cell = Client.SendCode(language.EndlessLoop);
        Client.Published(message => message.Header.Type == "execute_input" && message.Parent?.Id == cell.Header.Id);
        Thread.Sleep(200);
        var clock = Stopwatch.StartNew();
        if (language.InterruptsByMessage) Client.Send(Client.Control, "interrupt_request");
        else Process.Start("kill", ["-INT", kernel.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        Client.Finish(cell);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Seconds from asking for shutdown to the end of the process.</summary>
    internal double TimeShutdown()
    {
        var clock = Stopwatch.StartNew();
        Client.Send(Client.Control, "shutdown_request", new JsonObject { ["restart"] = false });
        if (!kernel.Process.WaitForExit(patience)) throw new TimeoutException("The kernel did not end.");
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Resident megabytes of the process and of those that it started.</summary>
    internal double Memory() => Resident(kernel.Process.Id) / 1024;

    private static double Resident(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        var own = double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        return own + File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Sum(child => Resident(int.Parse(child, CultureInfo.InvariantCulture)));
    }

    public void Dispose()
    {
        Client.Dispose();
        kernel.Dispose();
    }
}
