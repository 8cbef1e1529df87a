using System.Diagnostics;

namespace Course.Cli.Testing;

/// <summary>Builds the tests, and finds out which of them cannot be built.</summary>
internal sealed class TestBuild(CourseFolders folders, Screen screen)
{
    /// <summary>Builds all projects.</summary>
    /// <returns>For each project that does not build, what the compiler says.</returns>
    public async Task<IReadOnlyDictionary<TestProject, string>> RunAsync(
        IReadOnlyList<TestProject> projects, CancellationToken cancellationToken)
    {
        // The launcher locks the same file while it publishes: two builds in one folder spoil each other.
        using var buildLock = await FileLock.AcquireAsync(Path.Combine(folders.Artifacts, "build.lock"),
            () => screen.Line("Another build is running; waiting for it..."), cancellationToken);
        var failures = new Dictionary<TestProject, string>();
        var solution = Path.Combine(folders.Root, "course.sln");
        if (projects.Count > 1 && await BuildAsync(solution, cancellationToken) is null) return failures;

        // Something does not build. One by one, the others still can be run, and the errors have an owner.
        foreach (var project in projects)
            if (await BuildAsync(project.File, cancellationToken) is { } errors) failures[project] = errors;
        return failures;
    }

    private static async Task<string?> BuildAsync(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet",
            ["build", file, "--configuration", "Release", "--nologo", "--verbosity", "quiet", "-clp:NoSummary"]);
        var lines = new List<string>();
        if (await ChildProcess.RunAsync(start, lines.Add, cancellationToken) == 0) return null;
        var errors = lines.Where(line => line.Contains("error", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct();
        return string.Join('\n', errors.DefaultIfEmpty(string.Join('\n', lines)).Take(20));
    }
}
