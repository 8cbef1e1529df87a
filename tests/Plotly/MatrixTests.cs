namespace Plotly.Tests;

public sealed class MatrixTests
{
    [Fact]
    public void Arrays_and_collection_expressions_convert()
    {
        Matrix[] same = [new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, new[] { new[] { 1f, 2, 3 }, [4f, 5, 6] }, [[1, 2, 3], [4, 5, 6]], Matrix.From<int>([1, 2, 3, 4, 5, 6], 2, 3)];

        Assert.All(same, matrix => Assert.Equal((2, 3, 6.0), (matrix.Rows, matrix.Columns, matrix[1, 2])));
    }

    [Fact]
    public void Rows_of_different_length_are_refused() =>
        Assert.Contains("row 0 has 2 values, row 1 has 1", Assert.Throws<ArgumentException>(() => Matrix.From<int>([[1, 2], [3]])).Message);

    [Fact]
    public void Flat_values_must_fill_it() =>
        Assert.Contains("2 x 2 needs 4 values, but there are 3", Assert.Throws<ArgumentException>(() => Matrix.From<int>([1, 2, 3], 2, 2)).Message);

    [Fact]
    public void Sampling_puts_x_along_columns_and_y_along_rows() => Assert.Equal(23, Matrix.Sample((x, y) => 10 * y + x, [1, 2, 3], [1, 2])[1, 2]);

    [Fact]
    public void Range_leaves_holes_out() => Assert.Equal((-1, 2), ((Matrix)new[,] { { double.NaN, -1 }, { 2, double.PositiveInfinity } }).Range());
}
