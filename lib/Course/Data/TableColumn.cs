namespace Course;

/// <summary>One column of a <see cref="MixedTable"/>.</summary>
/// <param name="Name">Its heading.</param>
public abstract record TableColumn(string Name)
{
    /// <summary>How many rows it has.</summary>
    public abstract int Count { get; }

    /// <summary>How many of them are empty.</summary>
    public abstract int Missing { get; }

    internal abstract TableColumn Take(IReadOnlyList<long> rows);

    internal abstract object? Cell(int row);
}

/// <summary>A column of numbers; an empty cell is NaN.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Values">One number a row.</param>
public sealed record NumberColumn(string Name, IReadOnlyList<double> Values) : TableColumn(Name)
{
    /// <inheritdoc/>
    public override int Count => Values.Count;

    /// <inheritdoc/>
    public override int Missing => Values.Count(double.IsNaN);

    internal override TableColumn Take(IReadOnlyList<long> rows) => this with { Values = [.. rows.Select(row => Values[(int)row])] };

    internal override object? Cell(int row) => double.IsNaN(Values[row]) ? null : Values[row];
}

/// <summary>A column of categories; an empty cell is null.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Values">One category a row.</param>
public sealed record CategoryColumn(string Name, IReadOnlyList<string?> Values) : TableColumn(Name)
{
    /// <inheritdoc/>
    public override int Count => Values.Count;

    /// <inheritdoc/>
    public override int Missing => Values.Count(value => value is null);

    /// <summary>The categories that occur, sorted.</summary>
    public IReadOnlyList<string> Categories => [.. Values.OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    internal override TableColumn Take(IReadOnlyList<long> rows) => this with { Values = [.. rows.Select(row => Values[(int)row])] };

    internal override object? Cell(int row) => Values[row];
}
