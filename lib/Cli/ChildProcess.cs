using System.Diagnostics;

namespace Course.Cli;

/// <summary>Programs that a command starts and waits for.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program to its end, without standard input.</summary>
    /// <param name="start">The program, its arguments and environment.</param>
    /// <param name="onLine">Called for each line of output and error output, one at a time.</param>
    /// <param name="cancellationToken">Ends the program and all that it started.</param>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(ProcessStartInfo start, Action<string> onLine, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        using var process = Process.Start(start) ?? throw new UserException($"cannot start {start.FileName}.");
        var gate = new Lock();
        DataReceivedEventHandler handler = (_, received) =>
        {
            if (received.Data is not { } line) return;
            lock (gate) onLine(line);
        };
        process.OutputDataReceived += handler;
        process.ErrorDataReceived += handler;
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw;
        }
        return process.ExitCode;
    }

    /// <summary>What a program prints, or null when it is not there, fails or takes longer than five seconds.</summary>
    public static async Task<string?> TryReadAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(5));
        var lines = new List<string>();
        try
        {
            var exitCode = await RunAsync(new ProcessStartInfo(program, arguments), lines.Add, limit.Token);
            return exitCode == 0 ? string.Join('\n', lines) : null;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
