namespace Course;

/// <summary>How good a model is on some data.</summary>
/// <param name="Loss">Mean loss per example.</param>
/// <param name="Metrics">Metrics over all of the data.</param>
public sealed record Evaluation(double Loss, IReadOnlyDictionary<string, double> Metrics) : IDisplayable
{
    /// <summary>One metric by name.</summary>
    public double this[string metric] => Metrics[metric];

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new TextTable(["loss", .. Metrics.Keys], [[Loss, .. Metrics.Values.Cast<object>()]]).ToMimeBundle();
}
