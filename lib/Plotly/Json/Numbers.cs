using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Plotly.Json;

/// <summary>Numbers along an axis; NaN is a gap.</summary>
internal sealed class Numbers(double[] values) : Series
{
    public ReadOnlySpan<double> Values => values;

    public override int Count => values.Length;

    public double this[int index] => values[index];

    public override Series Take(IEnumerable<int> places) => new Numbers([.. places.Select(place => values[place])]);

    /// <summary>The numbers, or null when the element type is not one of the common numeric types.</summary>
    public static Numbers? TryFrom<T>(IEnumerable<T> values)
    {
        // The element type is compared too: to the runtime an array of uint or of an enum is also an IEnumerable<int>.
        if (typeof(T) == typeof(double) && values is IEnumerable<double> doubles) return new([.. doubles]);
        if (typeof(T) == typeof(float) && values is IEnumerable<float> floats) return Widen(floats, value => value);
        if (typeof(T) == typeof(int) && values is IEnumerable<int> ints) return Widen(ints, value => value);
        if (typeof(T) == typeof(long) && values is IEnumerable<long> longs) return Widen(longs, value => value);
        return typeof(T) == typeof(byte) && values is IEnumerable<byte> bytes ? Widen(bytes, value => value) : null;
    }

    private static Numbers Widen<T>(IEnumerable<T> values, Func<T, double> widen) => new([.. values.Select(widen)]);

    public static double Convert(object? value) => value switch
    {
        null => double.NaN,
        Half half => (double)half,
        IConvertible number and not (string or char or DateTime) => number.ToDouble(CultureInfo.InvariantCulture),
        _ => throw Unsuitable(value),
    };

    /// <summary>The values as numbers.</summary>
    /// <exception cref="ArgumentException">They are something else.</exception>
    public static Numbers Require<T>(IEnumerable<T> values, string what) => Series.From(values) as Numbers
        ?? throw new ArgumentException($"The {what} must be numbers, but they are {typeof(T).Name} values.");

    internal static ArgumentException Unsuitable(object value) => new(
        $"A chart cannot place a {value.GetType().Name} on an axis. Give it numbers, text or dates; convert first, for example with .Select(...) or .data<float>().ToArray().");

    public override void Write(Utf8JsonWriter writer) => WriteRow(writer, values, NumberText.DigitsFor(values));

    /// <summary>Writes numbers as one JSON list on one line.</summary>
    public static void WriteRow(Utf8JsonWriter writer, ReadOnlySpan<double> values, int digits)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(2 + values.Length * 26);
        var length = 0;
        var format = $"G{digits}";
        buffer[length++] = (byte)'[';
        for (var index = 0; index < values.Length; index++)
        {
            if (index > 0) buffer[length++] = (byte)',';
            length += NumberText.Write(values[index], format, buffer.AsSpan(length));
        }
        buffer[length++] = (byte)']';
        writer.WriteRawValue(buffer.AsSpan(0, length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
