using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jupyter;

/// <summary>
/// The cells that were run, kept across restarts in a file of one JSON line each, so that a client can search them.
/// </summary>
internal sealed class History
{
    private const int Kept = 10_000;

    private readonly List<HistoryEntry> entries = [];
    private readonly string? path;
    private readonly Lock changing = new();

    /// <param name="path">The file; null keeps the history in memory only.</param>
    /// <param name="log">Told when the file cannot be read; the history is empty then.</param>
    internal History(string? path, Action<string>? log = null)
    {
        this.path = path;
        try
        {
            if (path is not null && File.Exists(path)) entries.AddRange(Load(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log?.Invoke($"The history begins empty: {error.Message}");
        }

        Session = entries.Count == 0 ? 1 : entries[^1].Session + 1;
    }

    /// <summary>The number of this kernel's session; the ones before it have lower numbers.</summary>
    internal int Session { get; }

    /// <summary>The user's history file: in Jupyter's data folder.</summary>
    internal static string DefaultPath => Path.Combine(JupyterPaths.UserData, "course-csharp-history.jsonl");

    internal void Add(int line, string source)
    {
        var entry = new HistoryEntry(Session, line, source);
        lock (changing)
        {
            entries.Add(entry);
            if (path is null) return;
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                // One write of one line with append: kernels that run side by side do not tear each other's lines.
                File.AppendAllText(path, JsonSerializer.Serialize(entry, Protocol.Json.Options) + "\n");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // A read-only home loses the history of the next session, not this cell.
            }
        }
    }

    /// <summary>The last entries.</summary>
    internal IReadOnlyList<HistoryEntry> Tail(int count)
    {
        lock (changing) return entries.TakeLast(count).ToArray();
    }

    /// <summary>The entries of a session from line <paramref name="start"/> up to, not including, <paramref name="stop"/>.</summary>
    /// <param name="session">0 is this one, -1 the one before it, and so on; positive numbers are absolute.</param>
    /// <param name="start">The first line.</param>
    /// <param name="stop">The line to stop before; null for all.</param>
    internal IReadOnlyList<HistoryEntry> Range(int session, int start, int? stop)
    {
        var wanted = session > 0 ? session : Session + session;
        lock (changing)
            return entries.Where(entry => entry.Session == wanted && entry.Line >= start && (stop is null || entry.Line < stop)).ToArray();
    }

    /// <summary>The last entries that match a pattern in which * is any text and ? any character.</summary>
    internal IReadOnlyList<HistoryEntry> Search(string pattern, int count, bool unique)
    {
        var expression = new Regex(
            "^" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + "$",
            RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        lock (changing)
        {
            var found = entries.Where(entry => expression.IsMatch(entry.Source));
            if (unique) found = found.Reverse().DistinctBy(entry => entry.Source).Reverse();
            return found.TakeLast(count).ToArray();
        }
    }

    private static IEnumerable<HistoryEntry> Load(string path)
    {
        var lines = File.ReadAllLines(path);
        var last = lines.AsSpan(Math.Max(0, lines.Length - Kept)).ToArray();
        if (lines.Length >= 2 * Kept) Replace(path, last);
        return Read(last);
    }

    // Beside and renamed: a kernel that starts meanwhile reads one or the other whole.
    private static void Replace(string path, IReadOnlyList<string> lines)
    {
        var next = $"{path}.{Environment.ProcessId}";
        try
        {
            File.WriteAllLines(next, lines);
            File.Move(next, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder that may not be written: the file stays as long as it is.
            if (File.Exists(next)) File.Delete(next);
        }
    }

    private static IEnumerable<HistoryEntry> Read(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            HistoryEntry? entry;
            try
            {
                entry = JsonSerializer.Deserialize<HistoryEntry>(line, Protocol.Json.Options);
            }
            catch (JsonException)
            {
                // A line cut short by a power failure: the others are still good.
                continue;
            }
            if (entry is not null) yield return entry;
        }
    }
}

/// <summary>A cell that was run.</summary>
/// <param name="Session">The kernel session.</param>
/// <param name="Line">Its execution count.</param>
/// <param name="Source">Its code.</param>
internal sealed record HistoryEntry(int Session, int Line, string Source);
