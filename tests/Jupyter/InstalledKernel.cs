using System.Diagnostics;

namespace Jupyter.Tests;

/// <summary>The kernel as <c>course kernel install</c> makes it known, in folders of the tests' own.</summary>
public sealed class InstalledKernel : IDisposable
{
    public InstalledKernel()
    {
        var start = new ProcessStartInfo(Program, ["kernel", "install", "--prefix", Folder])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        using var install = Process.Start(start)!;
        install.StandardOutput.ReadToEnd();
        install.WaitForExit();
        if (install.ExitCode != 0) throw new InvalidOperationException("course kernel install failed.");
    }

    /// <summary>The kernel's program: the published build when the launcher names it, else the one these tests were built with.</summary>
    internal static string Program => Environment.GetEnvironmentVariable("COURSE_CLI") is { Length: > 0 } published
        ? published
        : Path.Combine(AppContext.BaseDirectory, "Course.Cli");

    /// <summary>Starts the kernel without a client.</summary>
    /// <param name="environment">Variables beside those of this process.</param>
    internal static KernelProcess Start(IReadOnlyDictionary<string, string>? environment = null) =>
        new([Program, "kernel", "start", "{connection_file}"], environment);

    /// <summary>
    /// Starts it as the installed spec does, by the script that outlives it. A shell cannot handle a signal that it finds
    /// ignored, as Ctrl-C is when the tests run in a shell's background.
    /// </summary>
    internal static KernelProcess StartGuarded() =>
        new(["env", "--default-signal=INT", Path.Combine(Path.GetDirectoryName(Program)!, "course-kernel"), "{connection_file}"]);

    /// <summary>Where clients run and keep what they keep.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("kernel-clients-").FullName;

    /// <summary>The installed kernel.json.</summary>
    internal string Spec => Path.Combine(JupyterPaths.OfPrefix(Folder), "kernels", KernelSpec.DefaultName, "kernel.json");

    private static string DotnetRoot =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>Makes clients look here, and nowhere else in the user's home.</summary>
    internal void AddTo(IDictionary<string, string?> environment)
    {
        environment["JUPYTER_PATH"] = JupyterPaths.OfPrefix(Folder);
        foreach (var (variable, name) in ((string, string)[])[("JUPYTER_DATA_DIR", "data"), ("JUPYTER_RUNTIME_DIR", "runtime"), ("JUPYTER_CONFIG_DIR", "config"), ("IPYTHONDIR", "ipython")])
            environment[variable] = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
