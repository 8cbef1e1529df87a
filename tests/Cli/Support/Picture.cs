using System.Runtime.CompilerServices;
using Xunit;

namespace Cli.Tests.Support;

/// <summary>
/// Terminal screens as people see them, stored in Pictures beside the test. COURSE_UPDATE_PICTURES=1 stores what is
/// drawn now, to be looked at in the diff.
/// </summary>
internal static class Picture
{
    public static void Matches(string name, string drawn, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Pictures", name + ".txt");
        var tidy = string.Join('\n', drawn.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n') + "\n";
        if (Environment.GetEnvironmentVariable("COURSE_UPDATE_PICTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, tidy);
        }
        Assert.True(File.Exists(path), $"There is no {path}; COURSE_UPDATE_PICTURES=1 makes it.");
        Assert.Equal(File.ReadAllText(path), tidy);
    }
}
