using System.Runtime.CompilerServices;

namespace Plotly.Tests;

/// <summary>
/// Compares a text with the one stored under Snapshots. When a change is wanted, run the tests with COURSE_ACCEPT=1 in the
/// environment: they then write what they got, and the difference is reviewed in the commit.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string actual, string file, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "Snapshots", file);
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("COURSE_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"Snapshots/{file} is missing; run once with COURSE_ACCEPT=1 and review what it writes.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
