using Plotly;

namespace Course;

/// <summary>Charts straight from tensors: <c>Chart.Line(tensor)</c>, <c>Chart.Heatmap(weights)</c>, on any device and with or without gradients.</summary>
public static class ChartExtensions
{
    extension(Chart)
    {
        /// <summary>A line through the values of a tensor, against their index.</summary>
        /// <param name="y">One dimension (others of size 1 do not count).</param>
        /// <param name="name">The legend's entry.</param>
        /// <param name="color">Any CSS colour.</param>
        public static Chart Line(Tensor y, string? name = null, string? color = null) => Chart.Line(Series(y), name, color);

        /// <summary>A line through points.</summary>
        /// <param name="x">One dimension.</param>
        /// <param name="y">One dimension, as many.</param>
        /// <param name="name">The legend's entry.</param>
        /// <param name="color">Any CSS colour.</param>
        public static Chart Line(Tensor x, Tensor y, string? name = null, string? color = null) => Chart.Line(Series(x), Series(y), name, color);

        /// <summary>Points.</summary>
        /// <param name="x">One dimension.</param>
        /// <param name="y">One dimension, as many.</param>
        /// <param name="name">The legend's entry.</param>
        /// <param name="color">Any CSS colour.</param>
        public static Chart Point(Tensor x, Tensor y, string? name = null, string? color = null) => Chart.Point(Series(x), Series(y), name, color);

        /// <summary>Points in the plane, coloured by class.</summary>
        /// <param name="points"><c>[n, 2]</c>.</param>
        /// <param name="labels">Classes, <c>[n]</c>.</param>
        /// <param name="classNames">The legend's entries; numbers when not given.</param>
        public static Chart Points(Tensor points, Tensor labels, IReadOnlyList<string>? classNames = null)
        {
            if (points.shape is not [_, 2]) throw new ArgumentException($"Points are [n, 2], but this tensor is [{string.Join(", ", points.shape)}].");
            var names = TensorValues.ToLongs(labels).Select(label => classNames is null ? $"class {label}" : classNames[(int)label]);
            return Chart.Points(Series(points.select(1, 0)), Series(points.select(1, 1)), names);
        }

        /// <summary>How often values occur.</summary>
        /// <param name="values">Any shape.</param>
        /// <param name="bins">How many bars; chosen when not given.</param>
        /// <param name="name">The legend's entry.</param>
        public static Chart Histogram(Tensor values, int? bins = null, string? name = null) =>
            bins is { } count ? Chart.Histogram(TensorValues.ToDoubles(values), count, name: name) : Chart.Histogram(TensorValues.ToDoubles(values), name: name);

        /// <summary>A matrix as colours; row 0 is at the top, as tensors are printed.</summary>
        /// <param name="matrix"><c>[rows, columns]</c> (others of size 1 do not count).</param>
        /// <param name="x">Names of the columns.</param>
        /// <param name="y">Names of the rows.</param>
        public static Chart Heatmap(Tensor matrix, IEnumerable<string>? x = null, IEnumerable<string>? y = null) => Chart.Heatmap(ToMatrix(matrix), x, y);

        /// <summary>A matrix as colours with the number in each cell.</summary>
        /// <param name="matrix"><c>[rows, columns]</c>.</param>
        /// <param name="x">Names of the columns.</param>
        /// <param name="y">Names of the rows.</param>
        public static Chart AnnotatedHeatmap(Tensor matrix, IEnumerable<string>? x = null, IEnumerable<string>? y = null) => Chart.AnnotatedHeatmap(ToMatrix(matrix), x, y);

        /// <summary>A picture.</summary>
        /// <param name="image"><c>[height, width]</c>, <c>[1, height, width]</c> or <c>[3, height, width]</c>; floating values mean 0 to 1.</param>
        /// <param name="title">What stands over it.</param>
        /// <param name="range">The values drawn black and white, instead of 0 to 1.</param>
        public static Chart Image(Tensor image, string? title = null, (double Low, double High)? range = null) => Chart.Image(Pictures.Of(image, range), title);

        /// <summary>Levels of a function that is known on a grid.</summary>
        /// <param name="values"><c>[rows, columns]</c>: one row a y, one column an x.</param>
        /// <param name="x">One value a column.</param>
        /// <param name="y">One value a row.</param>
        public static Chart Contour(Tensor values, Tensor x, Tensor y) => Chart.Contour(ToMatrix(values), Series(x), Series(y));

        /// <summary>A function that is known on a grid as a surface in space.</summary>
        /// <param name="values"><c>[rows, columns]</c>: one row a y, one column an x.</param>
        /// <param name="x">One value a column.</param>
        /// <param name="y">One value a row.</param>
        public static Chart Surface(Tensor values, Tensor x, Tensor y) => Chart.Surface(ToMatrix(values), Series(x), Series(y));
    }

    /// <summary>A tensor of two dimensions as the matrix that charts take.</summary>
    public static Matrix ToMatrix(this Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        long[] sizes = tensor.dim() == 2 ? tensor.shape : [.. tensor.shape.Where(size => size != 1)];
        var (rows, columns) = sizes switch
        {
            [var height, var width] => (height, width),
            [var width] => (1, width),
            [] => (1, 1),
            _ => throw new ArgumentException($"This chart draws a matrix, but the tensor is [{string.Join(", ", tensor.shape)}]; take one with an index, such as tensor[0]."),
        };
        return Matrix.From<double>(TensorValues.ToDoubles(tensor), (int)rows, (int)columns);
    }

    private static double[] Series(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.shape.Count(size => size != 1) <= 1
            ? TensorValues.ToDoubles(tensor)
            : throw new ArgumentException($"This chart draws one series, but the tensor is [{string.Join(", ", tensor.shape)}]; take a column with tensor[.., 0], or flatten() it.");
    }
}
