using System.Globalization;
using Plotly;

namespace Course;

/// <summary>The course of a training: a row an epoch, a table to read and a chart to look at.</summary>
public sealed class History : IDisplayable
{
    private readonly List<EpochRecord> epochs = [];
    private readonly List<double> stepLosses = [];
    private long examplesPerEpoch;

    /// <summary>A row an epoch.</summary>
    public IReadOnlyList<EpochRecord> Epochs => epochs;

    /// <summary>The loss of every step, in order.</summary>
    public IReadOnlyList<double> StepLosses => stepLosses;

    /// <summary>Training losses, one an epoch.</summary>
    public IReadOnlyList<double> TrainLosses => [.. epochs.Select(epoch => epoch.TrainLoss)];

    /// <summary>Validation losses, one an epoch; empty without validation.</summary>
    public IReadOnlyList<double> ValidationLosses => [.. epochs.Where(epoch => epoch.ValidationLoss is not null).Select(epoch => epoch.ValidationLoss!.Value)];

    /// <summary>The last row.</summary>
    /// <exception cref="InvalidOperationException">No epoch was finished.</exception>
    public EpochRecord Last => epochs.Count > 0 ? epochs[^1] : throw new InvalidOperationException("No epoch has been finished.");

    /// <summary>The row with the smallest validation loss, or training loss when there was no validation.</summary>
    public EpochRecord Best => epochs.MinBy(Judged) ?? throw new InvalidOperationException("No epoch has been finished.");

    /// <summary>Why the training ended.</summary>
    public StopReason StopReason { get; internal set; }

    /// <summary>Seconds of all epochs together.</summary>
    public double Seconds => epochs.Sum(epoch => epoch.Seconds);

    /// <summary>Training examples seen in a second, validation time included.</summary>
    public double ExamplesPerSecond => Seconds > 0 ? examplesPerEpoch * epochs.Count / Seconds : 0;

    /// <summary>Batches an epoch, or 0 before the first one is finished.</summary>
    internal int StepsPerEpoch => epochs.Count > 0 ? stepLosses.Count / epochs.Count : 0;

    /// <summary>A metric on the training data, one value an epoch.</summary>
    public IReadOnlyList<double> TrainMetric(string name) => [.. epochs.Select(epoch => epoch.TrainMetrics[name])];

    /// <summary>A metric on the validation data, one value an epoch.</summary>
    public IReadOnlyList<double> ValidationMetric(string name) => [.. epochs.Where(e => e.ValidationMetrics.Count > 0).Select(e => e.ValidationMetrics[name])];

    /// <summary>The loss (and the first metric beside it) over the epochs: training blue, validation orange, single steps faint.</summary>
    /// <param name="title">What stands over the chart, or null.</param>
    /// <param name="logScale">True for a logarithmic loss axis.</param>
    public Chart Chart(string? title = null, bool logScale = false) => HistoryChart.Draw(this, title, logScale);

    /// <summary>A row an epoch; of long trainings the first, the last and evenly spaced ones between.</summary>
    /// <param name="rows">The most rows to show.</param>
    public TextTable Table(int rows = 12)
    {
        var metrics = epochs.SelectMany(e => e.TrainMetrics.Keys).Distinct().ToList();
        string[] headings = ["epoch", "train loss", "validation loss", .. metrics.SelectMany(m => new[] { $"train {m}", $"validation {m}" }), "learning rate", "seconds"];
        return new(headings, [.. Chosen(rows).Select(e => (object?[])
        [
            e.Epoch, e.TrainLoss, e.ValidationLoss,
            .. metrics.SelectMany(m => new object?[] { Get(e.TrainMetrics, m), Get(e.ValidationMetrics, m) }),
            e.LearningRate, Math.Round(e.Seconds, 3),
        ])])
        { Caption = Summary() };

        static object? Get(IReadOnlyDictionary<string, double> values, string name) => values.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>One sentence: how long, how fast, how good.</summary>
    public string Summary()
    {
        if (epochs.Count == 0) return "No epoch has been finished.";
        var why = StopReason switch { StopReason.Patience => ", stopped early", StopReason.Cancelled => ", cancelled", _ => "" };
        var judged = epochs[^1].ValidationLoss is null ? "training" : "validation";
        return string.Create(CultureInfo.InvariantCulture,
            $"{epochs.Count} epoch{(epochs.Count == 1 ? "" : "s")} in {Seconds:0.0} s ({ExamplesPerSecond:#,0} examples/s){why}; best {judged} loss {TextTable.Number(Judged(Best))} at epoch {Best.Epoch}.");
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Table().ToMimeBundle();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    internal static double Judged(EpochRecord epoch) => epoch.ValidationLoss ?? epoch.TrainLoss;

    internal void Begin(long examples) => examplesPerEpoch = examples;

    internal void Add(EpochRecord epoch) => epochs.Add(epoch);

    internal void AddStep(double loss) => stepLosses.Add(loss);

    internal void Restore(IEnumerable<EpochRecord> pastEpochs, IEnumerable<double> pastSteps)
    {
        epochs.AddRange(pastEpochs);
        stepLosses.AddRange(pastSteps);
    }

    private IEnumerable<EpochRecord> Chosen(int rows) => epochs.Count <= rows || rows < 2
        ? epochs
        : Enumerable.Range(0, rows).Select(row => epochs[(int)Math.Round((double)row * (epochs.Count - 1) / (rows - 1))]);
}
