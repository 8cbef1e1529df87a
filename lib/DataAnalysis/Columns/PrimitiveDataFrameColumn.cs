using System.Collections;
using System.Globalization;

namespace Microsoft.Data.Analysis;

/// <summary>A column of numbers, dates or truth values, any of which may be missing.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
public partial class PrimitiveDataFrameColumn<T> : DataFrameColumn, IEnumerable<T?> where T : unmanaged
{
    private T[] values;
    private bool[]? missing;
    private int count;
    private long nullCount;

    /// <summary>Makes a column.</summary>
    /// <param name="name">Its heading.</param>
    /// <param name="values">Its values; null for a missing one.</param>
    public PrimitiveDataFrameColumn(string name, IEnumerable<T?> values) : base(name, typeof(T))
    {
        ArgumentNullException.ThrowIfNull(values);
        this.values = new T[values.TryGetNonEnumeratedCount(out var known) ? known : 0];
        foreach (var value in values) Append(value);
    }

    /// <summary>Makes a column without missing values.</summary>
    /// <param name="name">Its heading.</param>
    /// <param name="values">Its values.</param>
    public PrimitiveDataFrameColumn(string name, IEnumerable<T> values) : base(name, typeof(T))
    {
        ArgumentNullException.ThrowIfNull(values);
        this.values = [.. values];
        count = this.values.Length;
    }

    /// <summary>Makes a column of zeros.</summary>
    /// <param name="name">Its heading.</param>
    /// <param name="length">How many values it has.</param>
    public PrimitiveDataFrameColumn(string name, long length = 0) : base(name, typeof(T))
    {
        values = new T[length];
        count = values.Length;
    }

    /// <inheritdoc/>
    public override long Length => count;

    /// <inheritdoc/>
    public override long NullCount => nullCount;

    /// <summary>A value, or null where it is missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public new T? this[long rowIndex]
    {
        get
        {
            RequireRow(rowIndex);
            return missing is not null && missing[rowIndex] ? null : values[rowIndex];
        }
        set
        {
            RequireRow(rowIndex);
            Set((int)rowIndex, value);
        }
    }

    /// <summary>Some values in a row.</summary>
    public new IReadOnlyList<T?> this[long startIndex, int length] => [.. Enumerable.Range(0, length).Select(offset => this[startIndex + offset])];

    /// <summary>Adds a value at the end; null for a missing one.</summary>
    public void Append(T? value)
    {
        if (count == values.Length) Grow();
        count++;
        Set(count - 1, value);
    }

    /// <summary>Adds a value many times.</summary>
    public void AppendMany(T? value, long count)
    {
        for (var added = 0L; added < count; added++) Append(value);
    }

    /// <summary>Changes each value, by its old one and its row.</summary>
    public void ApplyElementwise(Func<T?, long, T?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        for (var row = 0; row < count; row++) Set(row, func(this[row], row));
    }

