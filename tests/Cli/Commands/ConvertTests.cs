using Cli.Tests.Support;
using Xunit;

namespace Cli.Tests.Commands;

public sealed class ConvertTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_dib_becomes_an_ipynb()
    {
        var run = await CliProcess.RunAsync(["convert", folder.Write("a.dib", "#!markdown\n\n# Title\n\n#!csharp\n\n1 + 1\n"), folder.PathOf("b.ipynb")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 cells", run.Output);
        Assert.Contains("\"# Title\"", File.ReadAllText(folder.PathOf("b.ipynb")));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_replaced_by_accident()
    {
        var target = folder.Write("b.ipynb", "mine");
        var run = await CliProcess.RunAsync(["convert", folder.Write("a.dib", "1 + 1"), target]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--force", run.Error);
        Assert.Equal("mine", File.ReadAllText(target));
    }

    public void Dispose() => folder.Dispose();
}
