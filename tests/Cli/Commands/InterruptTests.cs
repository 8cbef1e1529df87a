using System.Diagnostics;
using Cli.Tests.Support;
using Xunit;

namespace Cli.Tests.Commands;

public sealed class InterruptTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Ctrl_C_ends_the_notebook_s_process_and_leaves_no_file()
    {
        var marker = folder.PathOf("process");
        var notebook = folder.Write("mine.ipynb", NotebookText.Of(
            $"System.IO.File.WriteAllText(@\"{marker}\", Environment.ProcessId.ToString());\nwhile (true) {{ }}"));
        using var started = CliProcess.Start(["run", notebook, "--output", folder.PathOf("out")]);
        var child = await ReadWhenWrittenAsync(marker);

        await started.InterruptAsync();
        var run = await started.EndAsync();

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Stopped.", run.Error);
        Assert.False(Directory.Exists(folder.PathOf("out")) && Directory.EnumerateFiles(folder.PathOf("out")).Any());
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(child));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<int> ReadWhenWrittenAsync(string path)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        int number;
        while (!File.Exists(path) || !int.TryParse(await File.ReadAllTextAsync(path, limit.Token), out number))
            await Task.Delay(50, limit.Token);
        return number;
    }
}
