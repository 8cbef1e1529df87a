using System.Globalization;
using System.Text.RegularExpressions;
using Course;
using Interactive.Documents;

namespace Course.Cli.Running;

/// <summary>
/// What a chapter costs, as its head says it: seconds and memory as the ledger has them, between marks in the paragraph that
/// begins with <c>**Budget**</c>.
/// </summary>
internal static partial class BudgetLine
{
    private const string Begin = "<!-- measured -->";
    private const string End = "<!-- /measured -->";

    /// <summary>The sentence, or null when the chapter was not measured: <c>7 seconds with the quick preset and 20 with the full one on a CPU; 0.8 GB of memory</c>.</summary>
    public static string? Of(ResultsLedger ledger, string notebook)
    {
        var costs = ledger.Results.Where(result => result.Notebook == notebook).ToList();
        var times = costs.Where(result => result.Metric == RunLedger.RunTime).GroupBy(result => result.Device)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(Times).ToList();
        if (times.Count == 0) return null;
        var memory = costs.Where(result => result.Metric == RunLedger.PeakMemory).Select(result => result.Value).DefaultIfEmpty().Max();
        return string.Join("; ", memory > 0 ? times.Append(string.Create(CultureInfo.InvariantCulture, $"{memory / 1000:0.#} GB of memory")) : times);
    }

    /// <summary>Puts the sentence into a notebook's head.</summary>
    /// <returns>True when that changed the notebook.</returns>
    public static bool PutInto(Notebook notebook, string sentence)
    {
        var cell = notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Markdown && cell.Source.Contains("**Budget**", StringComparison.Ordinal));
        if (cell is null) return false;
        var written = $"**Budget** {Begin}{sentence}{End}";
        var pattern = cell.Source.Contains(Begin, StringComparison.Ordinal) ? Marked() : ByHand();
        var source = pattern.Replace(cell.Source, written.Replace("$", "$$", StringComparison.Ordinal), 1);
        if (source == cell.Source) return false;
        cell.Source = source;
        return true;
    }

    private static string Times(IGrouping<string, Result> device)
    {
        var parts = device.OrderByDescending(result => result.Preset, StringComparer.Ordinal)
            .Select(result => $"{Seconds(result.Value)} with the {result.Preset} preset");
        return $"{string.Join(" and ", parts)} on {(device.Key == "cuda" ? "a GPU" : "a CPU")}";
    }

    private static string Seconds(double seconds) => seconds < 100
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(seconds)):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min");

    [GeneratedRegex(@"\*\*Budget\*\* <!-- measured -->.*?<!-- /measured -->", RegexOptions.Singleline)]
    private static partial Regex Marked();

    // What people wrote before it was measured: up to the memory, what follows that stays.
    [GeneratedRegex(@"\*\*Budget\*\*.*?\bmemory\b")]
    private static partial Regex ByHand();
}
