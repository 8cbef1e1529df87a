using Cli.Tests.Support;
using Course.Cli;
using Xunit;

namespace Cli.Tests;

public class CommandLineTests
{
    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var paper = new PaperScreen();
        Assert.Equal(0, await CommandLine.InvokeAsync(["help"], paper.Screen));
        Picture.Matches("help", paper.Output);
    }

    [Fact]
    public async Task Help_of_a_verb_lists_its_options()
    {
        var paper = new PaperScreen();
        Assert.Equal(0, await CommandLine.InvokeAsync(["help", "run"], paper.Screen));
        Picture.Matches("help-run", paper.Output);
    }

    [Theory]
    [InlineData("unknown verb", "rnu")]
    [InlineData("unknown option", "run --prest full")]
    [InlineData("wrong preset", "run --preset fll")]
    [InlineData("no jobs", "run --jobs 0")]
    [InlineData("jobs without a number", "run --jobs many")]
    [InlineData("negative limit", "run --timeout -1")]
    [InlineData("word too many", "doctor please")]
    public async Task A_mistyped_command_is_explained(string name, string command)
    {
        var paper = new PaperScreen();
        Assert.Equal(2, await CommandLine.InvokeAsync(command.Split(' '), paper.Screen));
        Assert.Empty(paper.Output);
        Picture.Matches(name.Replace(' ', '-'), paper.Error);
    }
}
