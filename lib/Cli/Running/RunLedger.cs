using System.Globalization;
using Course;

namespace Course.Cli.Running;

/// <summary>The results of runs: reads what a notebook recorded, and merges it into a ledger file.</summary>
internal static class RunLedger
{
    /// <summary>The metric under which the time of a whole notebook is kept, in seconds.</summary>
    public const string RunTime = "run time";

    /// <summary>The metric under which the largest memory of a notebook's process is kept, in MB.</summary>
    public const string PeakMemory = "peak memory";

    /// <summary>The result that stands for a notebook, as a line shows it: <c>test accuracy 97.4 %</c>; empty when there is none.</summary>
    public static string Headline(IEnumerable<Result> results) =>
        results.LastOrDefault(result => result.Headline) is { } headline ? Describe(headline) : "";

    /// <summary>A metric and its value.</summary>
    public static string Describe(Result result) => $"{result.Metric} {ResultsLedger.Format(result)}";

    /// <summary>What a notebook recorded, and what its execution took.</summary>
    public static IReadOnlyList<Result> WithCosts(IReadOnlyList<Result> recorded, NotebookProgress notebook, RunSettings settings)
    {
        // A notebook that recorded nothing does not say where "auto" led; nothing of it was on a GPU then.
        var device = recorded.FirstOrDefault()?.Device ?? (settings.Device == "cuda" ? "cuda" : "cpu");
        Result Cost(string metric, double value, string unit) => new()
        {
            Notebook = notebook.Source.Name, Metric = metric, Value = value, Unit = unit, Device = device,
            Preset = settings.Preset, Commit = recorded.FirstOrDefault()?.Commit,
        };
        List<Result> all = [.. recorded, Cost(RunTime, Math.Round(notebook.Elapsed.TotalSeconds, 1), "s")];
        if (notebook.PeakMemory > 0) all.Add(Cost(PeakMemory, notebook.PeakMemory >> 20, "MB"));
        return all;
    }

    /// <summary>Merges results into a ledger file. Runs that end at the same time take turns.</summary>
    /// <param name="path">The ledger.</param>
    /// <param name="results">What was measured.</param>
    /// <param name="cancellationToken">Gives up waiting for a turn.</param>
    /// <param name="previous">A ledger that takes what is replaced, or null.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task MergeAsync(string path, IEnumerable<Result> results, CancellationToken cancellationToken, string? previous = null)
    {
        var measured = results.ToList();
        var full = Path.GetFullPath(path);
        var lockFile = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"course-ledger-{Fingerprint(full):x8}.lock"));
        using var turn = await FileLock.AcquireAsync(lockFile, () => { }, cancellationToken);
        var ledger = ResultsLedger.Load(full);
        if (previous is not null)
        {
            // Only what is measured anew becomes "the run before": other chapters keep theirs.
            var replaced = measured.Select(result => (result.Notebook, result.Preset, result.Device)).ToHashSet();
            var before = ledger.Results.Where(result => replaced.Contains((result.Notebook, result.Preset, result.Device))).ToList();
            if (before.Count > 0) ResultsLedger.Load(previous).Merge(before).Save(previous);
        }
        ledger.Merge(measured).Save(full);
    }

    // Not GetHashCode: that differs from process to process.
    private static uint Fingerprint(string text) => text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);
}
