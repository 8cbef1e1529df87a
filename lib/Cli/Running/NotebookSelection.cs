using System.Globalization;

namespace Course.Cli.Running;

/// <summary>Turns what somebody typed (<c>03</c>, <c>linear</c>, <c>some/where/any.ipynb</c>) into notebooks.</summary>
internal sealed class NotebookSelection(CourseFolders folders)
{
    private static readonly string[] Extensions = [".ipynb", ".dib"];

    /// <summary>The chapters, in order.</summary>
    public IReadOnlyList<string> Chapters { get; } = NotebooksIn(folders.Notebooks);

    /// <summary>The notebooks that are meant, each once, in the order in which they were named.</summary>
    /// <param name="names">Numbers, beginnings of names, files and folders; none for all chapters.</param>
    /// <exception cref="UserException">A name means nothing here.</exception>
    public IReadOnlyList<NotebookSource> Select(IReadOnlyList<string> names)
    {
        var paths = names.Count == 0 ? Chapters : [.. names.SelectMany(Resolve).Distinct()];
        if (paths.Count == 0) throw new UserException($"there are no notebooks in {folders.Notebooks}.");
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. paths.Select(path => new NotebookSource(path, FreeName(OutputName(path), taken)))];
    }

    private IReadOnlyList<string> Resolve(string name)
    {
        if (File.Exists(name)) return IsNotebook(name) ? [Path.GetFullPath(name)] : throw NotANotebook(name);
        if (Directory.Exists(name)) return NotebooksIn(Path.GetFullPath(name));
        var below = Path.Combine(folders.Notebooks, name);
        if (Directory.Exists(below)) return NotebooksIn(below);
        if (File.Exists(below)) return [below];
        if (IsNotebook(name) && name.Contains('/')) throw new UserException($"there is no file {Path.GetFullPath(name)}.");
        var matches = Chapters.Where(path => Matches(Path.GetFileNameWithoutExtension(path), name)).ToList();
        return matches.Count > 0 ? matches : throw Unknown(name);
    }

    private static bool Matches(string chapter, string name)
    {
        var dash = chapter.IndexOf('-');
        var (number, title) = dash > 0 ? (chapter[..dash], chapter[(dash + 1)..]) : ("", chapter);
        if (IsNumber(name, out var wanted) && IsNumber(number, out var own)) return wanted == own;
        return chapter.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            || title.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    private UserException Unknown(string name)
    {
        var chapters = Chapters.Select(path => Path.GetFileNameWithoutExtension(path)!).ToList();
        var titles = chapters.Select(chapter => chapter[(chapter.IndexOf('-') + 1)..]);
        return new UserException(
            $"there is no chapter or notebook '{name}'.{Suggestion.For(name, chapters.Concat(titles))}\n"
            + $"Chapters: {string.Join(", ", chapters)}");
    }

    private static UserException NotANotebook(string name) =>
        new($"{name} is not a notebook: the course runs {string.Join(" and ", Extensions)} files.");

    private static bool IsNotebook(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static IReadOnlyList<string> NotebooksIn(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(IsNotebook).Order(StringComparer.Ordinal)]
        : [];

    // Chapters and solutions keep their places; notebooks from elsewhere lie beside them.
    private string OutputName(string path)
    {
        var relative = Path.GetRelativePath(folders.Notebooks, path);
        var isOurs = !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        return Path.ChangeExtension(isOurs ? relative : Path.GetFileName(path), null);
    }

    private static string FreeName(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++) free = $"{name}-{number}";
        return free;
    }
}
