namespace Interactive.Session;

/// <summary>What a session is started with.</summary>
public sealed record SessionOptions
{
    /// <summary>Folder that relative paths in <c>#r</c>, <c>#load</c> and <c>#!import</c> start from.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Folder of the course's own libraries, which <c>#r "Course"</c> means.</summary>
    public string LibraryDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>
    /// Most characters a cell may print to one stream; the rest is dropped with a note. A cell that prints 50 MB by
    /// mistake must not make a document nobody can open.
    /// </summary>
    public int PrintLimit { get; init; } = 1 << 20;

    /// <summary>How long prints are collected before they are passed on.</summary>
    public TimeSpan PrintInterval { get; init; } = TimeSpan.FromMilliseconds(50);
}
