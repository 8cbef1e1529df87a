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

    [Theory]
    [InlineData("b.html", ">Title<a class=\"anchor\"")]
    [InlineData("b.md", "# Title\n\n```csharp\n1 + 1\n```")]
    [InlineData("b.cs", "Show(1 + 1);")]
    public async Task A_notebook_becomes_something_to_read_or_run(string name, string expected)
    {
        var run = await CliProcess.RunAsync(["convert", folder.Write("a.dib", "#!markdown\n\n# Title\n\n#!csharp\n\n1 + 1\n"), folder.PathOf(name)]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, File.ReadAllText(folder.PathOf(name)));
    }

    [Fact]
    public async Task A_chapter_as_a_program_finds_the_course_from_where_it_lies()
    {
        await CliProcess.RunAsync(["convert", folder.Write("a.dib", "#r \"Course\"\n1"), folder.PathOf("b.cs")]);
        var project = File.ReadLines(folder.PathOf("b.cs")).Single(line => line.StartsWith("#:project ", StringComparison.Ordinal))["#:project ".Length..];
        Assert.True(File.Exists(Path.Combine(folder.Path, project)), project);
    }

    public void Dispose() => folder.Dispose();
}
