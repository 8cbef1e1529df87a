using System.Diagnostics;

namespace Course.Cli.Testing;

/// <summary>Runs the tests of one project in its own process and tells how each ended.</summary>
internal sealed class TestProcess(TestProject project, CourseFolders folders, string? filter)
{
    // What a process that dies says last is usually why.
    private const int RememberedLines = 20;

    private readonly Dictionary<string, string> running = [];
    private readonly Queue<string> otherLines = new();
    private bool finished;

    /// <summary>Runs them all.</summary>
    /// <param name="onOutcome">Called at the end of each test.</param>
    /// <param name="timeout">When the process is ended and what runs counts as failed.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    public async Task RunAsync(Action<TestOutcome> onOutcome, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        var clock = Stopwatch.StartNew();
        string end;
        try
        {
            var exitCode = await ChildProcess.RunAsync(Start(), line => Read(line, onOutcome), limit.Token);
            if (finished) return;
            end = $"The process ended with code {exitCode} before its tests did.";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            end = $"Not finished after {timeout.TotalMinutes:0} minutes; ended.";
        }
        var message = string.Join('\n', [end, .. otherLines]);
        var name = running.Count > 0 ? string.Join(", ", running.Values) : project.Name;
        onOutcome(new(project, name, TestStatus.Failed, clock.Elapsed.TotalSeconds, message));
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(project.Executable(folders)) { WorkingDirectory = folders.Root };
        foreach (var argument in (string[])["-automated", "async", "-noColor"]) start.ArgumentList.Add(argument);
        if (filter is not null)
        {
            start.ArgumentList.Add("-method");
            start.ArgumentList.Add($"*{filter}*");
        }
        return start;
    }

    private void Read(string line, Action<TestOutcome> onOutcome)
    {
        var message = TestMessage.TryRead(line);
        switch (message?.Type)
        {
            case null:
                otherLines.Enqueue(line);
                if (otherLines.Count > RememberedLines) otherLines.Dequeue();
                break;
            case "test-starting":
                running[message.TestId] = message.DisplayName;
                break;
            case "test-passed":
                onOutcome(new(project, Ended(message), TestStatus.Passed, message.Seconds));
                break;
            case "test-skipped":
                onOutcome(new(project, Ended(message), TestStatus.Skipped, message.Seconds, message.Reason));
                break;
            case "test-failed":
                onOutcome(new(project, Ended(message), TestStatus.Failed, message.Seconds, message.Messages, message.StackTraces));
                break;
            case "test-assembly-finished":
                finished = true;
                break;
            case "error-message" or "test-assembly-cleanup-failure" or "test-collection-cleanup-failure"
                or "test-class-cleanup-failure" or "test-method-cleanup-failure" or "test-case-cleanup-failure"
                or "test-cleanup-failure":
                onOutcome(new(project, $"{project.Name} ({message.Type})", TestStatus.Failed, 0, message.Messages, message.StackTraces));
                break;
        }
    }

    private string Ended(TestMessage message) => running.Remove(message.TestId, out var name) ? name : message.TestId;
}
