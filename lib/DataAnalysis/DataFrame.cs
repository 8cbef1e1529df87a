namespace Microsoft.Data.Analysis;

/// <summary>
/// A table of named columns, each of one type, with missing values: loaded from CSV or made of columns, filtered, sorted,
/// grouped, joined. Operations give new frames unless they are told <c>inPlace</c>.
/// </summary>
/// <example><code>
/// var houses = DataFrame.LoadCsv("houses.csv");
/// houses["perSquareMetre"] = houses["price"] / houses["area"];
/// houses.Filter(houses["rooms"].ElementwiseGreaterThan(3)).OrderByDescending("price").Head(5)
/// </code></example>
public partial class DataFrame
{
    /// <summary>Makes a frame.</summary>
    /// <param name="columns">Columns of equal length, each name once.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a name comes twice.</exception>
    public DataFrame(IEnumerable<DataFrameColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Columns = new(columns);
        Rows = new(this);
    }

    /// <summary>Makes a frame.</summary>
    /// <param name="columns">Columns of equal length, each name once.</param>
    public DataFrame(params DataFrameColumn[] columns) : this((IEnumerable<DataFrameColumn>)columns)
    {
    }

    /// <summary>The columns.</summary>
    public DataFrameColumnCollection Columns { get; }

    /// <summary>The rows.</summary>
    public DataFrameRowCollection Rows { get; }

    /// <summary>A value by row and column.</summary>
    public object? this[long rowIndex, int columnIndex]
    {
        get => Columns[columnIndex][rowIndex];
        set => Columns[columnIndex][rowIndex] = value;
    }

    /// <summary>A column by name. Setting puts a column in its place, or adds it, under that name.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public DataFrameColumn this[string columnName]
    {
        get => Columns[columnName];
        set => Columns[columnName] = value;
    }

    /// <summary>The rows for which a filter is true.</summary>
    public DataFrame this[PrimitiveDataFrameColumn<bool> filter] => Filter(filter);

    /// <summary>Rows by number.</summary>
    public DataFrame this[PrimitiveDataFrameColumn<int> rowIndices] => Filter(rowIndices);

    /// <summary>Rows by number.</summary>
    public DataFrame this[PrimitiveDataFrameColumn<long> rowIndices] => Filter(rowIndices);

    /// <summary>The rows for which a filter is true.</summary>
    public DataFrame this[IEnumerable<bool> boolFilter] => Filter(new BooleanDataFrameColumn("filter", boolFilter));

    /// <summary>Rows by number.</summary>
    public DataFrame this[IEnumerable<int> filter] => Filter(new Int32DataFrameColumn("rows", filter));

    /// <summary>Rows by number.</summary>
    public DataFrame this[IEnumerable<long> filter] => Filter(new Int64DataFrameColumn("rows", filter));

    /// <summary>A frame of the named columns.</summary>
    public DataFrame this[params string[] columnNames] => new(columnNames.Select(name => Columns[name].Clone()));

    /// <summary>The first rows.</summary>
    public DataFrame Head(int numberOfRows) => new(Columns.Select(column => column.Head(numberOfRows)));

    /// <summary>The last rows.</summary>
    public DataFrame Tail(int numberOfRows) => new(Columns.Select(column => column.Tail(numberOfRows)));

    /// <summary>Rows picked at random, none twice.</summary>
    /// <exception cref="ArgumentException">There are not so many rows.</exception>
    public DataFrame Sample(int numberOfRows) => Take(Analysis.Rows.Sample(Rows.Count, numberOfRows));

    /// <summary>A copy whose values can be changed without changing this one.</summary>
    public DataFrame Clone() => new(Columns.Select(column => column.Clone()));

    /// <summary>A frame about this one: for each column the type of its values and how many are there.</summary>
    public DataFrame Info() => new(
    [
        new StringDataFrameColumn("Info", ["DataType", "Length (excluding null values)"]),
        .. Columns.Select(column => new StringDataFrameColumn(column.Name, [column.DataType.ToString(), FrameText.Cell(column.Length - column.NullCount)])),
    ]);

    /// <summary>A frame about this one: for each column of numbers how many values are there, the largest, the smallest and the mean.</summary>
    public DataFrame Description() => new(
    [
        new StringDataFrameColumn("Description", ["Length (excluding null values)", "Max", "Min", "Mean"]),
        .. Columns.Where(column => column.HasDescription()).Select(Describe),
    ]);

    /// <summary>A frame whose headings begin with a prefix.</summary>
    public DataFrame AddPrefix(string prefix, bool inPlace = false) => Renamed(name => prefix + name, inPlace);

    /// <summary>A frame whose headings end with a suffix.</summary>
    public DataFrame AddSuffix(string suffix, bool inPlace = false) => Renamed(name => name + suffix, inPlace);

    /// <summary>The first 25 rows as aligned text, with the types under the headings and the number of rows at the end.</summary>
    public override string ToString() => ToString(25);

    /// <summary>The first rows as aligned text.</summary>
    public string ToString(long rowsToShow) => FrameText.Write(this, rowsToShow);

    internal DataFrame Take(IReadOnlyList<long> rows) => new(Columns.Select(column => column.Take(rows)));

    // Numbers stay numbers here, unlike in a column's own description: a mean is for computing with.
    private static DataFrameColumn Describe(DataFrameColumn column)
    {
        object?[] values = [column.Length - column.NullCount, column.Max(), column.Min(), column.Mean()];
        return new DoubleDataFrameColumn(column.Name, values.Select(value => value is null ? null : (double?)Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private DataFrame Renamed(Func<string, string> name, bool inPlace)
    {
        var frame = inPlace ? this : Clone();
        foreach (var column in frame.Columns) column.SetName(name(column.Name));
        return frame;
    }
}
