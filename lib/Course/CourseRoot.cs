namespace Course;

/// <summary>The folder that holds <c>datasets/</c>: the checkout, or the place of an installed build.</summary>
internal static class CourseRoot
{
    /// <summary>COURSE_ROOT when it is set, else the nearest folder above the program or the working directory; null when there is none.</summary>
    public static string? Find() =>
        CourseEnvironment.Root ?? SearchUp(AppContext.BaseDirectory) ?? SearchUp(Directory.GetCurrentDirectory());

    private static string? SearchUp(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "datasets", "manifest.json"))) return folder.FullName;
        return null;
    }
}
