namespace Course;

/// <summary>What one pass over the training data gave.</summary>
public sealed record EpochRecord
{
    /// <summary>Counts from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>Mean loss per example over the epoch's batches, while the weights were moving.</summary>
    public required double TrainLoss { get; init; }

    /// <summary>Mean loss per example on the validation data after the epoch; null without validation.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>Metrics over the epoch's batches: the mean of the batches' values, weighted by their size.</summary>
    public IReadOnlyDictionary<string, double> TrainMetrics { get; init; } = new Dictionary<string, double>();

    /// <summary>Metrics on all of the validation data after the epoch.</summary>
    public IReadOnlyDictionary<string, double> ValidationMetrics { get; init; } = new Dictionary<string, double>();

    /// <summary>The learning rate of the epoch's last step.</summary>
    public double LearningRate { get; init; }

    /// <summary>Seconds it took, validation included.</summary>
    public double Seconds { get; init; }
}
