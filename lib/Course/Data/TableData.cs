namespace Course;

/// <summary>A table of numbers with something to predict: a quantity, or a class.</summary>
public sealed class TableData : IDisplayable
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, its source and its licence.</summary>
    public required string Description { get; init; }

    /// <summary>One row an example, <c>[n, features]</c>, float32, in the units of <see cref="FeatureNames"/>.</summary>
    public required Tensor Features { get; init; }

    /// <summary>What to predict: quantities <c>[n, 1]</c> in float32, or classes <c>[n]</c> in int64.</summary>
    public required Tensor Target { get; init; }

    /// <summary>One name a column, with its unit where it has one.</summary>
    public required IReadOnlyList<string> FeatureNames { get; init; }

    /// <summary>What <see cref="Target"/> is, with its unit.</summary>
    public required string TargetName { get; init; }

    /// <summary>The names of the classes; empty when the target is a quantity.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>How many rows there are.</summary>
    public long Count => Features.shape[0];

    /// <summary>Rows for training and rows kept back, shuffled by a seed and without overlap.</summary>
    /// <param name="share">The share for training, between 0 and 1.</param>
    /// <param name="seed">Decides who goes where; <see cref="Chapter.Seed"/> when not given.</param>
    public (TableData Train, TableData Test) Split(double share = 0.8, long? seed = null)
    {
        var (train, test) = Splits.Shuffled(Count, share, seed);
        return (Take(train), Take(test));
    }

    /// <summary>Some of the rows, in the order asked for.</summary>
    /// <param name="rows">Row numbers, int64 <c>[k]</c>.</param>
    public TableData Take(Tensor rows) => new()
    {
        Name = Name,
        Description = Description,
        FeatureNames = FeatureNames,
        TargetName = TargetName,
        ClassNames = ClassNames,
        Features = Features.index_select(0, rows),
        Target = Target.index_select(0, rows),
    };

    /// <summary>The same rows with other feature values, as standardising gives them.</summary>
    public TableData WithFeatures(Tensor features) => new()
    {
        Name = Name,
        Description = Description,
        FeatureNames = FeatureNames,
        TargetName = TargetName,
        ClassNames = ClassNames,
        Features = features,
        Target = Target,
    };

    /// <summary>The same table on another device.</summary>
    public TableData To(Device device) => new()
    {
        Name = Name,
        Description = Description,
        FeatureNames = FeatureNames,
        TargetName = TargetName,
        ClassNames = ClassNames,
        Features = Features.to(device),
        Target = Target.to(device),
    };

    /// <summary>The first rows as a table.</summary>
    public TextTable Head(int rows = 5)
    {
        var width = FeatureNames.Count;
        var shown = (int)Math.Min(rows, Count);
        var features = TensorValues.ToDoubles(Features.narrow(0, 0, shown));
        var target = TensorValues.ToDoubles(Target.narrow(0, 0, shown).flatten());
        return new([.. FeatureNames, TargetName], [.. Enumerable.Range(0, shown).Select(Row)])
        {
            Caption = $"{Name}: {Count:#,0} rows, {width} features. {Description}",
        };

        object?[] Row(int row) =>
        [
            .. features.AsSpan(row * width, width).ToArray().Cast<object>(),
            ClassNames.Count > 0 ? ClassNames[(int)target[row]] : target[row],
        ];
    }

    /// <summary>Mean, deviation, smallest and largest value, a line a column.</summary>
    public TextTable Summary() => new(["column", "mean", "deviation", "min", "max"], [.. FeatureNames.Select(Statistics)]);

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Head().ToMimeBundle();

    private object?[] Statistics(string name, int column)
    {
        var values = TensorValues.ToDoubles(Features.select(1, column));
        var mean = values.Average();
        return [name, mean, Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1)), values.Min(), values.Max()];
    }
}
