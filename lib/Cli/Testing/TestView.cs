using System.Diagnostics;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Course.Cli.Testing;

/// <summary>Shows a test run: every failure when it happens, a line per project, live where the terminal can.</summary>
internal sealed partial class TestView(Screen screen, CourseFolders folders)
{
    private readonly Lock gate = new();
    private readonly Dictionary<TestProject, (TestTally Tally, Stopwatch Clock)> running = [];

    /// <summary>All projects together.</summary>
    public TestTally Total { get; } = new();

    /// <summary>Notes that a project's tests start.</summary>
    public void Started(TestProject project)
    {
        lock (gate) running[project] = (new(), Stopwatch.StartNew());
    }

    /// <summary>Counts a test, and shows it if it failed.</summary>
    public void Ended(TestOutcome outcome)
    {
        lock (gate)
        {
            Total.Add(outcome.Status);
            if (running.TryGetValue(outcome.Project, out var own)) own.Tally.Add(outcome.Status);
            if (outcome.Status == TestStatus.Failed) Show(outcome);
        }
    }

    /// <summary>Shows a project's line.</summary>
    public void Finished(TestProject project)
    {
        lock (gate)
        {
            running.Remove(project, out var own);
            var (mark, colour) = own.Tally.Failed > 0 ? ("x", "red") : ("ok", "green");
            screen.Line($"[{colour}]{mark,-2}[/] {project.Name,-14} {own.Tally} [grey]{own.Clock.Elapsed.TotalSeconds:0.0} s[/]");
        }
    }

    /// <summary>The projects that run now, for a live display.</summary>
    public Rows Running()
    {
        lock (gate)
            return new(running.Select(entry =>
                new Markup($"[blue]..[/] {entry.Key.Name,-14} {entry.Value.Tally} [grey]{entry.Value.Clock.Elapsed.TotalSeconds:0} s[/]")));
    }

    private void Show(TestOutcome outcome)
    {
        screen.Line($"[red]x  {Markup.Escape(outcome.Name)}[/] [grey]{outcome.Seconds:0.00} s[/]");
        foreach (var line in outcome.Message.Split('\n'))
            screen.Line("     " + Markup.Escape(line.TrimEnd('\r')));
        foreach (Match frame in FrameWithSource().Matches(outcome.StackTrace))
            if (frame.Groups["file"].Value.StartsWith(folders.Root, StringComparison.Ordinal))
                screen.Line($"     [grey]at {Markup.Escape(Path.GetRelativePath(folders.Root, frame.Groups["file"].Value))}:{frame.Groups["line"].Value}[/]");
    }

    [GeneratedRegex(@" in (?<file>/.+):line (?<line>\d+)")]
    private static partial Regex FrameWithSource();
}
