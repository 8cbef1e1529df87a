using System.Runtime.CompilerServices;

// Tests here set environment variables and the seed, which belong to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Course.Tests;

/// <summary>The checkout these tests come from: builds may lie anywhere.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    [ModuleInitializer]
    internal static void UseItsData()
    {
        Environment.SetEnvironmentVariable("COURSE_ROOT", Root);
        Environment.SetEnvironmentVariable("COURSE_DEVICE", "cpu");
        // No test may read or change what the user of this machine has.
        var home = Directory.CreateTempSubdirectory("course-tests-").FullName;
        Environment.SetEnvironmentVariable("COURSE_DATA", Path.Combine(home, "data"));
        Environment.SetEnvironmentVariable("COURSE_PROGRESS", Path.Combine(home, "progress.json"));
        Output.UseForProcess(new Silent());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(home, recursive: true);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    /// <summary>Takes what nobody looks at.</summary>
    private sealed class Silent : IDisplaySurface
    {
        public void Show(MimeBundle bundle, string? displayId)
        {
        }

        public void Update(MimeBundle bundle, string displayId)
        {
        }

        public void Clear(bool wait)
        {
        }
    }
}
