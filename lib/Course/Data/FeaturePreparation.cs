using Microsoft.Data.Analysis;

namespace Course;

/// <summary>
/// Turns a table of numbers and categories into a tensor: gaps in numbers become the column's median (or mean), numbers are
/// standardised, categories become one column each (one-hot). Everything it needs to know is measured on the rows it is fitted
/// on, so that fitting on training rows lets nothing of the test rows through.
/// </summary>
public sealed class FeaturePreparation
{
    private readonly IReadOnlyList<IPreparedColumn> columns;

    private FeaturePreparation(IReadOnlyList<IPreparedColumn> columns) => this.columns = columns;

    /// <summary>One name for each column of the tensor, such as <c>Lot_Area</c> or <c>Street = Pave</c>.</summary>
    public IReadOnlyList<string> FeatureNames => [.. columns.SelectMany(column => column.Names)];

    /// <summary>Measures a table.</summary>
    /// <param name="train">The training rows, without the column to predict.</param>
    /// <param name="imputation">What gaps in numbers become.</param>
    /// <param name="standardise">False leaves numbers in their own units.</param>
    /// <param name="markGaps">True adds a column for each column of numbers with gaps: 1 where there was one, as in <c>Age missing</c>.</param>
    public static FeaturePreparation Fit(MixedTable train, Imputation imputation = Imputation.Median, bool standardise = true, bool markGaps = false)
    {
        ArgumentNullException.ThrowIfNull(train);
        return new([.. train.Columns.Select(column => column switch
        {
            NumberColumn numbers => (IPreparedColumn)PreparedNumbers.Fit(numbers, imputation, standardise, markGaps),
            CategoryColumn categories => new PreparedCategories(categories.Name, categories.Categories),
            _ => throw new NotSupportedException($"The column {column.Name} is neither of numbers nor of categories."),
        })]);
    }

    /// <summary>Measures a data frame.</summary>
    /// <inheritdoc cref="Fit(MixedTable, Imputation, bool, bool)"/>
    public static FeaturePreparation Fit(DataFrame train, Imputation imputation = Imputation.Median, bool standardise = true, bool markGaps = false) =>
        Fit(train.ToMixedTable(), imputation, standardise, markGaps);

    /// <summary>Prepares the rows of a data frame.</summary>
    /// <inheritdoc cref="Apply(MixedTable)"/>
    public Tensor Apply(DataFrame table) => Apply(table.ToMixedTable());

    /// <summary>Prepares rows, those it was fitted on or others with the same columns.</summary>
    /// <returns>float32 <c>[n, features]</c>, without NaN. A category that did not occur in training gives zeros.</returns>
    /// <exception cref="ArgumentException">A column is missing or of the other kind.</exception>
    public Tensor Apply(MixedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var width = columns.Sum(column => column.Names.Count);
        var values = new float[table.Count * width];
        var offset = 0;
        foreach (var column in columns)
        {
            column.Write(table, values, offset, width);
            offset += column.Names.Count;
        }
        return tensor(values, [table.Count, width]);
    }

    private interface IPreparedColumn
    {
        IReadOnlyList<string> Names { get; }

        /// <summary>Writes its part of each row, beginning at a column of the result.</summary>
        void Write(MixedTable table, float[] values, int offset, int width);
    }

    private sealed record PreparedNumbers(string Name, double Filling, double Mean, double Deviation, bool MarksGaps) : IPreparedColumn
    {
        public IReadOnlyList<string> Names => MarksGaps ? [Name, $"{Name} missing"] : [Name];

        public static PreparedNumbers Fit(NumberColumn column, Imputation imputation, bool standardise, bool markGaps)
        {
            var known = column.Values.Where(value => !double.IsNaN(value)).Order().ToArray();
            if (known.Length == 0) throw new ArgumentException($"The column {column.Name} holds no number at all; leave it out with Without(\"{column.Name}\").");
            var filling = imputation == Imputation.Mean ? known.Average() : (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2;
            var marks = markGaps && known.Length < column.Count;
            if (!standardise) return new(column.Name, filling, 0, 1, marks);
            var filled = column.Values.Select(value => double.IsNaN(value) ? filling : value).ToArray();
            var mean = filled.Average();
            var deviation = Math.Sqrt(filled.Average(value => (value - mean) * (value - mean)));
            return new(column.Name, filling, mean, deviation == 0 ? 1 : deviation, marks);
        }

        public void Write(MixedTable table, float[] values, int offset, int width)
        {
            if (table[Name] is not NumberColumn column) throw new ArgumentException($"The column {Name} was one of numbers when this was fitted, but here it holds categories.");
            for (var row = 0; row < column.Count; row++)
            {
                var isGap = double.IsNaN(column.Values[row]);
                values[row * width + offset] = (float)(((isGap ? Filling : column.Values[row]) - Mean) / Deviation);
                if (MarksGaps && isGap) values[row * width + offset + 1] = 1;
            }
        }
    }

    private sealed record PreparedCategories(string Name, IReadOnlyList<string> Categories) : IPreparedColumn
    {
        private readonly Dictionary<string, int> places = Categories.Select((category, index) => (category, index)).ToDictionary(pair => pair.category, pair => pair.index);

        public IReadOnlyList<string> Names => [.. Categories.Select(category => $"{Name} = {category}")];

        public void Write(MixedTable table, float[] values, int offset, int width)
        {
            if (table[Name] is not CategoryColumn column) throw new ArgumentException($"The column {Name} was one of categories when this was fitted, but here it holds numbers.");
            for (var row = 0; row < column.Count; row++)
                if (column.Values[row] is { } category && places.TryGetValue(category, out var place)) values[row * width + offset + place] = 1;
        }
    }
}
