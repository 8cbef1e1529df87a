using Course.Cli.Testing;
using Xunit;

namespace Cli.Tests.Testing;

public class TestTallyTests
{
    [Theory]
    [InlineData("PPF", "2 passed, 1 failed", false)]
    [InlineData("PS", "1 passed, 0 failed, 1 skipped", true)]
    [InlineData("S", "0 passed, 0 failed, 1 skipped", false)]
    [InlineData("", "0 passed, 0 failed", false)]
    public void It_counts_and_nothing_run_is_no_success(string outcomes, string expected, bool isSuccess)
    {
        var tally = new TestTally();
        foreach (var outcome in outcomes)
            tally.Add(outcome switch { 'P' => TestStatus.Passed, 'F' => TestStatus.Failed, _ => TestStatus.Skipped });
        Assert.Equal(expected, tally.ToString());
        Assert.Equal(isSuccess, tally.IsSuccess);
    }
}
