using System.Globalization;
using System.Text.Json;

namespace Course;

/// <summary>
/// All numbers of the course, in <c>notebooks/results.json</c>. A run writes lines; merging puts them in the place of what the
/// same notebook measured before under the same preset and device, so that the ledger holds the latest of each.
/// </summary>
public sealed class ResultsLedger
{
    private readonly List<Result> results;

    private ResultsLedger(IEnumerable<Result> results) => this.results = [.. results];

    /// <summary>The lines, ordered by notebook; within a notebook as it recorded them.</summary>
    public IReadOnlyList<Result> Results => results;

    /// <summary>Reads a ledger; an empty one when there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is not a ledger.</exception>
    public static ResultsLedger Load(string path)
    {
        if (!File.Exists(path)) return new([]);
        try { return new(JsonSerializer.Deserialize<Result[]>(File.ReadAllText(path), CourseJson.File) ?? []); }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is not a results ledger: {exception.Message} Delete it and run the notebooks again.", exception);
        }
    }

    /// <summary>Reads the JSON lines that a run wrote; a last line cut off by a crash is left out.</summary>
    public static IReadOnlyList<Result> ReadLines(string path)
    {
        var found = new List<Result>();
        if (!File.Exists(path)) return found;
        foreach (var line in File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            try { found.Add(JsonSerializer.Deserialize<Result>(line, CourseJson.Line)!); }
            catch (JsonException) { break; }
        }
        return found;
    }

    /// <summary>Takes in the results of a run: what a notebook measured now replaces all it measured before under the same preset and device.</summary>
    /// <returns>This ledger.</returns>
    public ResultsLedger Merge(IEnumerable<Result> run)
    {
        // A metric recorded twice in one run (a cell run again) counts once, with its last value.
        var latest = run.GroupBy(result => (result.Notebook, result.Metric, result.Dataset, result.Preset, result.Device)).Select(group => group.Last()).ToList();
        var replaced = latest.Select(Origin).ToHashSet();
        results.RemoveAll(result => replaced.Contains(Origin(result)));
        results.AddRange(latest);
        var ordered = results.OrderBy(result => result.Notebook, StringComparer.Ordinal).ThenBy(result => result.Preset, StringComparer.Ordinal)
            .ThenBy(result => result.Device, StringComparer.Ordinal).ToList();
        results.Clear();
        results.AddRange(ordered);
        return this;

        static (string, string, string) Origin(Result result) => (result.Notebook, result.Preset, result.Device);
    }

    /// <summary>Writes the ledger.</summary>
    public void Save(string path) => AtomicFile.WriteText(path, JsonSerializer.Serialize(results, CourseJson.File) + "\n");

    /// <summary>The number that stands for a notebook: its last headline, or null when it recorded none.</summary>
    public Result? Headline(string notebook, string? preset = null) =>
        results.LastOrDefault(result => result.Headline && result.Notebook == notebook && (preset is null || result.Preset == preset));

    /// <summary>A Markdown table, one line a headline (or one a result).</summary>
    /// <param name="headlinesOnly">False to show every result.</param>
    public string ToMarkdown(bool headlinesOnly = true) => new TextTable(
        ["notebook", "metric", "value", "data", "epochs", "seconds", "device", "preset", "seed"],
        [.. results.Where(result => result.Headline || !headlinesOnly).Select(Row)]).ToMarkdown();

    /// <summary>A number with its unit, as tables show it.</summary>
    public static string Format(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Unit is null ? TextTable.Number(result.Value) : $"{TextTable.Number(result.Value)} {result.Unit}";
    }

    private static object?[] Row(Result result) =>
    [
        result.Notebook, result.Metric, Format(result), result.Dataset, result.Epochs,
        result.Seconds is { } seconds ? seconds.ToString("0.0", CultureInfo.InvariantCulture) : null, result.Device, result.Preset, result.Seed,
    ];
}
