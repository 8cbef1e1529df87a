using System.Numerics;

namespace Microsoft.Data.Analysis;

/// <inheritdoc/>
internal sealed class NumericType<T> : NumericType where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    public override DataFrameColumn Compute(ArithmeticOperation operation, object left, object right, string name)
    {
        var (a, b) = (Read(left), Read(right));
        var (isMissingLeft, isMissingRight) = (MissingOf(left), MissingOf(right));
        var apply = Operator(operation);
        var length = Math.Max(left is DataFrameColumn l ? l.Length : 0, right is DataFrameColumn r ? r.Length : 0);
        var result = (PrimitiveDataFrameColumn<T>)NamedColumns.Of(name, typeof(T));
        for (var row = 0; row < length; row++)
        {
            if (isMissingLeft(row) || isMissingRight(row)) result.Append(null);
            else result.Append(Apply(apply, a[a.Length == 1 ? 0 : row], b[b.Length == 1 ? 0 : row], row, name));
        }
        return result;
    }

    /// <inheritdoc/>
    public override PrimitiveDataFrameColumn<bool> Compare(Comparison comparison, object left, object right, string name)
    {
        var (a, b) = (Read(left), Read(right));
        var (isMissingLeft, isMissingRight) = (MissingOf(left), MissingOf(right));
        // Not by CompareTo: NaN is neither equal to anything nor smaller nor larger.
        Func<T, T, bool> holds = comparison switch
        {
            Comparison.Equals => (x, y) => x == y,
            Comparison.NotEquals => (x, y) => x != y,
            Comparison.GreaterThan => (x, y) => x > y,
            Comparison.GreaterThanOrEqual => (x, y) => x >= y,
            Comparison.LessThan => (x, y) => x < y,
            _ => (x, y) => x <= y,
        };
        var length = (int)((DataFrameColumn)left).Length;
        return new BooleanDataFrameColumn(name, Enumerable.Range(0, length).Select(row =>
            isMissingLeft(row) || isMissingRight(row) ? comparison == Comparison.NotEquals : holds(a[row], b[b.Length == 1 ? 0 : row])));
    }

    /// <inheritdoc/>
    public override TTarget[] Convert<TTarget>(object operand)
    {
        if (operand is not PrimitiveDataFrameColumn<T> column) return [TTarget.CreateChecked((T)operand)];
        var source = column.Values;
        var target = new TTarget[source.Length];
        // Saturating: what lies under a missing value must not throw.
        for (var row = 0; row < target.Length; row++) target[row] = TTarget.CreateSaturating(source[row]);
        return target;
    }

    private static T[] Read(object operand) => OfOperand(operand).Convert<T>(operand);

    private static Func<T, T, T> Operator(ArithmeticOperation operation) => operation switch
    {
        ArithmeticOperation.Add => (x, y) => checked(x + y),
        ArithmeticOperation.Subtract => (x, y) => checked(x - y),
        ArithmeticOperation.Multiply => (x, y) => checked(x * y),
        ArithmeticOperation.Divide => (x, y) => x / y,
        _ => (x, y) => x % y,
    };

    private static T Apply(Func<T, T, T> apply, T left, T right, int row, string name)
    {
        try { return apply(left, right); }
        catch (DivideByZeroException exception)
        {
            throw new DivideByZeroException($"Column {name}, row {row}: {left} divided by zero. Whole numbers have no infinity; with a column of double the result would be one.", exception);
        }
        catch (OverflowException exception)
        {
            throw new OverflowException($"Column {name}, row {row}: the result of {left} and {right} does not fit into {typeof(T).Name}. Compute with long or double instead: column * 1.0.", exception);
        }
    }
}
