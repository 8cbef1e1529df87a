using Plotly;

namespace Course;

/// <summary>Quantities measured at regular times.</summary>
public sealed class SeriesData : IDisplayable
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, its source and its licence.</summary>
    public required string Description { get; init; }

    /// <summary>The days, one a row.</summary>
    public required IReadOnlyList<DateOnly> Dates { get; init; }

    /// <summary>float32 <c>[times, columns]</c>.</summary>
    public required Tensor Values { get; init; }

    /// <summary>One name a column, with its unit.</summary>
    public required IReadOnlyList<string> ColumnNames { get; init; }

    /// <summary>One column, float32 <c>[times]</c>.</summary>
    /// <param name="name">Its name, with or without the unit.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Tensor Column(string name)
    {
        for (var column = 0; column < ColumnNames.Count; column++)
            if (ColumnNames[column] == name || ColumnNames[column].StartsWith(name + " (", StringComparison.Ordinal)) return Values.select(1, column);
        throw new ArgumentException($"{Name} has no column '{name}'; it has {string.Join(", ", ColumnNames)}.");
    }

    /// <summary>The columns over time.</summary>
    public Chart Chart() => Plotly.Chart.Combine(ColumnNames.Select((name, column) =>
        Plotly.Chart.Line(Dates, TensorValues.ToDoubles(Values.select(1, column)), name: name))).WithTitle(Name);

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Chart().ToMimeBundle();
}
