using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Jupyter.Protocol;

namespace Jupyter.Tests;

/// <summary>A kernel in its own process, started from a connection file as a client starts it.</summary>
internal sealed class KernelProcess : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kernel-test-").FullName;

    /// <summary>Starts a kernel; it keeps what it keeps in a folder that goes with it.</summary>
    /// <param name="command">The program and its arguments; one of them holds <c>{connection_file}</c>.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    internal KernelProcess(IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment = null)
    {
        var path = Path.Combine(folder, "connection.json");
        File.WriteAllText(path, Describe(Ports(5)).ToJsonString());
        Connection = ConnectionFile.Read(path);
        var start = new ProcessStartInfo(command[0], command.Skip(1).Select(part => part.Replace("{connection_file}", path)))
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["JUPYTER_DATA_DIR"] = folder;
        start.Environment["IPYTHONDIR"] = folder;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        Process = Process.Start(start)!;
        Process.OutputDataReceived += (_, line) => Write(line.Data);
        Process.ErrorDataReceived += (_, line) => Write(line.Data);
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    internal Process Process { get; }

    internal ConnectionFile Connection { get; }

    /// <summary>What the kernel wrote to its own console.</summary>
    internal string Log { get; private set; } = "";

    /// <summary>A client that waited until the kernel answered.</summary>
    internal TestClient Connect()
    {
        var client = new TestClient(Connection);
        client.Ask(client.Shell, "kernel_info_request");
        return client;
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        Process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Write(string? line)
    {
        if (line is not null) Log += line + "\n";
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
        ["kernel_name"] = KernelSpec.DefaultName,
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
