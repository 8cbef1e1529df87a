using System.Diagnostics;

namespace Interactive.Benchmarks;

/// <summary>Processes and what they cost.</summary>
internal static class Machine
{
    /// <summary>The load of the last minute: figures taken on a busy machine are upper bounds.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>Seconds from the start of a program to its end; the least of several runs.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static double Seconds(int runs, string program, params string[] arguments) => Enumerable.Range(0, runs).Min(_ => Once(program, arguments));

    /// <summary>True when a program is on the PATH.</summary>
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static double Once(string program, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"{program}: {output.Result}{errors.Result}");
    }
}
