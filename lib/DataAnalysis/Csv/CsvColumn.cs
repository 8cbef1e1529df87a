using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis;

/// <summary>A column that cells of a file are read into.</summary>
internal abstract class CsvColumn
{
    public abstract DataFrameColumn Column { get; }

    /// <summary>Adds a cell in UTF-8; an empty one is a missing value.</summary>
    /// <returns>False when it does not fit.</returns>
    public abstract bool TryAdd(ReadOnlySpan<byte> cell);

    /// <summary>Whether a cell did not fit for its size alone.</summary>
    public virtual bool IsInexact(string cell) => false;

    /// <exception cref="NotSupportedException">There are no columns of that type.</exception>
    public static CsvColumn Of(string name, Type type, CultureInfo culture) => NamedColumns.Of(name, type) switch
    {
        StringDataFrameColumn texts => new Texts(texts),
        SingleDataFrameColumn numbers => new Floats(numbers, culture),
        PrimitiveDataFrameColumn<double> numbers => new Numbers<double>(numbers, NumberStyles.Float | NumberStyles.AllowThousands, culture),
        PrimitiveDataFrameColumn<decimal> numbers => new Numbers<decimal>(numbers, NumberStyles.Number, culture),
        PrimitiveDataFrameColumn<int> numbers => new Numbers<int>(numbers, NumberStyles.Integer, culture),
        PrimitiveDataFrameColumn<long> numbers => new Numbers<long>(numbers, NumberStyles.Integer, culture),
        PrimitiveDataFrameColumn<short> numbers => new Numbers<short>(numbers, NumberStyles.Integer, culture),
        PrimitiveDataFrameColumn<byte> numbers => new Numbers<byte>(numbers, NumberStyles.Integer, culture),
        PrimitiveDataFrameColumn<sbyte> numbers => new Numbers<sbyte>(numbers, NumberStyles.Integer, culture),
        PrimitiveDataFrameColumn<ushort> numbers => new Numbers<ushort>(numbers, NumberStyles.Integer, culture),
        PrimitiveDataFrameColumn<uint> numbers => new Numbers<uint>(numbers, NumberStyles.Integer, culture),
        PrimitiveDataFrameColumn<ulong> numbers => new Numbers<ulong>(numbers, NumberStyles.Integer, culture),
        PrimitiveDataFrameColumn<bool> flags => new Words<bool>(flags, (string word, out bool value) => bool.TryParse(word, out value)),
        PrimitiveDataFrameColumn<char> letters => new Words<char>(letters, char.TryParse),
        PrimitiveDataFrameColumn<DateTime> times => new Words<DateTime>(times, (string word, out DateTime value) => DateTime.TryParse(word, culture, DateTimeStyles.None, out value)),
        var other => throw new NotSupportedException($"Columns of {other.DataType.Name} cannot be read from a file."),
    };

    private delegate bool TryParse<T>(string word, out T value);

    private sealed class Texts(StringDataFrameColumn column) : CsvColumn
    {
        // Columns of texts repeat themselves: one string for each different one.
        private const int MostPooled = 1024;
        private readonly Dictionary<string, string> pool = [];

        public override DataFrameColumn Column => column;

        public override bool TryAdd(ReadOnlySpan<byte> cell)
        {
            if (cell.Length == 0)
            {
                column.Append(null);
                return true;
            }
            var text = Encoding.UTF8.GetString(cell);
            if (pool.TryGetValue(text, out var same)) text = same;
            else if (pool.Count < MostPooled) pool.Add(text, text);
            column.Append(text);
            return true;
        }
    }

    private class Numbers<T>(PrimitiveDataFrameColumn<T> column, NumberStyles styles, CultureInfo culture) : CsvColumn
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        public override DataFrameColumn Column => column;

        protected CultureInfo Culture => culture;

        public override bool TryAdd(ReadOnlySpan<byte> cell)
        {
            if (cell.Trim((byte)' ').Length == 0) column.Append(null);
            else if (T.TryParse(cell, styles, culture, out var value) && Holds(value, cell)) column.Append(value);
            else return false;
            return true;
        }

        protected virtual bool Holds(T value, ReadOnlySpan<byte> cell) => true;
    }

    private sealed class Floats(SingleDataFrameColumn column, CultureInfo culture) : Numbers<float>(column, NumberStyles.Float | NumberStyles.AllowThousands, culture)
    {
        public override bool IsInexact(string cell) => CsvTypes.IsInexact(cell, Culture);

        protected override bool Holds(float value, ReadOnlySpan<byte> cell) =>
            Math.Abs(value) < 1 << 24 || !CsvTypes.IsInexact(Encoding.UTF8.GetString(cell), Culture);
    }

    private sealed class Words<T>(PrimitiveDataFrameColumn<T> column, TryParse<T> tryParse) : CsvColumn where T : unmanaged
    {
        public override DataFrameColumn Column => column;

        public override bool TryAdd(ReadOnlySpan<byte> cell)
        {
            if (cell.Trim((byte)' ').Length == 0) column.Append(null);
            else if (tryParse(Encoding.UTF8.GetString(cell), out var value)) column.Append(value);
            else return false;
            return true;
        }
    }
}
