using Plotly;

namespace Course;

/// <summary>One threshold of a ROC curve.</summary>
/// <param name="FalsePositiveRate">Share of the negatives taken for positives.</param>
/// <param name="TruePositiveRate">Share of the positives found (recall).</param>
/// <param name="Threshold">Scores from here on count as positive.</param>
public readonly record struct RocPoint(double FalsePositiveRate, double TruePositiveRate, double Threshold);

/// <summary>A ROC curve from (0, 0) to (1, 1).</summary>
/// <param name="Points">From the strictest threshold to the loosest.</param>
public sealed record RocCurve(IReadOnlyList<RocPoint> Points) : IDisplayable
{
    /// <summary>The area under the curve, by trapezes.</summary>
    public double Area => Points.Zip(Points.Skip(1), (a, b) =>
        (b.FalsePositiveRate - a.FalsePositiveRate) * (a.TruePositiveRate + b.TruePositiveRate) / 2).Sum();

    /// <summary>The curve beside the diagonal that guessing gives.</summary>
    public Chart Chart(string name = "model") => Plotly.Chart.Combine(
            Plotly.Chart.Line(Points.Select(p => p.FalsePositiveRate), Points.Select(p => p.TruePositiveRate), name: $"{name} (area {TextTable.Number(Area)})"),
            Plotly.Chart.Line([0.0, 1.0], [0.0, 1.0], name: "guessing", color: Palette.Baseline))
        .WithXAxis("false positive rate").WithYAxis("true positive rate");

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Chart().ToMimeBundle();
}
