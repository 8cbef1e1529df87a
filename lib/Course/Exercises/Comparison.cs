using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Course;

/// <summary>Finds the first difference between two values: tensors, numbers, texts, arrays and tuples of them.</summary>
public static class Comparison
{
    /// <summary>Compares an answer with what is expected: first shapes, then data types, then values.</summary>
    /// <returns>The first difference, or null when there is none.</returns>
    public static Difference? Compare(object? actual, object? expected, Tolerance tolerance) => (actual, expected) switch
    {
        (null, null) => null,
        (null, _) => new(DifferenceKind.Type, $"The answer is null; expected {TypeName.Of(expected.GetType())}."),
        (_, null) => new(DifferenceKind.Type, $"Expected null, but the answer is {TypeName.Of(actual.GetType())}."),
        (Tensor a, Tensor b) => CompareTensors(a, b, tolerance),
        (string a, string b) => a == b ? null : new(DifferenceKind.Value, $"The answer is \"{a}\"; expected \"{b}\"."),
        (ITuple a, ITuple b) => CompareItems([.. Items(a)], [.. Items(b)], tolerance),
        (IEnumerable a, IEnumerable b) => CompareItems([.. a.Cast<object?>()], [.. b.Cast<object?>()], tolerance),
        _ when IsNumber(actual) && IsNumber(expected) => CompareNumbers(actual, expected, tolerance),
        _ => Equals(actual, expected) ? null : CompareOther(actual, expected),
    };

    private static Difference? CompareTensors(Tensor actual, Tensor expected, Tolerance tolerance)
    {
        if (!actual.shape.SequenceEqual(expected.shape))
            return new(DifferenceKind.Shape, $"The shape is {Shape(actual)}; expected {Shape(expected)}.");
        if (actual.dtype != expected.dtype)
            return new(DifferenceKind.DataType, $"The data type is {actual.dtype}; expected {expected.dtype}. `tensor.to(ScalarType.{expected.dtype})` converts.");
        var (a, b) = (TensorValues.ToDoubles(actual), TensorValues.ToDoubles(expected));
        for (var index = 0; index < a.Length; index++)
        {
            if (tolerance.Holds(a[index], b[index])) continue;
            var place = expected.dim() == 0 ? "The value" : $"The value at {Place(index, expected.shape)}";
            return new(DifferenceKind.Value, $"{place} is {Number(a[index])}; expected {Number(b[index])}.");
        }
        return null;
    }

    private static Difference? CompareItems(object?[] actual, object?[] expected, Tolerance tolerance)
    {
        if (actual.Length != expected.Length)
            return new(DifferenceKind.Shape, $"The answer has {actual.Length} items; expected {expected.Length}.");
        for (var index = 0; index < actual.Length; index++)
            if (Compare(actual[index], expected[index], tolerance) is { } difference)
                return difference with { Message = $"Item {index}: {difference.Message}" };
        return null;
    }

    private static Difference? CompareNumbers(object actual, object expected, Tolerance tolerance)
    {
        var (a, b) = (Convert.ToDouble(actual, CultureInfo.InvariantCulture), Convert.ToDouble(expected, CultureInfo.InvariantCulture));
        return tolerance.Holds(a, b) ? null : new(DifferenceKind.Value, $"The answer is {Number(a)}; expected {Number(b)}.");
    }

    private static Difference CompareOther(object actual, object expected) => actual.GetType() == expected.GetType()
        ? new(DifferenceKind.Value, $"The answer is {actual}; expected {expected}.")
        : new(DifferenceKind.Type, $"The answer is {TypeName.Of(actual.GetType())}; expected {TypeName.Of(expected.GetType())}.");

    private static IEnumerable<object?> Items(ITuple tuple) => Enumerable.Range(0, tuple.Length).Select(index => tuple[index]);

    private static bool IsNumber(object value) => value is IConvertible and not (string or bool or char or DateTime or Enum);

    private static string Shape(Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static string Place(long index, long[] shape)
    {
        var place = new long[shape.Length];
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            place[axis] = index % shape[axis];
            index /= shape[axis];
        }
        return $"[{string.Join(", ", place)}]";
    }
}
