using Xunit;

namespace Notebooks.Tests;

/// <summary>Every chapter's solutions, executed as the chapters are.</summary>
public class SolutionTests
{
    public static TheoryData<string> Solutions => [.. Chapter.SolutionNames];

    [Fact]
    public void Every_chapter_has_solutions() => Assert.Equal(Chapter.Names, Chapter.SolutionNames);

    [Theory]
    [MemberData(nameof(Solutions))]
    public async Task Every_check_passes(string chapter)
    {
        var execution = await Chapter.ExecuteAsync(Chapter.SolutionPathOf(chapter));
        Assert.True(execution.Result.Failure is null, execution.Result.Failure?.ToString());
        Assert.NotEmpty(execution.Checks);
        Assert.All(execution.Checks, check =>
            Assert.True(check.Outcome == "passed", $"{check.Exercise} {check.Title}: {check.Outcome}, {check.Stage}. {check.Message}"));
    }

    [Theory]
    [MemberData(nameof(Solutions))]
    public async Task Every_exercise_of_the_chapter_is_answered(string chapter)
    {
        var asked = await Chapter.ExecuteAsync(Chapter.PathOf(chapter));
        var answered = await Chapter.ExecuteAsync(Chapter.SolutionPathOf(chapter));
        Assert.Equal(asked.Checks.Select(check => check.Exercise).Order(), answered.Checks.Select(check => check.Exercise).Order());
    }
}
