namespace Course.Cli.Testing;

/// <summary>How many tests ended how, in one project or in all.</summary>
internal sealed class TestTally
{
    /// <summary>Tests that held.</summary>
    public int Passed { get; private set; }

    /// <summary>Tests that did not hold, and projects that did not build or died.</summary>
    public int Failed { get; private set; }

    /// <summary>Tests that did not apply.</summary>
    public int Skipped { get; private set; }

    /// <summary>Counts one more.</summary>
    public void Add(TestStatus status)
    {
        switch (status)
        {
            case TestStatus.Passed: Passed++; break;
            case TestStatus.Failed: Failed++; break;
            case TestStatus.Skipped: Skipped++; break;
        }
    }

    /// <summary>True when a test ran and none failed: having run nothing is no success.</summary>
    public bool IsSuccess => Failed == 0 && Passed > 0;

    /// <summary><c>N passed, N failed</c>, and <c>, N skipped</c> when there are such.</summary>
    public override string ToString() =>
        $"{Passed} passed, {Failed} failed" + (Skipped > 0 ? $", {Skipped} skipped" : "");
}
