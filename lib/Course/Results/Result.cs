namespace Course;

/// <summary>One measured number with what it was measured on: a line of the results ledger.</summary>
public sealed record Result
{
    /// <summary>The notebook that measured it, such as <c>03-linear-regression</c>.</summary>
    public required string Notebook { get; init; }

    /// <summary>What was measured, such as <c>test accuracy</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The number.</summary>
    public required double Value { get; init; }

    /// <summary>Its unit, such as <c>%</c>; null for a plain number.</summary>
    public string? Unit { get; init; }

    /// <summary>The data set, or null.</summary>
    public string? Dataset { get; init; }

    /// <summary>The seed, or null when several or none were used.</summary>
    public long? Seed { get; init; }

    /// <summary>Passes over the training data, or null.</summary>
    public int? Epochs { get; init; }

    /// <summary>Seconds that the training took, or null.</summary>
    public double? Seconds { get; init; }

    /// <summary>cpu or cuda.</summary>
    public required string Device { get; init; }

    /// <summary>quick or full.</summary>
    public required string Preset { get; init; }

    /// <summary>The commit of the checkout, shortened; null when it is none.</summary>
    public string? Commit { get; init; }

    /// <summary>True for the one number that stands for the chapter in overviews.</summary>
    public bool Headline { get; init; }
}
