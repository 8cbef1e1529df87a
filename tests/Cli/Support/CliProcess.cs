using System.Diagnostics;

namespace Cli.Tests.Support;

/// <summary>The real program, as the launcher starts it: the published build when the launcher names it, else the one these tests were built with.</summary>
internal sealed class CliProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private CliProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    private static string Program =>
        Environment.GetEnvironmentVariable("COURSE_CLI") is { Length: > 0 } published
            ? published
            : Path.Combine(AppContext.BaseDirectory, "Course.Cli");

    /// <summary>Starts it.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Variables beside those of this process; COURSE_CLI names another program to start.</param>
    public static CliProcess Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var program = environment.FirstOrDefault(variable => variable.Name == "COURSE_CLI").Value ?? Program;
        // Tests that were started in a shell's background pass on an ignored Ctrl-C, and .NET leaves it ignored.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["COURSE_ROOT"] = Checkout.Root;
        foreach (var name in (string[])["LIBTORCH", "LIBTORCH_USE_PYTORCH", "COURSE_PRESET", "COURSE_DEVICE", "CI"]) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new(start);
    }

    /// <summary>Copies the program without one of its files, as after a build on a machine that lacked something.</summary>
    /// <returns>The copy, to be started by passing it as COURSE_CLI.</returns>
    public static string CopyWithout(string missing, string folder)
    {
        var from = Path.GetDirectoryName(Program)!;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != missing))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return Path.Combine(folder, Path.GetFileName(Program));
    }

    /// <summary>Starts it and waits for its end.</summary>
    public static async Task<CliRun> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        using var started = Start(arguments, environment);
        return await started.EndAsync();
    }

    /// <summary>Presses Ctrl-C.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<CliRun> EndAsync()
    {
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
