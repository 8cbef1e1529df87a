namespace Microsoft.Data.Analysis;

/// <summary>Makes the column class that carries a type's name, such as <see cref="DoubleDataFrameColumn"/> for double.</summary>
internal static class NamedColumns
{
    public static PrimitiveDataFrameColumn<T> Of<T>(string name, IEnumerable<T> values) where T : unmanaged =>
        Of(name, values.Select(value => (T?)value));

    public static PrimitiveDataFrameColumn<T> Of<T>(string name, IEnumerable<T?> values) where T : unmanaged => (PrimitiveDataFrameColumn<T>)(values switch
    {
        IEnumerable<bool?> flags => new BooleanDataFrameColumn(name, flags),
        IEnumerable<byte?> numbers => new ByteDataFrameColumn(name, numbers),
        IEnumerable<sbyte?> numbers => new SByteDataFrameColumn(name, numbers),
        IEnumerable<short?> numbers => new Int16DataFrameColumn(name, numbers),
        IEnumerable<ushort?> numbers => new UInt16DataFrameColumn(name, numbers),
        IEnumerable<int?> numbers => new Int32DataFrameColumn(name, numbers),
        IEnumerable<uint?> numbers => new UInt32DataFrameColumn(name, numbers),
        IEnumerable<long?> numbers => new Int64DataFrameColumn(name, numbers),
        IEnumerable<ulong?> numbers => new UInt64DataFrameColumn(name, numbers),
        IEnumerable<float?> numbers => new SingleDataFrameColumn(name, numbers),
        IEnumerable<double?> numbers => new DoubleDataFrameColumn(name, numbers),
        IEnumerable<decimal?> numbers => new DecimalDataFrameColumn(name, numbers),
        IEnumerable<char?> letters => new CharDataFrameColumn(name, letters),
        IEnumerable<DateTime?> times => new DateTimeDataFrameColumn(name, times),
        _ => (DataFrameColumn)new PrimitiveDataFrameColumn<T>(name, values),
    });

    /// <summary>An empty column for a type that a file's columns can have.</summary>
    /// <exception cref="NotSupportedException">There are no columns of that type.</exception>
    public static DataFrameColumn Of(string name, Type type) => true switch
    {
        _ when type == typeof(string) => new StringDataFrameColumn(name),
        _ when type == typeof(bool) => new BooleanDataFrameColumn(name),
        _ when type == typeof(byte) => new ByteDataFrameColumn(name),
        _ when type == typeof(sbyte) => new SByteDataFrameColumn(name),
        _ when type == typeof(short) => new Int16DataFrameColumn(name),
        _ when type == typeof(ushort) => new UInt16DataFrameColumn(name),
        _ when type == typeof(int) => new Int32DataFrameColumn(name),
        _ when type == typeof(uint) => new UInt32DataFrameColumn(name),
        _ when type == typeof(long) => new Int64DataFrameColumn(name),
        _ when type == typeof(ulong) => new UInt64DataFrameColumn(name),
        _ when type == typeof(float) => new SingleDataFrameColumn(name),
        _ when type == typeof(double) => new DoubleDataFrameColumn(name),
        _ when type == typeof(decimal) => new DecimalDataFrameColumn(name),
        _ when type == typeof(char) => new CharDataFrameColumn(name),
        _ when type == typeof(DateTime) => new DateTimeDataFrameColumn(name),
        _ => throw new NotSupportedException($"There are no columns of {type.Name} (asked for as column {name}); there are string, bool, char, DateTime and the number types."),
    };
}
