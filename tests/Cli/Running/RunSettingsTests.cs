using Course.Cli.Running;
using Xunit;

namespace Cli.Tests.Running;

public class RunSettingsTests
{
    [Theory]
    [InlineData(3, 2, 16, 2)]
    [InlineData(1, 16, 64, 1)]
    [InlineData(30, 16, 128, 4)]
    [InlineData(30, 64, 8, 2)]
    [InlineData(30, 1, 1, 1)]
    public void Jobs_follow_processors_memory_and_notebooks(int notebooks, int processors, int gigabytes, int expected) =>
        Assert.Equal(expected, RunSettings.JobsFor(notebooks, processors, (long)gigabytes << 30));
}
