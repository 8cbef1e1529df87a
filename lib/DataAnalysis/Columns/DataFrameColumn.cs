using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>
/// A named column of values of one type, in which any value may be missing (null). Operations give new columns unless they
/// are told <c>inPlace</c>.
/// </summary>
public abstract partial class DataFrameColumn : IEnumerable
{
    private protected DataFrameColumn(string name, Type dataType)
    {
        ArgumentNullException.ThrowIfNull(name);
        (Name, DataType) = (name, dataType);
    }

    /// <summary>Its heading.</summary>
    public string Name { get; private set; }

    /// <summary>How many values it has, missing ones included.</summary>
    public abstract long Length { get; }

    /// <summary>How many of them are missing.</summary>
    public abstract long NullCount { get; }

    /// <summary>The type of its values.</summary>
    public Type DataType { get; }

    /// <summary>A value, or null where it is missing. What is set must be of the column's type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public object? this[long rowIndex]
    {
        get => GetValue(rowIndex);
        set => SetValue(rowIndex, value);
    }

    /// <summary>Some values in a row.</summary>
    public IReadOnlyList<object?> this[long startIndex, int length] =>
        [.. Enumerable.Range(0, length).Select(offset => GetValue(startIndex + offset))];

    /// <summary>A column of numbers, dates or truth values; null is a missing one.</summary>
    public static PrimitiveDataFrameColumn<T> Create<T>(string name, IEnumerable<T?> values) where T : unmanaged => new(name, values);

    /// <summary>A column of numbers, dates or truth values.</summary>
    public static PrimitiveDataFrameColumn<T> Create<T>(string name, IEnumerable<T> values) where T : unmanaged => new(name, values);

    /// <summary>A column of texts; null is a missing one.</summary>
    public static StringDataFrameColumn Create(string name, IEnumerable<string?> values) => new(name, values);

    /// <summary>Gives the column another name. In a data frame use <see cref="DataFrameColumnCollection.RenameColumn"/>, which looks for doubles.</summary>
    public void SetName(string newName)
    {
        ArgumentNullException.ThrowIfNull(newName);
        Name = newName;
    }

    /// <summary>True when the value is not missing.</summary>
    public bool IsValid(long index) => NullCount == 0 || GetValue(index) is not null;

    /// <summary>True for columns that can be computed with.</summary>
    public virtual bool IsNumericColumn() => false;

    /// <summary>A copy.</summary>
    /// <param name="numberOfNullsToAppend">Missing values to put at its end.</param>
    public DataFrameColumn Clone(long numberOfNullsToAppend = 0)
    {
        var rows = new long[Length + numberOfNullsToAppend];
        for (var row = 0L; row < rows.Length; row++) rows[row] = row < Length ? row : Missing;
        return Take(rows);
    }

    /// <summary>A copy in another order, or of some rows.</summary>
    /// <param name="mapIndices">Row numbers (int or long; a missing one gives a missing value), or a bool for each row: true keeps it.</param>
    /// <param name="invertMapIndices">True reads the row numbers from the end.</param>
    /// <param name="numberOfNullsToAppend">Missing values to put at its end.</param>
    public DataFrameColumn Clone(DataFrameColumn mapIndices, bool invertMapIndices = false, long numberOfNullsToAppend = 0)
    {
        ArgumentNullException.ThrowIfNull(mapIndices);
        var rows = RowNumbers(mapIndices, Length);
        if (invertMapIndices) Array.Reverse(rows);
        return Take([.. rows, .. Enumerable.Repeat(Missing, (int)numberOfNullsToAppend)]);
    }

    /// <summary>The first values.</summary>
    public DataFrameColumn Head(int numberOfRows) => Take(Rows.Range(0, Math.Min(numberOfRows, Length)));

    /// <summary>The last values.</summary>
    public DataFrameColumn Tail(int numberOfRows) => Take(Rows.Range(Math.Max(0, Length - numberOfRows), Math.Min(numberOfRows, Length)));

    /// <summary>Values picked at random, none twice.</summary>
    public DataFrameColumn Sample(int numberOfRows) => Take(Rows.Sample(Length, numberOfRows));

    /// <summary>A copy in the order of its values; equal values keep their order.</summary>
    /// <param name="ascending">False for the largest first.</param>
    /// <param name="putNullValuesLast">False to have missing values first.</param>
    public DataFrameColumn Sort(bool ascending = true, bool putNullValuesLast = true) => Take(SortedRows(ascending, putNullValuesLast));

