using Cli.Tests.Support;
using Xunit;

namespace Cli.Tests.Commands;

public sealed class ProgressTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Chapters_show_how_much_of_them_is_solved_and_what_is_next()
    {
        var file = folder.Write("progress.json", """{ "01.1": "2026-03-01T10:00:00Z", "01.2": "2026-03-02T10:00:00Z" }""");
        var run = await CliProcess.RunAsync(["progress"], ("COURSE_PROGRESS", file));
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"chapter 01  █+░+  2 of \d+", run.Output);
        Assert.Matches(@"chapter 02  ░{20}  0 of \d+", run.Output);
        Assert.Matches(@"2 of \d+ exercises solved; next is 01\.3, ", run.Output);
    }

    [Fact]
    public async Task A_chapter_shows_its_exercises_and_when_they_were_solved()
    {
        var file = folder.Write("progress.json", """{ "01.2": "2026-03-02T12:00:00Z" }""");
        var run = await CliProcess.RunAsync(["progress", "1"], ("COURSE_PROGRESS", file));
        Assert.Matches(@"01\.1  ·", run.Output);
        Assert.Matches(@"01\.2  ✓ 2026-03-0", run.Output);
        Assert.Contains("no exercises of chapter 77", (await CliProcess.RunAsync(["progress", "77"], ("COURSE_PROGRESS", file))).Error);
    }
}
