namespace Course.Cli.Testing;

/// <summary>How a test ended.</summary>
internal enum TestStatus
{
    /// <summary>It held.</summary>
    Passed,

    /// <summary>It did not hold, or its project could not be built or died.</summary>
    Failed,

    /// <summary>It did not apply here.</summary>
    Skipped,
}

/// <summary>The end of one test.</summary>
/// <param name="Project">Whose test it is.</param>
/// <param name="Name">Its full name, with arguments.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Message">Why it failed or was skipped.</param>
/// <param name="StackTrace">Where it failed.</param>
internal sealed record TestOutcome(
    TestProject Project, string Name, TestStatus Status, double Seconds, string Message = "", string StackTrace = "");
