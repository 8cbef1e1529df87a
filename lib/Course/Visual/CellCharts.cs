using System.Globalization;
using System.Text.Json.Nodes;
using Plotly;

namespace Course;

/// <summary>Tensors drawn as the cells they are, to show which numbers an operation reads and writes.</summary>
public static class CellCharts
{
    private static readonly ColorScale cellColors = ColorScale.Of("#E6EBF0", "#7DB7DE", "#E69F00");

    extension(Chart)
    {
        /// <summary>Draws numbers in square cells, some of them lit: the row in use, the cell that is read, the numbers that are repeats.</summary>
        /// <param name="numbers"><c>[columns]</c> or <c>[rows, columns]</c>; where a number is NaN the place stays empty.</param>
        /// <param name="glow">In the same shape: 0 pale, 1 blue, 2 orange; all blue when not given.</param>
        /// <exception cref="ArgumentException">There are more than two dimensions, or the shapes differ.</exception>
        public static Chart Cells(Tensor numbers, Tensor? glow = null)
        {
            var values = AsRows(numbers);
            var lit = glow is null ? ones_like(values) : AsRows(glow);
            if (!lit.shape.SequenceEqual(values.shape))
                throw new ArgumentException($"numbers is [{string.Join(", ", values.shape)}] but glow is [{string.Join(", ", lit.shape)}].");
            var (rows, columns) = ((int)values.shape[0], (int)values.shape[1]);
            var colors = Matrix.From<double>(TensorValues.ToDoubles(lit.masked_fill(values.isnan(), double.NaN)), rows, columns);
            return Chart.Heatmap(colors)
                .WithColorScale(cellColors, (0, 2)).WithColorBar(false)
                .WithTraceOption("text", Words(TensorValues.ToDoubles(values), columns))
                .WithTraceOption("texttemplate", "%{text}")
                .WithTraceOption("hoverinfo", "skip")
                .WithTraceOption("xgap", 2).WithTraceOption("ygap", 2)
                .WithXAxis(new Axis { Visible = false })
                .WithYAxis(new Axis { Visible = false })
                .WithEqualScale();
        }
    }

    private static Tensor AsRows(Tensor tensor) => tensor.dim() switch
    {
        1 => tensor.unsqueeze(0).to(ScalarType.Float64),
        2 => tensor.to(ScalarType.Float64),
        _ => throw new ArgumentException($"Cells are drawn for one or two dimensions, not for [{string.Join(", ", tensor.shape)}]. Pick a part: x[0]."),
    };

    private static JsonArray Words(double[] values, int columns) => new([.. values
        .Select(value => double.IsNaN(value) ? "" : value.ToString("0.###", CultureInfo.InvariantCulture))
        .Chunk(columns)
        .Select(row => (JsonNode)new JsonArray([.. row.Select(word => (JsonNode)word)]))]);
}
