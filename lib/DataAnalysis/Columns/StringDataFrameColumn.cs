using System.Collections;
using System.Globalization;

namespace Microsoft.Data.Analysis;

/// <summary>A column of texts, any of which may be missing. Texts are compared by their characters (ordinal).</summary>
public class StringDataFrameColumn : DataFrameColumn, IEnumerable<string?>
{
    private readonly List<string?> values;
    private long nullCount;

    /// <summary>Makes a column of missing values.</summary>
    public StringDataFrameColumn(string name, long length = 0) : base(name, typeof(string))
    {
        values = [.. Enumerable.Repeat((string?)null, (int)length)];
        nullCount = length;
    }

    /// <summary>Makes a column.</summary>
    /// <param name="name">Its heading.</param>
    /// <param name="values">Its values; null for a missing one.</param>
    public StringDataFrameColumn(string name, IEnumerable<string?> values) : base(name, typeof(string))
    {
        ArgumentNullException.ThrowIfNull(values);
        this.values = [.. values];
        nullCount = this.values.Count(value => value is null);
    }

    /// <inheritdoc/>
    public override long Length => values.Count;

    /// <inheritdoc/>
    public override long NullCount => nullCount;

    /// <summary>A value, or null where it is missing.</summary>
    public new string? this[long rowIndex]
    {
        get
        {
            RequireRow(rowIndex);
            return values[(int)rowIndex];
        }
        set
        {
            RequireRow(rowIndex);
            nullCount += (value is null ? 1 : 0) - (values[(int)rowIndex] is null ? 1 : 0);
            values[(int)rowIndex] = value;
        }
    }

    /// <summary>Some values in a row.</summary>
    public new IReadOnlyList<string?> this[long startIndex, int length] => values.GetRange((int)startIndex, length);

    /// <summary>Adds a value at the end; null for a missing one.</summary>
    public void Append(string? value)
    {
        values.Add(value);
        if (value is null) nullCount++;
    }

    /// <summary>A column with each text changed.</summary>
    public StringDataFrameColumn Apply(Func<string?, string?> func) => new(Name, values.Select(func));

    /// <inheritdoc cref="DataFrameColumn.Clone(long)"/>
    public new StringDataFrameColumn Clone(long numberOfNullsToAppend = 0) => (StringDataFrameColumn)base.Clone(numberOfNullsToAppend);

    /// <inheritdoc cref="DataFrameColumn.Sort(bool, bool)"/>
    public new StringDataFrameColumn Sort(bool ascending = true, bool putNullValuesLast = true) => (StringDataFrameColumn)base.Sort(ascending, putNullValuesLast);

    /// <inheritdoc/>
    public override DataFrame ValueCounts()
    {
        var groups = GroupColumnValues<string>(out _);
        return new DataFrame(new StringDataFrameColumn("Values", groups.Keys), new Int64DataFrameColumn("Counts", groups.Values.Select(rows => (long)rows.Count)));
    }

    /// <inheritdoc/>
    public override Dictionary<TKey, ICollection<long>> GroupColumnValues<TKey>(out HashSet<long> nullIndices)
    {
        if (typeof(TKey) != typeof(string)) throw new ArgumentException($"The column {Name} holds texts, not {typeof(TKey).Name}.");
        var groups = new Dictionary<string, ICollection<long>>();
        nullIndices = [];
        for (var row = 0; row < values.Count; row++)
        {
            if (values[row] is not { } value) nullIndices.Add(row);
            else if (groups.TryGetValue(value, out var rows)) rows.Add(row);
            else groups.Add(value, new List<long> { row });
        }
        return (Dictionary<TKey, ICollection<long>>)(object)groups;
    }

    /// <summary>The texts one after the other; null for a missing one.</summary>
    public IEnumerator<string?> GetEnumerator() => values.GetEnumerator();

    internal override object Fitting(object value) => Text(value);

    internal override DataFrameColumn Empty(string name) => new StringDataFrameColumn(name);

    internal override void AppendObject(object? value) => Append(value is null ? null : Text(value));

    internal override GroupBy GroupsIn(DataFrame frame) => new GroupBy<string>(frame, Name);

    internal override DataFrameColumn Take(IReadOnlyList<long> rows) =>
        new StringDataFrameColumn(Name, rows.Select(row => row == Missing ? null : values[(int)row]));

    internal override long[] SortedRows(bool ascending, bool nullsLast)
    {
        var present = Rows.Range(0, Length).Where(row => values[(int)row] is not null);
        var absent = Rows.Range(0, Length).Where(row => values[(int)row] is null);
        var sorted = ascending
            ? present.OrderBy(row => values[(int)row], StringComparer.Ordinal)
            : present.OrderByDescending(row => values[(int)row], StringComparer.Ordinal);
        return nullsLast ? [.. sorted, .. absent] : [.. absent, .. sorted];
    }

    internal override DataFrameColumn Compute(ArithmeticOperation operation, object operand, bool reversed, bool inPlace)
    {
        if (operation != ArithmeticOperation.Add) throw NoArithmetic(operation);
        if (operand is DataFrameColumn column) RequireSameLength(column);
        var joined = inPlace ? this : Clone();
        for (var row = 0L; row < Length; row++)
        {
            var (left, right) = (this[row], operand is DataFrameColumn others ? others[row] : operand);
            joined[row] = left is null || right is null ? null : reversed ? Text(right) + left : left + Text(right);
        }
        return joined;
    }

    internal override PrimitiveDataFrameColumn<bool> Compare(Comparison comparison, object? operand)
    {
        if (operand is not (null or string or StringDataFrameColumn)) throw new ArgumentException($"The column {Name} holds texts, which cannot be compared with {operand}.");
        var others = operand as StringDataFrameColumn;
        if (others is not null) RequireSameLength(others);
        return new BooleanDataFrameColumn(Name, values.Select((own, row) =>
        {
            var other = others is null ? operand as string : others.values[row];
            return own is null || other is null ? comparison == Comparison.NotEquals : comparison.Holds(string.CompareOrdinal(own, other));
        }));
    }

    private protected override IEnumerator GetEnumeratorCore() => GetEnumerator();

    private protected override object? GetValue(long rowIndex) => this[rowIndex];

    private protected override void SetValue(long rowIndex, object? value) => this[rowIndex] = value is null or string
        ? (string?)value
        : throw new ArgumentException($"'{value}' ({value.GetType().Name}) does not fit into the column {Name} of texts.");

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
