using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>A Python process that holds the same workloads (workloads.py) and times one when asked.</summary>
internal sealed class PythonPeer : IDisposable
{
    private readonly Process process;

    private PythonPeer(Process process, string version)
    {
        this.process = process;
        Version = version;
    }

    internal string Version { get; }

    /// <summary>The interpreter that COURSE_PYTHON names, or the system's; null when there is none.</summary>
    internal static string? Interpreter =>
        (Environment.GetEnvironmentVariable("COURSE_PYTHON") ?? "/usr/bin/python3") is var found && File.Exists(found) ? found : null;

    /// <summary>The workloads in Python.</summary>
    internal static string Script => Path.Combine(AppContext.BaseDirectory, "workloads.py");

    /// <summary>Starts the interpreter; null when there is none or it has no torch.</summary>
    internal static PythonPeer? Start(int threads)
    {
        if (Interpreter is not { } interpreter) return null;
        var count = threads.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(new ProcessStartInfo(interpreter, [Script, count])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // OpenBLAS has threads of its own, of which torch.set_num_threads knows nothing: without this, "one thread" in
            // Python multiplied matrices on all cores.
            Environment = { ["OPENBLAS_NUM_THREADS"] = count, ["OMP_NUM_THREADS"] = count },
        })!;
        return process.StandardOutput.ReadLine() is { } version ? new(process, version) : null;
    }

    /// <summary>What one repeat takes; null when Python lacks the workload.</summary>
    internal Timing? Time(string name, int repeats)
    {
        process.StandardInput.WriteLine($"{name}\t{repeats}");
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine()?.Split(' ') is [var clock, var processor]
            ? new(double.Parse(clock, CultureInfo.InvariantCulture), double.Parse(processor, CultureInfo.InvariantCulture))
            : null;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(5_000);
        process.Dispose();
    }
}
