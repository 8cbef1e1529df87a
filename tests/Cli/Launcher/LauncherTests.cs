using System.Runtime.Versioning;
using Cli.Tests.Support;
using Xunit;

namespace Cli.Tests.Launcher;

/// <summary>
/// The bash launcher, in a checkout of its own. What it starts is a <c>dotnet</c> that "builds" in an instant a program
/// that prints its arguments: these tests are about what happens before and around the build.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class LauncherTests : IDisposable
{
    private readonly LauncherCheckout checkout = new();

    [Fact]
    public async Task The_first_call_builds_and_hands_all_arguments_over()
    {
        var run = await checkout.CourseAsync("data", "where", "a b", "ü");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Building the course", run.Error);
        Assert.Equal("[data] [where] [a b] [ü]", run.Output.Trim());
    }

    [Fact]
    public async Task The_second_call_builds_nothing()
    {
        await checkout.CourseAsync("doctor");
        var run = await checkout.CourseAsync("doctor");
        Assert.Empty(run.Error);
        Assert.Equal(1, checkout.Builds);
    }

    [Fact]
    public async Task A_changed_source_is_built_and_a_touched_one_is_not()
    {
        await checkout.CourseAsync("doctor");
        File.SetLastWriteTimeUtc(checkout.PathOf("lib", "Cli", "Program.cs"), DateTime.UtcNow.AddHours(1));
        await checkout.CourseAsync("doctor");
        Assert.Equal(1, checkout.Builds);
        checkout.Write("lib/Cli/Program.cs", "// other");
        await checkout.CourseAsync("doctor");
        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task Another_libtorch_is_another_build()
    {
        await checkout.CourseAsync("doctor");
        await checkout.CourseAsync("doctor", environment: ("LIBTORCH", checkout.PathOf("mine")));
        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task Two_calls_at_once_build_once()
    {
        var runs = await Task.WhenAll(checkout.CourseAsync("doctor"), checkout.CourseAsync("doctor"));
        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(1, checkout.Builds);
    }

    [Fact]
    public async Task A_failed_build_shows_the_errors_and_leaves_nothing_behind()
    {
        var run = await checkout.CourseAsync("doctor", environment: ("BUILD_FAILS", "1"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Program.cs(1,1): error CS1002: ; expected", run.Error);
        Assert.Contains("build.log", run.Error);
        Assert.Equal(0, (await checkout.CourseAsync("doctor")).ExitCode);
    }

    [Fact]
    public async Task It_works_through_a_link_and_from_any_folder()
    {
        var link = checkout.PathOf("a link");
        File.CreateSymbolicLink(link, checkout.PathOf("course"));
        var run = await checkout.RunAsync(link, workingDirectory: "/", ["doctor"]);
        Assert.Equal("[doctor]", run.Output.Trim());
    }

    [Fact]
    public async Task Where_the_checkout_cannot_be_written_the_cache_is_used_and_named()
    {
        // A file in the folder's place stops root too, whom permissions do not.
        checkout.Write("artifacts", "in the way");
        var run = await checkout.CourseAsync("doctor");
        Assert.Equal("[doctor]", run.Output.Trim());
        Assert.Contains("The checkout is read-only", run.Error);
        Assert.Contains(checkout.PathOf("home", ".cache", "course", "builds"), run.Error);
    }

    [Fact]
    public async Task Without_a_compiler_it_says_which_commands_to_run()
    {
        var run = await checkout.CourseAsync("run", environment: ("COURSE_NO_INSTALL", "1"), tools: LauncherCheckout.ToolsWithoutCompiler);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("g++", run.Error);
        Assert.Matches(@"apt-get install --no-install-recommends .*g\+\+", run.Error);
    }

    [Fact]
    public async Task A_libtorch_that_is_not_where_it_was_said_to_be_stops_the_run()
    {
        var run = await checkout.CourseAsync("run", environment: ("LIBTORCH", "/nowhere"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("LIBTORCH=/nowhere holds no lib/libtorch_cpu.so", run.Error);
        Assert.Contains("unset LIBTORCH", run.Error);
    }

    public void Dispose() => checkout.Dispose();
}
