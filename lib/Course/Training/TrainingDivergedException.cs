namespace Course;

/// <summary>The loss became infinite or not a number.</summary>
public sealed class TrainingDivergedException : ArithmeticException
{
    internal TrainingDivergedException(string message, int epoch, long step, string? layer) : base(message) =>
        (Epoch, Step, Layer) = (epoch, step, layer);

    /// <summary>The epoch, counted from 1.</summary>
    public int Epoch { get; }

    /// <summary>The step over all epochs, counted from 1.</summary>
    public long Step { get; }

    /// <summary>The first layer with a bad output or a bad parameter, as <c>named_modules</c> calls it; null when none was found.</summary>
    public string? Layer { get; }
}
