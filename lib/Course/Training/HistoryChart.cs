using Plotly;

namespace Course;

/// <summary>Draws a history.</summary>
internal static class HistoryChart
{
    private const int MaxStepPoints = 300;

    public static Chart Draw(History history, string? title, bool logScale)
    {
        var loss = LossChart(history).WithXAxis("epoch").WithYAxis("loss", log: logScale);
        var metric = history.Epochs.SelectMany(e => e.TrainMetrics.Keys.Concat(e.ValidationMetrics.Keys)).FirstOrDefault();
        if (metric is null) return title is null ? loss : loss.WithTitle(title);
        var right = MetricChart(history, metric).WithXAxis("epoch").WithYAxis(metric);
        var both = Chart.Grid([loss, right], columns: 2);
        return title is null ? both : both.WithTitle(title);
    }

    private static Chart LossChart(History history)
    {
        var epochs = history.Epochs.Select(e => e.Epoch).ToList();
        var charts = new List<Chart>();
        if (Steps(history) is { } steps) charts.Add(steps);
        charts.Add(Chart.Line(epochs, history.TrainLosses, name: "train"));
        if (history.ValidationLosses.Count > 0) charts.Add(Chart.Line(epochs, history.ValidationLosses, name: "validation"));
        return Chart.Combine(charts);
    }

    private static Chart MetricChart(History history, string metric)
    {
        var epochs = history.Epochs.Select(e => e.Epoch).ToList();
        var charts = new List<Chart>();
        if (history.Epochs.All(e => e.TrainMetrics.ContainsKey(metric)))
            charts.Add(Chart.Line(epochs, history.TrainMetric(metric), name: "train"));
        if (history.Epochs.Any(e => e.ValidationMetrics.ContainsKey(metric)))
            charts.Add(Chart.Line(epochs, history.ValidationMetric(metric), name: "validation"));
        return Chart.Combine(charts);
    }

    /// <summary>The steps' losses as a faint line, averaged in equal groups so that a long training stays a small chart.</summary>
    private static Chart? Steps(History history)
    {
        var losses = history.StepLosses;
        if (history.StepsPerEpoch < 4 || losses.Count < 8) return null;
        var group = Math.Max(1, (int)Math.Ceiling((double)losses.Count / MaxStepPoints));
        var groups = losses.Chunk(group).ToList();
        var x = groups.Select((_, index) => (index * group + group / 2.0) / history.StepsPerEpoch);
        return Chart.Line(x, groups.Select(values => values.Average()), name: "train, by step", color: Palette.Training).WithOpacity(0.35);
    }
}
