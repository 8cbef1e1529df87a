using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Interactive.Execution;

/// <summary>The process that executes one notebook, as its parent sees it.</summary>
internal sealed class HostProcess : IDisposable
{
    private const int ErrorTailLength = 4000;

    private readonly Process process;
    private readonly MessageChannel channel;
    private readonly Task errorReader;
    private readonly StringBuilder errorTail = new();

    private HostProcess(Process process, Action<string> nativePrint)
    {
        this.process = process;
        channel = new MessageChannel(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        errorReader = ReadErrorsAsync(nativePrint);
    }

    /// <summary>Starts the process.</summary>
    /// <param name="options">What to start, where.</param>
    /// <param name="nativePrint">Takes what native code prints.</param>
    /// <exception cref="InvalidOperationException">It cannot be started.</exception>
    public static HostProcess Start(RunOptions options, Action<string> nativePrint)
    {
        var start = new ProcessStartInfo(options.HostCommand.FileName, options.HostCommand.Arguments)
        {
            WorkingDirectory = options.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in options.Environment) start.Environment[name] = value;
        try
        {
            return new HostProcess(Process.Start(start)!, nativePrint);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException($"The notebook's process cannot be started: {options.HostCommand.FileName}: {e.Message}", e);
        }
    }

    /// <summary>Sends a message.</summary>
    public void Send(JsonObject message) => channel.Send(message);

    /// <summary>The next message; null when the process has died.</summary>
    public Task<JsonObject?> ReceiveAsync() => channel.ReceiveAsync();

    /// <summary>Ends the process at once.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Waits for a process that has died and says what it died of.</summary>
    public async Task<string> DescribeDeathAsync()
    {
        await process.WaitForExitAsync();
        await errorReader;
        return ProcessDeath.Describe(process.ExitCode, errorTail.ToString().Trim());
    }

    /// <summary>Lets the process end: its input ends, and what does not end by itself is killed.</summary>
    public async Task StopAsync()
    {
        channel.Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
        }
    }

    public void Dispose()
    {
        Kill();
        channel.Dispose();
        process.Dispose();
    }

    private async Task ReadErrorsAsync(Action<string> nativePrint)
    {
        var buffer = new char[4096];
        int count;
        while ((count = await process.StandardError.ReadAsync(buffer)) > 0)
        {
            var text = new string(buffer, 0, count);
            errorTail.Append(text);
            if (errorTail.Length > 2 * ErrorTailLength) errorTail.Remove(0, errorTail.Length - ErrorTailLength);
            nativePrint(text);
        }
    }
}
