using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Jupyter.Protocol;
using Jupyter.Tests;
using Jupyter.ZeroMq;

namespace Jupyter.Benchmarks;

/// <summary>A kernel that runs, and a client that has had its first answer.</summary>
internal sealed class KernelPeer : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("kernel-benchmark-").FullName;
    private readonly Process process;

    /// <summary>Starts a kernel and waits until it says what it is.</summary>
    internal KernelPeer(KernelLanguage language)
    {
        var path = Path.Combine(folder, "connection.json");
        File.WriteAllText(path, Describe(Ports(5)).ToJsonString());
        var connection = ConnectionFile.Read(path);
        var command = language.Command.Select(part => part.Replace("{connection_file}", path)).ToList();
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["JUPYTER_DATA_DIR"] = folder;
        start.Environment["IPYTHONDIR"] = folder;

        var clock = Stopwatch.StartNew();
        process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Client = new TestClient(connection);
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
        else Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        Client.Finish(cell);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Seconds from asking for shutdown to the end of the process.</summary>
    internal double TimeShutdown()
    {
        var clock = Stopwatch.StartNew();
        Client.Send(Client.Control, "shutdown_request", new JsonObject { ["restart"] = false });
        if (!process.WaitForExit(patience)) throw new TimeoutException("The kernel did not end.");
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Megabytes of memory that are in RAM and belong to the process.</summary>
    internal double Memory()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static JsonObject Describe(int[] ports) => new()
    {
        ["transport"] = "tcp",
        ["ip"] = "127.0.0.1",
        ["shell_port"] = ports[0],
        ["control_port"] = ports[1],
        ["iopub_port"] = ports[2],
        ["stdin_port"] = ports[3],
        ["hb_port"] = ports[4],
        ["key"] = Guid.NewGuid().ToString(),
        ["signature_scheme"] = "hmac-sha256",
    };

    private static int[] Ports(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (var listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in listeners) listener.Stop();
        return ports;
    }
}
