using Xunit;

namespace Notebooks.Tests;

/// <summary>Every chapter, executed headless in the quick preset by the runner that <c>course run</c> uses.</summary>
public class ChapterTests
{
    public static TheoryData<string> Chapters => [.. Chapter.Names];

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task A_chapter_runs_to_its_end(string chapter)
    {
        var execution = await Chapter.ExecuteAsync(Chapter.PathOf(chapter));
        Assert.True(execution.Result.Failure is null, execution.Result.Failure?.ToString());
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task Its_exercises_wait_for_an_answer(string chapter)
    {
        var execution = await Chapter.ExecuteAsync(Chapter.PathOf(chapter));
        Assert.True(execution.Checks.Select(check => check.Exercise).Distinct().Count() >= 4, "a chapter has at least four exercises");
        Assert.All(execution.Checks, check => Assert.Equal("not-answered", check.Outcome));
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task It_records_one_headline(string chapter)
    {
        var execution = await Chapter.ExecuteAsync(Chapter.PathOf(chapter));
        Assert.Single(execution.Results, result => result.Headline);
    }
}
