using System.Globalization;

namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    /// <summary>The rows for which a filter is true; where it is missing, the row is left out.</summary>
    /// <exception cref="ArgumentException">The filter has another length.</exception>
    public DataFrame Filter(PrimitiveDataFrameColumn<bool> filter) => Take(DataFrameColumn.RowNumbers(filter, Rows.Count));

    /// <summary>Rows by number, in that order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public DataFrame Filter(PrimitiveDataFrameColumn<int> rowIndices) => Take(DataFrameColumn.RowNumbers(rowIndices, Rows.Count));

    /// <summary>Rows by number, in that order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public DataFrame Filter(PrimitiveDataFrameColumn<long> rowIndices) => Take(DataFrameColumn.RowNumbers(rowIndices, Rows.Count));

    /// <summary>The rows in the order of a column's values; rows with equal values keep their order.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="ascending">False for the largest first.</param>
    /// <param name="putNullValuesLast">False to have rows without a value first.</param>
    public DataFrame OrderBy(string columnName, bool ascending = true, bool putNullValuesLast = true) =>
        Take(Columns[columnName].SortedRows(ascending, putNullValuesLast));

    /// <summary>The rows with a column's largest value first.</summary>
    /// <param name="columnName">The column.</param>
    /// <param name="putNullValuesLast">False to have rows without a value first.</param>
    public DataFrame OrderByDescending(string columnName, bool putNullValuesLast = true) => OrderBy(columnName, ascending: false, putNullValuesLast);

    /// <summary>The rows that have values.</summary>
    /// <param name="options">Whether a row must have all its values, or at least one.</param>
    public DataFrame DropNulls(DropNullOptions options = DropNullOptions.Any) => Take([.. Analysis.Rows.Range(0, Rows.Count).Where(row =>
        options == DropNullOptions.Any ? Columns.All(column => column.IsValid(row)) : Columns.Any(column => column.IsValid(row)))]);

    /// <summary>A frame with a value in place of each missing one.</summary>
    /// <param name="value">Converted to the type of each column.</param>
    /// <param name="inPlace">True changes this frame.</param>
    /// <exception cref="ArgumentException">A column with missing values cannot take the value.</exception>
    public DataFrame FillNulls(object value, bool inPlace = false)
    {
        var frame = inPlace ? this : Clone();
        foreach (var column in frame.Columns.Where(column => column.NullCount > 0)) column.FillNulls(value, inPlace: true);
        return frame;
    }

    /// <summary>A frame with each column's own value in place of its missing ones.</summary>
    /// <param name="values">One a column.</param>
    /// <param name="inPlace">True changes this frame.</param>
    public DataFrame FillNulls(IList<object> values, bool inPlace = false)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != Columns.Count) throw new ArgumentException($"There are {Columns.Count} columns but {values.Count} values.");
        var frame = inPlace ? this : Clone();
        for (var column = 0; column < values.Count; column++) frame.Columns[column].FillNulls(values[column], inPlace: true);
        return frame;
    }

    /// <summary>A frame with a row added at the end.</summary>
    /// <param name="row">A value a column, in their order; null for a missing one. An empty row of missing values when not given.</param>
    /// <param name="inPlace">True changes this frame.</param>
    /// <param name="cultureInfo">How texts among the values are read as numbers; the invariant culture when not given.</param>
    /// <exception cref="ArgumentException">The number of values is another, or one does not fit its column.</exception>
    public DataFrame Append(IEnumerable<object?>? row = null, bool inPlace = false, CultureInfo? cultureInfo = null)
    {
        object?[] values = row is null ? new object?[Columns.Count] : [.. row];
        if (values.Length != Columns.Count) throw new ArgumentException($"The row has {values.Length} values, but there are {Columns.Count} columns.");
        // All or none: a value that does not fit must not leave columns of different length.
        for (var column = 0; column < values.Length; column++)
            values[column] = values[column] is { } value ? Columns[column].Fitting(Localised(value, Columns[column], cultureInfo)) : null;
        var frame = inPlace ? this : Clone();
        for (var column = 0; column < values.Length; column++) frame.Columns[column].AppendObject(values[column]);
        return frame;
    }

    /// <summary>A frame with rows added at the end.</summary>
    public DataFrame Append(IEnumerable<DataFrameRow> rows, bool inPlace = false, CultureInfo? cultureInfo = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var frame = inPlace ? this : Clone();
        // Rows of this frame itself must not be read while it grows.
        foreach (object?[] row in rows.Select(row => row.ToArray()).ToList()) frame.Append(row, inPlace: true, cultureInfo);
        return frame;
    }

    /// <summary>A frame with a row added at the end.</summary>
    /// <param name="row">Values by the name of their column; columns not named get a missing value.</param>
    /// <param name="inPlace">True changes this frame.</param>
    /// <param name="cultureInfo">How texts among the values are read as numbers.</param>
    public DataFrame Append(IEnumerable<KeyValuePair<string, object?>> row, bool inPlace = false, CultureInfo? cultureInfo = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        var values = new object?[Columns.Count];
        foreach (var (name, value) in row) values[Columns.IndexOf(Columns[name].Name)] = value;
        return Append(values, inPlace, cultureInfo);
    }

    /// <summary>Groups the rows by a column's values, in the order of first appearance; rows without a value are left out.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public GroupBy GroupBy(string columnName) => Columns[columnName].GroupsIn(this);

    /// <summary>Groups the rows by a column's values.</summary>
    /// <typeparam name="TKey">The column's type.</typeparam>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public GroupBy<TKey> GroupBy<TKey>(string columnName) where TKey : notnull => new(this, columnName);

    private static object Localised(object value, DataFrameColumn column, CultureInfo? culture) =>
        value is string text && column is not StringDataFrameColumn && culture is not null
            ? Convert.ChangeType(text, column.DataType, culture)
            : value;
}