    /// <summary>A column of another type, value by value.</summary>
    public PrimitiveDataFrameColumn<TResult> Apply<TResult>(Func<T?, TResult?> func) where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(func);
        return NamedColumns.Of(Name, this.Select(func));
    }

    /// <inheritdoc cref="DataFrameColumn.Clone(long)"/>
    public new PrimitiveDataFrameColumn<T> Clone(long numberOfNullsToAppend = 0) => (PrimitiveDataFrameColumn<T>)base.Clone(numberOfNullsToAppend);

    /// <inheritdoc cref="DataFrameColumn.Sort(bool, bool)"/>
    public new PrimitiveDataFrameColumn<T> Sort(bool ascending = true, bool putNullValuesLast = true) =>
        (PrimitiveDataFrameColumn<T>)base.Sort(ascending, putNullValuesLast);

    /// <summary>A column with a value in place of each missing one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="inPlace">True changes this column.</param>
    public PrimitiveDataFrameColumn<T> FillNulls(T value, bool inPlace = false)
    {
        var filled = inPlace ? this : Clone();
        for (var row = 0; row < filled.count; row++)
            if (filled.missing is not null && filled.missing[row]) filled.Set(row, value);
        return filled;
    }

    /// <inheritdoc/>
    public override bool IsNumericColumn() => NumericType.Of(typeof(T)) is not null;

    /// <inheritdoc/>
    public override DataFrame ValueCounts()
    {
        var groups = GroupColumnValues<T>(out _);
        return new DataFrame(NamedColumns.Of("Values", groups.Keys), new Int64DataFrameColumn("Counts", groups.Values.Select(rows => (long)rows.Count)));
    }

    /// <inheritdoc/>
    public override Dictionary<TKey, ICollection<long>> GroupColumnValues<TKey>(out HashSet<long> nullIndices)
    {
        if (typeof(TKey) != typeof(T)) throw new ArgumentException($"The column {Name} holds {typeof(T).Name}, not {typeof(TKey).Name}.");
        var groups = new Dictionary<T, ICollection<long>>();
        nullIndices = [];
        for (var row = 0; row < count; row++)
        {
            if (missing is not null && missing[row]) nullIndices.Add(row);
            else if (groups.TryGetValue(values[row], out var rows)) rows.Add(row);
            else groups.Add(values[row], new List<long> { row });
        }
        return (Dictionary<TKey, ICollection<long>>)(object)groups;
    }

    /// <summary>The values one after the other; null for a missing one.</summary>
    public IEnumerator<T?> GetEnumerator()
    {
        for (var row = 0; row < count; row++) yield return this[row];
    }

    /// <summary>The values as they lie in memory; what stands at missing ones means nothing.</summary>
    internal ReadOnlySpan<T> Values => values.AsSpan(0, count);

    internal bool IsMissing(int row) => missing is not null && missing[row];

    internal override object Fitting(object value) => Convert(value);

    internal override DataFrameColumn Empty(string name) => NamedColumns.Of(name, Enumerable.Empty<T>());

    internal override void AppendObject(object? value) => Append(value is null ? null : Convert(value));

    internal override GroupBy GroupsIn(DataFrame frame) => new GroupBy<T>(frame, Name);

    internal override DataFrameColumn Take(IReadOnlyList<long> rows)
    {
        var taken = (PrimitiveDataFrameColumn<T>)Empty(Name);
        taken.values = new T[rows.Count];
        taken.count = rows.Count;
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (row == Missing || IsMissing((int)row)) taken.Set(index, null);
            else taken.values[index] = values[row];
        }
        return taken;
    }

    internal override long[] SortedRows(bool ascending, bool nullsLast)
    {
        var present = Rows.Range(0, count).Where(row => !IsMissing((int)row));
        var absent = Rows.Range(0, count).Where(row => IsMissing((int)row));
        var sorted = ascending ? present.OrderBy(row => values[row]) : present.OrderByDescending(row => values[row]);
        return nullsLast ? [.. sorted, .. absent] : [.. absent, .. sorted];
    }

    private protected override IEnumerator GetEnumeratorCore() => GetEnumerator();

    private protected override object? GetValue(long rowIndex) => this[rowIndex];

    private protected override void SetValue(long rowIndex, object? value) => this[rowIndex] = value is null ? null : Convert(value);

    private void Set(int row, T? value)
    {
        var was = IsMissing(row);
        if (value is { } known) values[row] = known;
        if (was == value is null) return;
        missing ??= new bool[values.Length];
        missing[row] = value is null;
        nullCount += value is null ? 1 : -1;
    }

    private void Grow()
    {
        var size = Math.Max(16, values.Length * 2);
        Array.Resize(ref values, size);
        if (missing is not null) Array.Resize(ref missing, size);
    }

    private T Convert(object value)
    {
        if (value is T right) return right;
        try
        {
            return (T)System.Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or OverflowException)
        {
            throw new ArgumentException($"'{value}' ({value.GetType().Name}) does not fit into the column {Name} of {typeof(T).Name}.", exception);
        }
    }
}
