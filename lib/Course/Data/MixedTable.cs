using System.Globalization;

namespace Course;

/// <summary>A table whose columns are numbers or categories, with gaps: what data looks like before it can go into a network.</summary>
public sealed class MixedTable : IDisplayable
{
    private readonly IReadOnlyList<TableColumn> columns;

    /// <summary>Makes a table.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="columns">Columns of equal length.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or two have one name.</exception>
    public MixedTable(string name, IReadOnlyList<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.FirstOrDefault(column => column.Count != columns[0].Count) is { } odd)
            throw new ArgumentException($"The column {odd.Name} has {odd.Count} rows, but {columns[0].Name} has {columns[0].Count}.");
        if (columns.GroupBy(column => column.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two columns are called {twice.Key}.");
        (Name, this.columns) = (name, columns);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What it is about, its source and its licence; empty when nothing was said.</summary>
    public string Description { get; init; } = "";

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<TableColumn> Columns => columns;

    /// <summary>How many rows there are.</summary>
    public int Count => columns.Count == 0 ? 0 : columns[0].Count;

    /// <summary>A column by name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public TableColumn this[string name] => columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException($"{Name} has no column '{name}'; it has {string.Join(", ", columns.Select(column => column.Name))}.");

    /// <summary>A column of numbers as a tensor, float32 <c>[n, 1]</c>.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it holds categories.</exception>
    public Tensor Numbers(string name) => this[name] is NumberColumn column
        ? tensor([.. column.Values.Select(value => (float)value)], [Count, 1])
        : throw new ArgumentException($"The column {name} holds categories, not numbers.");

    /// <summary>The table without some columns.</summary>
    public MixedTable Without(params IReadOnlyList<string> names)
    {
        foreach (var name in names) _ = this[name];
        return With([.. columns.Where(column => !names.Contains(column.Name))]);
    }

    /// <summary>Some of the rows.</summary>
    /// <param name="rows">Row numbers, int64 <c>[k]</c>.</param>
    public MixedTable Take(Tensor rows)
    {
        var chosen = TensorValues.ToLongs(rows);
        return With([.. columns.Select(column => column.Take(chosen))]);
    }

    /// <summary>Rows for training and rows kept back, shuffled by a seed and without overlap.</summary>
    /// <param name="share">The share for training, between 0 and 1.</param>
    /// <param name="seed">Decides who goes where; <see cref="Chapter.Seed"/> when not given.</param>
    public (MixedTable Train, MixedTable Test) Split(double share = 0.8, long? seed = null)
    {
        var (train, test) = Splits.Shuffled(Count, share, seed);
        return (Take(train), Take(test));
    }

    /// <summary>What each column holds: its kind, its gaps, its range or its most frequent categories.</summary>
    public TextTable Info() => new(["column", "kind", "missing", "values"], [.. columns.Select(column => new object?[]
    {
        column.Name, column is NumberColumn ? "number" : "category", column.Missing, Describe(column),
    })])
    { Caption = $"{Name}: {Count:#,0} rows, {columns.Count} columns. {Description}" };

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new TextTable([.. columns.Select(column => column.Name)],
        [.. Enumerable.Range(0, Math.Min(5, Count)).Select(row => columns.Select(column => column.Cell(row)).ToArray())])
    {
        Caption = $"{Name}: {Count:#,0} rows, {columns.Count} columns. {Description}",
    }.ToMimeBundle();

    /// <summary>Reads cells; a column whose cells are all numbers or empty is one of numbers.</summary>
    internal static MixedTable Of(string name, string description, string[] headings, List<string[]> rows) => new(name, [.. headings.Select((heading, index) =>
    {
        var cells = rows.Select(row => row[index].Trim()).ToArray();
        var isNumeric = cells.All(cell => cell.Length == 0 || double.TryParse(cell, CultureInfo.InvariantCulture, out _));
        return isNumeric
            ? (TableColumn)new NumberColumn(heading, [.. cells.Select(cell => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture))])
            : new CategoryColumn(heading, [.. cells.Select(cell => cell.Length == 0 ? null : cell)]);
    })])
    { Description = description };

    private MixedTable With(IReadOnlyList<TableColumn> others) => new(Name, others) { Description = Description };

    private static string Describe(TableColumn column)
    {
        if (column is NumberColumn numbers)
        {
            var known = numbers.Values.Where(value => !double.IsNaN(value)).ToList();
            return known.Count == 0 ? "" : $"{TextTable.Number(known.Min())} to {TextTable.Number(known.Max())}, mean {TextTable.Number(known.Average())}";
        }
        var categories = ((CategoryColumn)column).Values.OfType<string>().GroupBy(value => value).OrderByDescending(group => group.Count()).ToList();
        var first = string.Join(", ", categories.Take(3).Select(group => $"{group.Key} ({group.Count()})"));
        return categories.Count > 3 ? $"{first} and {categories.Count - 3} more" : first;
    }
}
