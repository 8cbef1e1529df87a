namespace Course.Cli.Testing;

/// <summary>A project under tests/ that holds xunit tests. Such a project is a program that runs them.</summary>
/// <param name="Name">Its folder's name, such as <c>Plotly</c>.</param>
/// <param name="File">The project file.</param>
internal sealed record TestProject(string Name, string File)
{
    /// <summary>All test projects, by name. Benchmarks are programs of another kind.</summary>
    public static IReadOnlyList<TestProject> Discover(CourseFolders folders) =>
    [
        .. Directory.EnumerateFiles(folders.Tests, "*.csproj", SearchOption.AllDirectories)
            .Where(file => System.IO.File.ReadAllText(file).Contains("\"xunit.v3\""))
            .Select(file => new TestProject(Path.GetFileName(Path.GetDirectoryName(file)!), file))
            .OrderBy(project => project.Name, StringComparer.Ordinal),
    ];

    /// <summary>The program that a release build makes of it.</summary>
    public string Executable(CourseFolders folders)
    {
        var name = Path.GetFileNameWithoutExtension(File);
        return Path.Combine(folders.Artifacts, "bin", name, "release", name);
    }
}
