using System.Globalization;
using Course;

namespace Course.Cli.Running;

/// <summary>Results beside what the same was before: in the run before, and in the ledger that is committed.</summary>
internal sealed class ResultComparison(ResultsLedger now, ResultsLedger previous, ResultsLedger committed)
{
    /// <summary>A Markdown table; columns that would be empty are left out.</summary>
    /// <param name="all">False for one result a notebook, where there are such.</param>
    public string ToMarkdown(bool all)
    {
        var shown = now.Results.Where(result => all || result.Headline || now.Results.All(other => !other.Headline)).ToList();
        var rows = shown.Select(result => (Result: result, Previous: Find(previous, result), Committed: Find(committed, result))).ToList();
        List<(string Heading, Func<(Result Result, Result? Previous, Result? Committed), object?> Cell)> columns =
        [
            ("notebook", row => row.Result.Notebook), ("metric", row => row.Result.Metric), ("value", row => ResultsLedger.Format(row.Result)),
        ];
        if (rows.Any(row => row.Previous is not null))
            columns.AddRange([("run before", row => Format(row.Previous)), ("change", row => Change(row.Result, row.Previous))]);
        if (rows.Any(row => row.Committed is not null))
            columns.AddRange([("committed", row => Format(row.Committed)), ("difference", row => Change(row.Result, row.Committed))]);
        columns.AddRange(
        [
            ("data", row => row.Result.Dataset), ("epochs", row => row.Result.Epochs),
            ("seconds", row => row.Result.Seconds?.ToString("0.0", CultureInfo.InvariantCulture)),
            ("device", row => row.Result.Device), ("preset", row => row.Result.Preset), ("seed", row => row.Result.Seed),
        ]);
        return new TextTable([.. columns.Select(column => column.Heading)], [.. rows.Select(row => columns.Select(column => column.Cell(row)).ToArray())]).ToMarkdown();
    }

    private static Result? Find(ResultsLedger ledger, Result result) => ledger.Results.LastOrDefault(other =>
        (other.Notebook, other.Metric, other.Dataset, other.Preset, other.Device) == (result.Notebook, result.Metric, result.Dataset, result.Preset, result.Device));

    private static string? Format(Result? result) => result is null ? null : ResultsLedger.Format(result);

    private static string? Change(Result now, Result? before) => before is null ? null
        : now.Value == before.Value ? "="
        : $"{(now.Value > before.Value ? "+" : "−")}{TextTable.Number(Math.Abs(now.Value - before.Value))}";
}
