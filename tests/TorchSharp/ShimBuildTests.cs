using System.Diagnostics;
using Xunit;

namespace TorchSharp.Tests;

/// <summary>native/build.sh on machines that lack something.</summary>
public sealed class ShimBuildTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shim").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(int Status, string Output, string Errors)> Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "native", "build.sh"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, output, await errors);
    }

    [Fact]
    public async Task Without_libtorch_it_says_what_to_install_and_leaves_nothing()
    {
        var (status, _, errors) = await Run(["--output", folder], ("LIBTORCH", Path.Combine(folder, "nowhere")));
        Assert.Equal(3, status);
        Assert.Contains("holds no lib/libtorch_cpu.so", errors);
        Assert.Contains("sudo apt-get install libtorch-dev libopenblas0-pthread g++", errors);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task Without_a_compiler_it_says_what_to_install_and_leaves_nothing()
    {
        var (status, _, errors) = await Run(["--output", folder], ("CXX", "no-such-compiler"));
        Assert.Equal(3, status);
        Assert.Contains("the compiler no-such-compiler was not found; install it with: sudo apt-get install", errors);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_compiler_that_fails_leaves_nothing_half_made()
    {
        var compiler = Path.Combine(folder, "compiler");
        await File.WriteAllTextAsync(compiler, "#!/bin/sh\n[ \"$1\" = --version ] && echo none && exit\necho it does not compile >&2\nexit 1\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(compiler, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var target = Path.Combine(folder, "native");
        var (status, output, errors) = await Run(["--output", target], ("CXX", compiler));
        Assert.Equal(1, status);
        Assert.Contains("compiling the torch shim", output);
        Assert.Contains("it does not compile", errors);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target));
    }

    [Fact]
    public async Task It_describes_what_it_found()
    {
        var (status, output, _) = await Run(["--describe"]);
        Assert.Equal(0, status);
        Assert.Contains($"LIBTORCH_VERSION={torch.__version__.Split('+')[0]}", output);
        Assert.Contains("LIBTORCH_ORIGIN=", output);
    }
}
