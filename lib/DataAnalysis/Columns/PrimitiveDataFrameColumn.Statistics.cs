using System.Globalization;

namespace Microsoft.Data.Analysis;

public partial class PrimitiveDataFrameColumn<T>
{
    /// <inheritdoc/>
    public override object Sum() => Fold(ArithmeticOperation.Add, 0);

    /// <inheritdoc/>
    public override object Product() => Fold(ArithmeticOperation.Multiply, 1);

    /// <inheritdoc/>
    public override object? Min() => Present().Any() ? Present().Min() : null;

    /// <inheritdoc/>
    public override object? Max() => Present().Any() ? Present().Max() : null;

    /// <inheritdoc/>
    public override double Mean() => count > nullCount ? Doubles().Average() : double.NaN;

    /// <inheritdoc/>
    public override double Median()
    {
        var sorted = Doubles().Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <inheritdoc/>
    public override DataFrameColumn Abs(bool inPlace = false) => Mapped(inPlace, value => (T)Numeric(Math.Abs, Math.Abs, value));

    /// <inheritdoc/>
    public override DataFrameColumn Round(bool inPlace = false) => Mapped(inPlace, value => (T)Numeric(Math.Round, Math.Round, value));

    /// <inheritdoc/>
    public override DataFrameColumn CumulativeSum(bool inPlace = false) => Cumulated(inPlace, (sum, value) => Two(ArithmeticOperation.Add, sum, value));

    /// <inheritdoc/>
    public override DataFrameColumn CumulativeProduct(bool inPlace = false) => Cumulated(inPlace, (product, value) => Two(ArithmeticOperation.Multiply, product, value));

    /// <inheritdoc/>
    public override DataFrameColumn CumulativeMin(bool inPlace = false) => Cumulated(inPlace, (least, value) => Comparer<T>.Default.Compare(value, least) < 0 ? value : least);

    /// <inheritdoc/>
    public override DataFrameColumn CumulativeMax(bool inPlace = false) => Cumulated(inPlace, (most, value) => Comparer<T>.Default.Compare(value, most) > 0 ? value : most);

    /// <inheritdoc/>
    public override DataFrameColumn Clamp<U>(U min, U max, bool inPlace = false)
    {
        var (low, high) = (Convert(min), Convert(max));
        return Mapped(inPlace, value => Comparer<T>.Default.Compare(value, low) < 0 ? low : Comparer<T>.Default.Compare(value, high) > 0 ? high : value);
    }

    /// <inheritdoc/>
    public override bool All() => Present().All(IsTrue);

    /// <inheritdoc/>
    public override bool Any() => Present().Any(IsTrue);

    /// <inheritdoc/>
    public override StringDataFrameColumn Description()
    {
        if (!IsNumericColumn()) return base.Description();
        object?[] values = [(double)(count - nullCount), Max(), Min(), Mean()];
        return new(Name, values.Select(value => value is null ? null : FrameText.Cell(value)));
    }

    /// <summary>The values that are there, as double.</summary>
    internal IEnumerable<double> Doubles()
    {
        var all = (NumericType.Of(typeof(T)) ?? throw new NotSupportedException($"The column {Name} holds {typeof(T).Name}, not numbers.")).Convert<double>(this);
        return nullCount == 0 ? all : all.Where((_, row) => !IsMissing(row));
    }

    private IEnumerable<T> Present()
    {
        for (var row = 0; row < count; row++)
            if (!IsMissing(row)) yield return values[row];
    }

    private static bool IsTrue(T value) => !EqualityComparer<T>.Default.Equals(value, default);

    private object Fold(ArithmeticOperation operation, int start)
    {
        RequireNumbers(operation.ToString());
        var result = (T)System.Convert.ChangeType(start, typeof(T), CultureInfo.InvariantCulture);
        // In double a sum of a million floats keeps its digits; whole numbers and decimals are exact in their own type.
        if (typeof(T) == typeof(float))
            return (float)Doubles().Aggregate((double)start, (sum, value) => operation == ArithmeticOperation.Add ? sum + value : sum * value);
        foreach (var value in Present()) result = Two(operation, result, value);
        return result;
    }

    private T Two(ArithmeticOperation operation, T left, T right)
    {
        RequireNumbers(operation.ToString());
        object sum = (left, right) switch
        {
            (double a, double b) => operation == ArithmeticOperation.Add ? a + b : a * b,
            (float a, float b) => operation == ArithmeticOperation.Add ? a + b : a * b,
            (int a, int b) => checked(operation == ArithmeticOperation.Add ? a + b : a * b),
            (long a, long b) => checked(operation == ArithmeticOperation.Add ? a + b : a * b),
            (ulong a, ulong b) => checked(operation == ArithmeticOperation.Add ? a + b : a * b),
            _ => operation == ArithmeticOperation.Add ? ToDecimal(left) + ToDecimal(right) : ToDecimal(left) * ToDecimal(right),
        };
        return (T)System.Convert.ChangeType(sum, typeof(T), CultureInfo.InvariantCulture);
    }

    private static decimal ToDecimal(T value) => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private object Numeric(Func<double, double> floating, Func<decimal, decimal> exact, T value)
    {
        RequireNumbers("Abs or Round");
        object result = value is double or float ? floating(System.Convert.ToDouble(value, CultureInfo.InvariantCulture)) : exact(ToDecimal(value));
        return System.Convert.ChangeType(result, typeof(T), CultureInfo.InvariantCulture);
    }

    private PrimitiveDataFrameColumn<T> Mapped(bool inPlace, Func<T, T> map)
    {
        var target = inPlace ? this : Clone();
        for (var row = 0; row < count; row++)
            if (!IsMissing(row)) target.values[row] = map(values[row]);
        return target;
    }

    private PrimitiveDataFrameColumn<T> Cumulated(bool inPlace, Func<T, T, T> next)
    {
        var target = inPlace ? this : Clone();
        T? last = null;
        for (var row = 0; row < count; row++)
        {
            if (IsMissing(row)) continue;
            last = last is { } before ? next(before, values[row]) : values[row];
            target.values[row] = last.Value;
        }
        return target;
    }

    private void RequireNumbers(string what)
    {
        if (!IsNumericColumn()) throw new NotSupportedException($"The column {Name} holds {typeof(T).Name}: there is no {what} for it.");
    }
}
