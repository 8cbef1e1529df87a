using System.CommandLine;
using Course.Cli.Testing;
using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary><c>course test</c>: builds and runs every test.</summary>
internal sealed class TestCommand(Screen screen, CourseFolders folders)
{
    private static readonly Argument<string?> Filter = new("filter")
    {
        Description = "A project under tests/ (Plotly), or part of a test's name",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<double?> Timeout =
        CheckedOption.Number("--timeout", "Minutes after which a project's tests are ended and count as failed (15)", minimum: 0.01);

    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new Command("test", "Build and run the tests; ends with `N passed, N failed`") { Filter, Timeout };
        command.SetAction((parsed, cancellationToken) => new TestCommand(screen, CourseFolders.Find())
            .RunAsync(parsed.GetValue(Filter), TimeSpan.FromMinutes(parsed.GetValue(Timeout) ?? 15), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string? filter, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var all = TestProject.Discover(folders);
        var named = all.FirstOrDefault(project => project.Name.Equals(filter, StringComparison.OrdinalIgnoreCase));
        var projects = named is null ? all : [named];
        var view = new TestView(screen, folders);

        screen.Line("Building the tests...");
        var unbuilt = await new TestBuild(folders, screen).RunAsync(projects, cancellationToken);
        foreach (var (project, errors) in unbuilt)
            view.Ended(new(project, $"{project.Name} does not build", TestStatus.Failed, 0, errors));

        var run = RunProjectsAsync([.. projects.Except(unbuilt.Keys)], named is null ? filter : null, view, timeout, cancellationToken);
        await screen.FollowAsync(run, view.Running);

        if (view.Total.Passed + view.Total.Failed == 0 && filter is not null)
            screen.Line(Markup.Escape($"No test's name contains '{filter}'.{Suggestion.For(filter, all.Select(project => project.Name))}"));
        screen.Line(view.Total.ToString());
        return view.Total.IsSuccess ? 0 : 1;
    }

    // Tests of one project already use several threads, and libtorch more: few projects at a time.
    private async Task RunProjectsAsync(
        IReadOnlyList<TestProject> projects, string? filter, TestView view, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 4),
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(projects, options, async (project, token) =>
        {
            view.Started(project);
            await new TestProcess(project, folders, filter).RunAsync(view.Ended, timeout, token);
            view.Finished(project);
        });
    }
}
