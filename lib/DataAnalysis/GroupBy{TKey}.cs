namespace Microsoft.Data.Analysis;

/// <inheritdoc/>
/// <typeparam name="TKey">The type of the column that groups.</typeparam>
public class GroupBy<TKey> : GroupBy where TKey : notnull
{
    private readonly DataFrame frame;
    private readonly DataFrameColumn by;
    private readonly Dictionary<TKey, ICollection<long>> groups;

    internal GroupBy(DataFrame frame, string columnName)
    {
        (this.frame, by) = (frame, frame.Columns[columnName]);
        groups = by.GroupColumnValues<TKey>(out _);
    }

    /// <summary>The groups: key, and its rows.</summary>
    public IEnumerable<IGrouping<TKey, DataFrameRow>> Groupings =>
        groups.SelectMany(group => group.Value.Select(row => (group.Key, row))).GroupBy(pair => pair.Key, pair => frame.Rows[pair.row]);

    /// <inheritdoc/>
    public override DataFrame Count(params string[] columnNames) =>
        Aggregate(columnNames, _ => true, typeof(long), (column, rows) => (long)rows.Count(row => column.IsValid(row)));

    /// <inheritdoc/>
    public override DataFrame First(params string[] columnNames) =>
        Aggregate(columnNames, _ => true, null, (column, rows) => column[rows.First()]);

    /// <inheritdoc/>
    public override DataFrame Head(int numberOfRows) => KeyFirst(groups.Values.SelectMany(rows => rows.Take(numberOfRows)));

    /// <inheritdoc/>
    public override DataFrame Tail(int numberOfRows) => KeyFirst(groups.Values.SelectMany(rows => rows.TakeLast(numberOfRows)));

    /// <inheritdoc/>
    public override DataFrame Max(params string[] columnNames) => Aggregate(columnNames, HasOrder, null, (column, rows) => column.Max(rows));

    /// <inheritdoc/>
    public override DataFrame Min(params string[] columnNames) => Aggregate(columnNames, HasOrder, null, (column, rows) => column.Min(rows));

    /// <inheritdoc/>
    public override DataFrame Product(params string[] columnNames) => Aggregate(columnNames, IsNumeric, null, (column, rows) => column.Product(rows));

    /// <inheritdoc/>
    public override DataFrame Sum(params string[] columnNames) => Aggregate(columnNames, IsNumeric, null, (column, rows) => column.Sum(rows));

    /// <inheritdoc/>
    public override DataFrame Mean(params string[] columnNames) =>
        Aggregate(columnNames, IsNumeric, typeof(double), (column, rows) => column.Take([.. rows]) is { } part && part.NullCount < part.Length ? part.Mean() : null);

    private static bool IsNumeric(DataFrameColumn column) => column.IsNumericColumn();

    private static bool HasOrder(DataFrameColumn column) => column is not (StringDataFrameColumn or PrimitiveDataFrameColumn<bool>);

    private DataFrame Aggregate(string[] names, Func<DataFrameColumn, bool> canBe, Type? type, Func<DataFrameColumn, ICollection<long>, object?> value)
    {
        var chosen = names.Length > 0
            ? names.Select(name => frame.Columns[name])
            : frame.Columns.Where(column => column != by && canBe(column));
        var result = new DataFrame(KeyColumn());
        foreach (var column in chosen)
        {
            var target = type is null ? column.Empty(column.Name) : NamedColumns.Of(column.Name, type);
            foreach (var rows in groups.Values) target.AppendObject(value(column, rows));
            result.Columns.Add(target);
        }
        return result;
    }

    private DataFrameColumn KeyColumn()
    {
        var keys = by.Empty(by.Name);
        foreach (var key in groups.Keys) keys.AppendObject(key);
        return keys;
    }

    private DataFrame KeyFirst(IEnumerable<long> rows)
    {
        var taken = frame.Take([.. rows]);
        return new(taken.Columns.Where(column => column.Name == by.Name).Concat(taken.Columns.Where(column => column.Name != by.Name)));
    }
}
