using System.Collections.ObjectModel;

namespace Microsoft.Data.Analysis;

/// <summary>The columns of a data frame: of equal length, each name once.</summary>
public class DataFrameColumnCollection : Collection<DataFrameColumn>
{
    internal DataFrameColumnCollection(IEnumerable<DataFrameColumn> columns)
    {
        foreach (var column in columns) Add(column);
    }

    /// <summary>A column by name. Setting puts a column in its place, or adds it, under that name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public DataFrameColumn this[string columnName]
    {
        get => IndexOf(columnName) is >= 0 and var index ? this[index]
            : throw new ArgumentException($"There is no column '{columnName}'; there are {string.Join(", ", this.Select(column => column.Name))}.", nameof(columnName));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            value.SetName(columnName);
            if (IndexOf(columnName) is >= 0 and var index) this[index] = value;
            else Add(value);
        }
    }

    /// <summary>The place of a column, or -1.</summary>
    public int IndexOf(string columnName)
    {
        for (var index = 0; index < Count; index++)
            if (this[index].Name == columnName) return index;
        return -1;
    }

    /// <summary>Adds a column of values.</summary>
    public void Insert<T>(int columnIndex, IEnumerable<T> column, string columnName) where T : unmanaged =>
        Insert(columnIndex, NamedColumns.Of(columnName, column));

    /// <summary>Takes a column out, if there is one of that name.</summary>
    public void Remove(string columnName)
    {
        if (IndexOf(columnName) is >= 0 and var index) RemoveAt(index);
    }

    /// <summary>Gives a column another name.</summary>
    /// <exception cref="ArgumentException">There is no such column, or another one has the new name.</exception>
    public void RenameColumn(string currentName, string newName)
    {
        var column = this[currentName];
        if (currentName != newName && IndexOf(newName) >= 0) throw new ArgumentException($"Another column is called '{newName}' already.", nameof(newName));
        column.SetName(newName);
    }

    /// <summary>A column of numbers, dates or truth values.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public PrimitiveDataFrameColumn<T> GetPrimitiveColumn<T>(string name) where T : unmanaged => Get<PrimitiveDataFrameColumn<T>>(name);

    /// <summary>A column of texts.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public StringDataFrameColumn GetStringColumn(string name) => Get<StringDataFrameColumn>(name);

    /// <summary>A column of bool.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public BooleanDataFrameColumn GetBooleanColumn(string name) => Get<BooleanDataFrameColumn>(name);

    /// <summary>A column of byte.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public ByteDataFrameColumn GetByteColumn(string name) => Get<ByteDataFrameColumn>(name);

    /// <summary>A column of sbyte.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public SByteDataFrameColumn GetSByteColumn(string name) => Get<SByteDataFrameColumn>(name);

    /// <summary>A column of short.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public Int16DataFrameColumn GetInt16Column(string name) => Get<Int16DataFrameColumn>(name);

    /// <summary>A column of ushort.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public UInt16DataFrameColumn GetUInt16Column(string name) => Get<UInt16DataFrameColumn>(name);

    /// <summary>A column of int.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public Int32DataFrameColumn GetInt32Column(string name) => Get<Int32DataFrameColumn>(name);

    /// <summary>A column of uint.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public UInt32DataFrameColumn GetUInt32Column(string name) => Get<UInt32DataFrameColumn>(name);

    /// <summary>A column of long.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public Int64DataFrameColumn GetInt64Column(string name) => Get<Int64DataFrameColumn>(name);

    /// <summary>A column of ulong.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public UInt64DataFrameColumn GetUInt64Column(string name) => Get<UInt64DataFrameColumn>(name);

    /// <summary>A column of float.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public SingleDataFrameColumn GetSingleColumn(string name) => Get<SingleDataFrameColumn>(name);

    /// <summary>A column of double.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public DoubleDataFrameColumn GetDoubleColumn(string name) => Get<DoubleDataFrameColumn>(name);

    /// <summary>A column of decimal.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public DecimalDataFrameColumn GetDecimalColumn(string name) => Get<DecimalDataFrameColumn>(name);

    /// <summary>A column of char.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public CharDataFrameColumn GetCharColumn(string name) => Get<CharDataFrameColumn>(name);

    /// <summary>A column of DateTime.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it is of another type.</exception>
    public DateTimeDataFrameColumn GetDateTimeColumn(string name) => Get<DateTimeDataFrameColumn>(name);

    /// <summary>How many rows the columns have.</summary>
    internal long RowCount => Count == 0 ? 0 : this[0].Length;

    /// <inheritdoc/>
    protected override void InsertItem(int index, DataFrameColumn item)
    {
        Require(item, -1);
        base.InsertItem(index, item);
    }

    /// <inheritdoc/>
    protected override void SetItem(int index, DataFrameColumn item)
    {
        Require(item, index);
        base.SetItem(index, item);
    }

    private void Require(DataFrameColumn column, int replaced)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (Count > (replaced < 0 ? 0 : 1) && column.Length != RowCount)
            throw new ArgumentException($"The column {column.Name} has {column.Length} rows, but the data frame has {RowCount}.");
        if (IndexOf(column.Name) is >= 0 and var same && same != replaced)
            throw new ArgumentException($"There is a column called '{column.Name}' already.");
    }

    private TColumn Get<TColumn>(string name) where TColumn : DataFrameColumn => this[name] as TColumn
        ?? throw new ArgumentException($"The column {name} is of {this[name].DataType.Name}: it is no {typeof(TColumn).Name.Split('`')[0]}.", nameof(name));
}
