using Cli.Tests.Support;
using Xunit;

namespace Cli.Tests.Commands;

/// <summary><c>course lab</c>.</summary>
public sealed class LabTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Without_any_Jupyter_it_says_how_to_get_one()
    {
        var run = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("apt-get install jupyter-notebook", run.Error);
        Assert.Contains("pip install jupyterlab", run.Error);
    }

    [Fact]
    public async Task It_opens_the_notebooks_in_the_Jupyter_that_is_there_with_the_kernel_installed()
    {
        Install("jupyter-notebook");

        var run = await RunAsync("--no-browser");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"jupyter-notebook was asked for {Path.Combine(Checkout.Root, "notebooks")} --no-browser", run.Output);
        Assert.True(File.Exists(Path.Combine(folder.Path, "kernels", ".net-csharp", "kernel.json")));
    }

    [Fact]
    public async Task JupyterLab_is_preferred()
    {
        Install("jupyter-notebook");
        Install("jupyter-lab");

        Assert.Contains("jupyter-lab was asked for", (await RunAsync()).Output);
    }

    public void Dispose() => folder.Dispose();

    private Task<CliRun> RunAsync(params string[] options) =>
        CliProcess.RunAsync(["lab", .. options], ("PATH", folder.Path), ("JUPYTER_DATA_DIR", folder.Path), ("DOTNET_ROOT", DotnetRoot));

    private static string DotnetRoot =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private void Install(string program)
    {
        var file = Path.Combine(folder.Path, program);
        File.WriteAllText(file, $"#!/bin/sh\necho \"{program} was asked for $*\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }
}
