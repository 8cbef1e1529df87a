namespace Course.Cli;

/// <summary>"Did you mean": the known name that a mistyped one is nearest to.</summary>
internal static class Suggestion
{
    /// <summary>A sentence to append to an error, or nothing when no name is near.</summary>
    public static string For(string typed, IEnumerable<string> known) =>
        Nearest(typed, known) is { } near ? $" Did you mean '{near}'?" : "";

    /// <summary>The known name within a third of the typed one's letters, or that contains it; null when there is none.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        var names = known.ToList();
        var nearest = names.MinBy(name => Distance(typed, name));
        if (nearest is not null && Distance(typed, nearest) <= Math.Max(1, typed.Length / 3)) return nearest;
        return typed.Length < 3 ? null : names.Find(name => name.Contains(typed, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Edits between two words, ignoring case: insertions, deletions, replacements and swaps of neighbours
    /// (<see href="https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance">optimal string alignment</see>).
    /// </summary>
    public static int Distance(string first, string second)
    {
        var (a, b) = (first.ToLowerInvariant(), second.ToLowerInvariant());
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) edits[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) edits[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(replace, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        return edits[a.Length, b.Length];
    }
}
