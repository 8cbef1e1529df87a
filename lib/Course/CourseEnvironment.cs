namespace Course;

/// <summary>What the environment variables that the runner sets say, with their defaults. Read anew each time, so that tests may set them.</summary>
internal static class CourseEnvironment
{
    public static string Device => Read("COURSE_DEVICE", "auto").ToLowerInvariant();

    public static Preset Preset => Read("COURSE_PRESET", "quick").ToLowerInvariant() switch
    {
        "quick" => Preset.Quick,
        "full" => Preset.Full,
        var other => throw new InvalidOperationException($"COURSE_PRESET is '{other}'; it can be quick or full."),
    };

    public static string Notebook => Read("COURSE_NOTEBOOK", "");

    /// <summary>The JSON-lines file that takes results, or null.</summary>
    public static string? ResultsFile => NullIfEmpty("COURSE_RESULTS");

    /// <summary>The JSON-lines file that takes the outcomes of exercise checks, or null.</summary>
    public static string? ExercisesFile => NullIfEmpty("COURSE_EXERCISES");

    /// <summary>The checkout or the install folder, or null.</summary>
    public static string? Root => NullIfEmpty("COURSE_ROOT");

    /// <summary>Where fetched data is kept.</summary>
    public static string DataFolder => NullIfEmpty("COURSE_DATA") ?? Path.Combine(CacheHome, "course");

    /// <summary>Where a learner's progress is kept.</summary>
    public static string ProgressFile => NullIfEmpty("COURSE_PROGRESS") ?? Path.Combine(
        NullIfEmpty("XDG_DATA_HOME") ?? Path.Combine(Home, ".local", "share"), "course", "progress.json");

    private static string CacheHome => NullIfEmpty("XDG_CACHE_HOME") ?? Path.Combine(Home, ".cache");

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string Read(string name, string otherwise) => NullIfEmpty(name) ?? otherwise;

    private static string? NullIfEmpty(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
