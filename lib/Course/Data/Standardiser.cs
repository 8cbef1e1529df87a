namespace Course;

/// <summary>
/// Shifts and scales each column to mean 0 and deviation 1, <c>z = (x - mean) / deviation</c>, with the numbers of the rows it
/// was fitted on: fit on training rows, apply to all, or the test rows leak into training.
/// </summary>
public sealed class Standardiser
{
    private Standardiser(Tensor mean, Tensor deviation) => (Mean, Deviation) = (mean, deviation);

    /// <summary>One mean a column.</summary>
    public Tensor Mean { get; }

    /// <summary>One standard deviation a column; 1 where a column never changes, so that it becomes 0 and not NaN.</summary>
    public Tensor Deviation { get; }

    /// <summary>Measures mean and deviation of each column.</summary>
    /// <param name="rows">Training rows, <c>[n, columns]</c> or <c>[n, ...]</c>.</param>
    public static Standardiser Fit(Tensor rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var scope = NewDisposeScope();
        var mean = rows.mean([0]);
        var deviation = rows.std(0, unbiased: false);
        return new(mean.MoveToOuterDisposeScope(), deviation.masked_fill(deviation.eq(0), 1).MoveToOuterDisposeScope());
    }

    /// <summary>Standardises rows.</summary>
    public Tensor Apply(Tensor rows) => (rows - Mean.to(rows.device)) / Deviation.to(rows.device);

    /// <summary>The table with its features standardised.</summary>
    public TableData Apply(TableData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.WithFeatures(Apply(data.Features));
    }

    /// <summary>The way back, to values in their own units.</summary>
    public Tensor Invert(Tensor rows) => rows * Deviation.to(rows.device) + Mean.to(rows.device);
}
