using System.Globalization;
using System.Text.Json;

namespace Course;

/// <summary>Where notebooks write the numbers they reach, so that tables are made by runs and not by hand.</summary>
public static class Results
{
    /// <summary>
    /// Records a number: shows it in one quiet line, and appends it to the file that COURSE_RESULTS names when it names one.
    /// </summary>
    /// <param name="metric">What was measured, such as <c>test accuracy</c>.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">Its unit, such as <c>%</c>.</param>
    /// <param name="dataset">The data it was measured on.</param>
    /// <param name="history">The training behind it: gives epochs and seconds.</param>
    /// <param name="epochs">Epochs, when there is no history.</param>
    /// <param name="seconds">Seconds of training, when there is no history.</param>
    /// <param name="headline">True for the one number that stands for the chapter.</param>
    /// <returns>The line of the ledger.</returns>
    public static Result Record(string metric, double value, string? unit = null, string? dataset = null, History? history = null,
        int? epochs = null, double? seconds = null, bool headline = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(metric);
        var result = new Result
        {
            Notebook = Chapter.Notebook,
            Metric = metric,
            Value = value,
            Unit = unit,
            Dataset = dataset,
            Seed = Chapter.Seed,
            Epochs = epochs ?? history?.Epochs.Count,
            Seconds = seconds ?? history?.Seconds,
            Device = Chapter.Device.type.ToString().ToLowerInvariant(),
            Preset = Chapter.Preset.ToString().ToLowerInvariant(),
            Commit = Checkout.Commit,
            Headline = headline,
        };
        if (CourseEnvironment.ResultsFile is { } file) JsonLines.Append(file, JsonSerializer.Serialize(result, CourseJson.Line));
        Note.Show(Describe(result));
        return result;
    }

    private static string Describe(Result result)
    {
        var parts = new List<string> { $"Recorded: {result.Metric} {TextTable.Number(result.Value)}{(result.Unit is null ? "" : " " + result.Unit)}" };
        if (result.Dataset is not null) parts.Add(result.Dataset);
        if (result.Epochs is { } epochs) parts.Add($"{epochs} epoch{(epochs == 1 ? "" : "s")}");
        if (result.Seconds is { } seconds) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s on {result.Device}"));
        parts.Add($"seed {result.Seed}");
        return string.Join(" · ", parts);
    }
}
