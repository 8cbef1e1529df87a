namespace Course.Cli;

/// <summary>Where things are.</summary>
/// <param name="Root">The checkout: holds notebooks, datasets, lib and tests.</param>
/// <param name="Artifacts">What builds and runs write. Outside the checkout when that is read-only.</param>
internal sealed record CourseFolders(string Root, string Artifacts)
{
    /// <summary>The chapters.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>The test projects.</summary>
    public string Tests => Path.Combine(Root, "tests");

    /// <summary>Where executed notebooks go unless --output says otherwise.</summary>
    public string Executed => Path.Combine(Artifacts, "notebooks");

    /// <summary>
    /// The folders that the launcher names in COURSE_ROOT and COURSE_ARTIFACTS; without it, those of the
    /// checkout that holds this program or the current folder.
    /// </summary>
    public static CourseFolders Find()
    {
        var root = Environment.GetEnvironmentVariable("COURSE_ROOT") is { Length: > 0 } named
            ? named
            : CheckoutAbove(AppContext.BaseDirectory) ?? CheckoutAbove(Environment.CurrentDirectory)
                ?? throw new UserException("the course's folder was not found. Start it by ./course, or set COURSE_ROOT to that folder.");
        var artifacts = Environment.GetEnvironmentVariable("COURSE_ARTIFACTS") is { Length: > 0 } other
            ? other
            : Path.Combine(root, "artifacts");
        return new(Path.GetFullPath(root), Path.GetFullPath(artifacts));
    }

    private static string? CheckoutAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "course.sln"))) return folder.FullName;
        return null;
    }
}
