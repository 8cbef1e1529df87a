using System.Runtime.Versioning;
using Cli.Tests.Support;
using Xunit;

namespace Cli.Tests;

/// <summary>What `course test` and the devcontainer take for granted about the checkout.</summary>
[UnsupportedOSPlatform("windows")]
public class CheckoutTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Checkout.PathOf("course.sln")).Replace('\\', '/');
        var projects = ((string[])["lib", "tests"])
            .SelectMany(folder => Directory.EnumerateFiles(Checkout.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(project => Path.GetRelativePath(Checkout.Root, project));
        Assert.All(projects, project => Assert.Contains(project, solution));
    }

    [Fact]
    public void The_readme_has_a_row_for_every_chapter()
    {
        var readme = File.ReadAllText(Checkout.PathOf("README.md"));
        var chapters = Directory.EnumerateFiles(Checkout.PathOf("notebooks"), "*.ipynb").Select(path => Path.GetFileName(path));
        Assert.All(chapters, chapter => Assert.Contains($"(notebooks/{chapter})", readme));
    }

    [Theory]
    [InlineData("course")]
    [InlineData(".ci/run")]
    [InlineData("lib/Cli/setup.sh")]
    public void What_is_started_may_be_executed(string script) =>
        Assert.True(File.GetUnixFileMode(Checkout.PathOf(script)).HasFlag(UnixFileMode.UserExecute));
}
