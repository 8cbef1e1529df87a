using System.Collections;
using System.Runtime.CompilerServices;
using Plotly.Json;

namespace Plotly;

/// <summary>
/// A table of numbers <c>[rows, columns]</c>, the data of heat maps, contours and surfaces. Arrays convert by themselves:
/// <c>Chart.Heatmap(new float[2, 3])</c>, <c>Chart.Heatmap([[1, 2], [3, 4]])</c>. NaN is a hole.
/// </summary>
[CollectionBuilder(typeof(Matrix), nameof(FromRows))]
public sealed class Matrix : IEnumerable<double[]>
{
    private readonly double[] values;

    private Matrix(double[] values, int rows, int columns)
    {
        (this.values, Rows, Columns) = (values, rows, columns);
        Node = new MatrixNode(this);
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>How many columns.</summary>
    public int Columns { get; }

    /// <summary>The value in a row and column, both counted from 0.</summary>
    public double this[int row, int column] => values[row * Columns + column];

    internal ReadOnlySpan<double> Values => values;

    internal Node Node { get; }

    /// <summary>Takes flat values, row after row, as tensors and spans have them.</summary>
    /// <exception cref="ArgumentException">There are not <paramref name="rows"/> x <paramref name="columns"/> values.</exception>
    public static Matrix From<T>(ReadOnlySpan<T> values, int rows, int columns)
    {
        if (values.Length != (long)rows * columns)
            throw new ArgumentException($"A matrix of {rows} x {columns} needs {(long)rows * columns} values, but there are {values.Length}.");
        var numbers = new double[values.Length];
        for (var index = 0; index < numbers.Length; index++) numbers[index] = ToNumber(values[index]);
        return new(numbers, rows, columns);
    }

    /// <summary>Takes rows of equal length.</summary>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static Matrix From<T>(IEnumerable<IEnumerable<T>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var lists = rows.Select(row => row.Select(ToNumber).ToArray()).ToArray();
        var columns = lists.Length == 0 ? 0 : lists[0].Length;
        for (var row = 0; row < lists.Length; row++)
            if (lists[row].Length != columns)
                throw new ArgumentException($"The rows of a matrix must be of one length: row 0 has {columns} values, row {row} has {lists[row].Length}.");
        return new([.. lists.SelectMany(row => row)], lists.Length, columns);
    }

    /// <summary>Takes rows of equal length; what a collection expression such as <c>[[1, 2], [3, 4]]</c> calls.</summary>
    public static Matrix FromRows(ReadOnlySpan<double[]> rows) => From<double>(rows.ToArray());

    /// <summary>Computes <paramref name="function"/> at every crossing: one row per y, one column per x.</summary>
    public static Matrix Sample(Func<double, double, double> function, IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new([.. ys.SelectMany(y => xs.Select(x => function(x, y)))], ys.Count, xs.Count);
    }

    /// <summary>The values of one row.</summary>
    public ReadOnlySpan<double> Row(int row) => values.AsSpan(row * Columns, Columns);

    /// <summary>A matrix with every value computed anew.</summary>
    public Matrix Map(Func<double, double> function) => new([.. values.Select(function)], Rows, Columns);

    /// <summary>The smallest and the largest value, holes left out; (0, 1) when there is none.</summary>
    public (double Low, double High) Range()
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).ToArray();
        return double.IsNaN(finite[0]) ? (0, 1) : (finite.Min(), finite.Max());
    }

    /// <inheritdoc/>
    public IEnumerator<double[]> GetEnumerator()
    {
        for (var row = 0; row < Rows; row++) yield return Row(row).ToArray();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The shape, for messages.</summary>
    public override string ToString() => $"Matrix {Rows} x {Columns}";

#pragma warning disable CS1591 // The conversions say all there is to say in their types.
    public static implicit operator Matrix(double[,] values) => FromArray<double>(values);

    public static implicit operator Matrix(float[,] values) => FromArray<float>(values);

    public static implicit operator Matrix(int[,] values) => FromArray<int>(values);

    public static implicit operator Matrix(long[,] values) => FromArray<long>(values);

    public static implicit operator Matrix(byte[,] values) => FromArray<byte>(values);

    public static implicit operator Matrix(bool[,] values) => FromArray<bool>(values);

    public static implicit operator Matrix(double[][] values) => From<double>(values);

    public static implicit operator Matrix(float[][] values) => From<float>(values);

    public static implicit operator Matrix(int[][] values) => From<int>(values);

    public static implicit operator Matrix(long[][] values) => From<long>(values);
#pragma warning restore CS1591

    private static Matrix FromArray<T>(T[,] values) =>
        From<T>([.. values.Cast<T>()], values.GetLength(0), values.GetLength(1));

    internal static double ToNumber<T>(T value) => value switch
    {
        double number => number,
        float number => number,
        int number => number,
        byte number => number,
        bool flag => flag ? 1 : 0,
        _ => Numbers.Convert(value),
    };
}