    /// <summary>A column with a value in place of each missing one.</summary>
    /// <param name="value">Converted to the column's type.</param>
    /// <param name="inPlace">True changes this column.</param>
    /// <exception cref="ArgumentException">The value cannot be converted.</exception>
    public DataFrameColumn FillNulls(object value, bool inPlace = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        var filled = inPlace ? this : Clone();
        var fitting = filled.Fitting(value);
        for (var row = 0L; row < filled.Length; row++)
            if (!filled.IsValid(row)) filled.SetValue(row, fitting);
        return filled;
    }

    /// <summary>The values that are there.</summary>
    public DataFrameColumn DropNulls() => Take([.. Rows.Range(0, Length).Where(IsValid)]);

    /// <summary>How often each value occurs, in columns <c>Values</c> and <c>Counts</c>, in the order of first appearance.</summary>
    public abstract DataFrame ValueCounts();

    /// <summary>True for each missing value.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseIsNull() => new BooleanDataFrameColumn(Name, Rows.Range(0, Length).Select(row => !IsValid(row)));

    /// <summary>True for each value that is there.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseIsNotNull() => new BooleanDataFrameColumn(Name, Rows.Range(0, Length).Select(IsValid));

    /// <summary>The rows of each value, and those without one.</summary>
    /// <typeparam name="TKey">The column's type.</typeparam>
    /// <exception cref="ArgumentException">The column is of another type.</exception>
    public abstract Dictionary<TKey, ICollection<long>> GroupColumnValues<TKey>(out HashSet<long> nullIndices) where TKey : notnull;

    /// <summary>The values as text, cut off after a dozen.</summary>
    public override string ToString()
    {
        const int shown = 12;
        var values = this[0, (int)Math.Min(shown, Length)].Select(value => FrameText.Cell(value));
        return $"{Name}: {string.Join(", ", values)}{(Length > shown ? $", ... ({Length} values)" : "")}";
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumeratorCore();

    /// <summary>Stands for "no row" among row numbers.</summary>
    internal const long Missing = -1;

    private protected abstract IEnumerator GetEnumeratorCore();

    private protected abstract object? GetValue(long rowIndex);

    private protected abstract void SetValue(long rowIndex, object? value);

    /// <summary>A value converted to the column's type.</summary>
    internal abstract object Fitting(object value);

    /// <summary>A new column of some rows; <see cref="Missing"/> gives a missing value.</summary>
    internal abstract DataFrameColumn Take(IReadOnlyList<long> rows);

    /// <summary>An empty column of the same type.</summary>
    internal abstract DataFrameColumn Empty(string name);

    /// <summary>Adds a value (or null), converted to the column's type.</summary>
    internal abstract void AppendObject(object? value);

    /// <summary>Row numbers in the order of the values.</summary>
    internal abstract long[] SortedRows(bool ascending, bool nullsLast);

    /// <summary>The rows of a frame, grouped by this column of it.</summary>
    internal abstract GroupBy GroupsIn(DataFrame frame);

    internal DataFrameColumn Named(string name)
    {
        Name = name;
        return this;
    }

    internal void RequireRow(long row)
    {
        if (row < 0 || row >= Length) throw new ArgumentOutOfRangeException(nameof(row), row, $"The column {Name} has {Length} rows, 0 to {Length - 1}.");
    }

    internal void RequireSameLength(DataFrameColumn other)
    {
        if (Length != other.Length) throw new ArgumentException($"The column {Name} has {Length} rows but {other.Name} has {other.Length}.");
    }

    /// <summary>Row numbers from a column of them, or from one of truth values.</summary>
    internal static long[] RowNumbers(DataFrameColumn picked, long length)
    {
        switch (picked)
        {
            case PrimitiveDataFrameColumn<bool> flags:
                if (flags.Length != length) throw new ArgumentException($"The filter has {flags.Length} values for {length} rows; it needs one for each.");
                return [.. Rows.Range(0, length).Where(row => flags[row] == true)];
            case PrimitiveDataFrameColumn<int> whole:
                return [.. whole.Select(row => Checked(row, length))];
            case PrimitiveDataFrameColumn<long> whole:
                return [.. whole.Select(row => Checked(row, length))];
            default:
                throw new ArgumentException($"The column {picked.Name} is of {picked.DataType.Name}; rows are picked by numbers (int, long) or by a filter (bool).");
        }
    }

    private static long Checked(long? row, long length) => row is not { } number ? Missing
        : number >= 0 && number < length ? number
        : throw new ArgumentOutOfRangeException(nameof(row), number, $"There are {length} rows, 0 to {length - 1}.");
}
