using Interactive.Directives;
using Interactive.Session;

namespace Interactive.Language;

/// <summary>What can stand on a directive line: names of directives, and paths in those that take a file.</summary>
internal static class DirectiveCompletions
{
    private static readonly string[] takeFiles = ["#r", "#load", "#!import"];

    /// <summary>Completes a directive line; null when the position is on none.</summary>
    public static CompletionList? TryComplete(string code, int position, NotebookSession session)
    {
        var start = code.LastIndexOf('\n', Math.Max(0, position - 1), Math.Max(0, position)) + 1;
        var line = code[start..position];
        var text = line.TrimStart();
        if (!text.StartsWith('#')) return null;
        var directive = takeFiles.FirstOrDefault(name => text.StartsWith(name, StringComparison.Ordinal) && text.Length > name.Length);
        if (directive is not null && !text.Contains("nuget:", StringComparison.Ordinal)) return Paths(text, position, session);
        if (text.Contains(' ')) return null;
        var names = session.DirectiveNames.Where(name => name.StartsWith(text, StringComparison.Ordinal));
        return new CompletionList(position - text.Length, position, [.. names.Select(name => new Completion(name, "magic"))]);
    }

    private static CompletionList Paths(string text, int position, NotebookSession session)
    {
        var quote = text.LastIndexOfAny(['"', ' ']);
        var typed = quote < 0 ? "" : text[(quote + 1)..];
        var slash = typed.LastIndexOf('/');
        var folder = Path.GetFullPath(typed[..(slash + 1)], session.Options.WorkingDirectory);
        var beginning = typed[(slash + 1)..];
        var items = !Directory.Exists(folder) ? [] : Directory.EnumerateFileSystemEntries(folder)
            .Select(path => Directory.Exists(path) ? Path.GetFileName(path) + "/" : Path.GetFileName(path))
            .Where(name => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && (name[0] != '.' || beginning.StartsWith('.')))
            .Order(StringComparer.OrdinalIgnoreCase).Select(name => new Completion(name, "path"));
        return new CompletionList(position - beginning.Length, position, [.. items]);
    }
}
