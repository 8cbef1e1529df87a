using System.Security.Cryptography;
using Cli.Tests.Support;
using Xunit;

namespace Cli.Tests.Commands;

/// <summary>The data verbs on a list of the test's own: one set that is in the cache, one that is damaged, one that is nowhere.</summary>
public sealed class DataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DataTests()
    {
        Directory.CreateDirectory(folder.PathOf("datasets"));
        var sets = ((string[])["whole", "torn", "gone"]).Select(name => $$"""
            { "name": "{{name}}", "description": "A set called {{name}}.", "licence": "MIT", "copyright": "nobody", "source": "a test",
              "mirrors": ["http://127.0.0.1:9/"], "files": [{ "path": "a.txt", "size": 5, "sha256": "{{Convert.ToHexStringLower(SHA256.HashData("right"u8))}}" }] }
            """);
        folder.Write("datasets/manifest.json", $"[{string.Join(',', sets)}]");
        folder.Write("cache/whole/a.txt", "right");
        folder.Write("cache/torn/a.txt", "wrong");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task List_shows_what_is_here_and_what_is_not()
    {
        var run = await RunAsync("list");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"whole +0 kB +here +MIT +A set called whole\.", run.Output);
        Assert.Matches(@"gone +0 kB +not fetched", run.Output);
    }

    [Fact]
    public async Task Where_names_the_folder()
    {
        Assert.Contains($"whole: {folder.PathOf("cache", "whole")}", (await RunAsync("where", "whole")).Output);
        var run = await RunAsync("where", "gone");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("./course data get gone fetches it", run.Output);
    }

    [Fact]
    public async Task Verify_finds_what_is_damaged()
    {
        var run = await RunAsync("verify");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("whole: whole", run.Output);
        Assert.Contains("torn: ", run.Output);
        Assert.Contains("SHA-256", run.Output);
        Assert.Contains("gone: a.txt: not here", run.Output);
    }

    [Fact]
    public async Task Get_says_what_it_tried_where_nothing_can_be_fetched()
    {
        var run = await RunAsync("get", "gone");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("http://127.0.0.1:9/", run.Error);
        Assert.Contains($"put the file at {folder.PathOf("cache", "gone", "a.txt")}", run.Error);
    }

    [Fact]
    public async Task Prefetch_tries_all_that_is_missing_and_leaves_the_rest()
    {
        var run = await RunAsync("prefetch");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("To fetch: gone", run.Output);
        Assert.Contains("gone: The data set gone is not here", run.Error);
        Assert.Equal(0, (await RunAsync("prefetch", "whole")).ExitCode);
    }

    [Fact]
    public async Task A_mistyped_name_is_suggested() => Assert.Contains("whole", (await RunAsync("get", "whol")).Error);

    private Task<CliRun> RunAsync(params string[] arguments) =>
        CliProcess.RunAsync(["data", .. arguments], ("COURSE_ROOT", folder.Path), ("COURSE_DATA", folder.PathOf("cache")));
}
