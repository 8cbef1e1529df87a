using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    private const int FieldSamples = 61;
    private const int MostLabels = 30;
    private const int ArrowsAcross = 13;

    /// <summary>Draws a matrix as coloured cells, row 0 on top, as matrices are written.</summary>
    /// <param name="z">The values, <c>[rows, columns]</c>.</param>
    /// <param name="x">What stands under the columns; by default their numbers.</param>
    /// <param name="y">What stands beside the rows; by default their numbers.</param>
    /// <param name="name">What the values are, beside the colour bar and on hover.</param>
    public static Chart Heatmap(Matrix z, IEnumerable<string>? x = null, IEnumerable<string>? y = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(z);
        var (columns, rows) = (Labels(x, z.Columns, "columns"), Labels(y, z.Rows, "rows"));
        return Of(Field("heatmap", z, columns, rows, name).With("xgap", Gap(z)).With("ygap", Gap(z)))
            .WithWordsAsWords()
            .With("xaxis.dtick", EveryLabel(columns)).With("yaxis.dtick", EveryLabel(rows))
            .With("yaxis.autorange", "reversed")
            .With("xaxis.showgrid", false).With("yaxis.showgrid", false)
            .With("xaxis.zeroline", false).With("yaxis.zeroline", false);
    }

    /// <summary>Draws a matrix as coloured cells with its numbers in them.</summary>
    /// <param name="z">The values, <c>[rows, columns]</c>.</param>
    /// <param name="x">What stands above the columns.</param>
    /// <param name="y">What stands beside the rows.</param>
    /// <param name="format">How the numbers are written, in <see href="https://d3js.org/d3-format">d3's notation</see>.</param>
    public static Chart AnnotatedHeatmap(Matrix z, IEnumerable<string>? x = null, IEnumerable<string>? y = null, string format = ".3~g") =>
        Heatmap(z, x, y).WithEach("texttemplate", $"%{{z:{format}}}").WithColorBar(false);

    /// <summary>
    /// Draws how often each class was taken for each other: true classes as rows, predicted ones as columns. Cells are
    /// coloured by the share of their row, so that rare classes count as much as common ones.
    /// </summary>
    /// <param name="counts">The counts, <c>[true class, predicted class]</c>.</param>
    /// <param name="labels">The names of the classes; by default their numbers.</param>
    public static Chart ConfusionMatrix(Matrix counts, IEnumerable<string>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Rows != counts.Columns)
            throw new ArgumentException($"A confusion matrix is square, but this one is {counts.Rows} x {counts.Columns}.");
        var names = labels?.ToArray() ?? [.. Enumerable.Range(0, counts.Rows).Select(index => $"{index}")];
        var shares = Matrix.From(counts.Select(row => row.Select(count => count / Math.Max(1, row.Sum()))));
        var words = counts.Select((row, actual) => (Node)new Texts([.. row.Select((count, predicted) =>
            $"{names[actual]} taken for {names[predicted]}: {count} ({shares[actual, predicted]:P1})".Replace(" %", "%"))]));
        return Heatmap(shares, names, names)
            .WithEach("text", new Sequence(counts.Select(row => (Node)new Texts([.. row.Select(count => count == 0 ? "" : $"{count}")]))))
            .WithEach("texttemplate", "%{text}")
            .WithEach("hovertext", new Sequence(words))
            .WithEach("hovertemplate", "%{hovertext}<extra></extra>")
            .WithColorScale(ColorScale.Blues, (0, 1))
            .WithColorBar(false)
            .WithXAxis(new Axis { Title = "predicted", ShowGrid = false })
            .WithYAxis(new Axis { Title = "true", ShowGrid = false })
            .WithEqualScale()
            .WithSize(height: Math.Clamp(170 + counts.Rows * 44, 340, 800));
    }

    /// <summary>Draws lines of equal value over a grid of values.</summary>
    /// <param name="z">The values: one row per y, one column per x.</param>
    /// <param name="x">Where the columns stand; by default 0, 1, 2, ...</param>
    /// <param name="y">Where the rows stand, from below; by default 0, 1, 2, ...</param>
    /// <param name="name">What the values are, beside the colour bar and on hover.</param>
    public static Chart Contour(Matrix z, IEnumerable<double>? x = null, IEnumerable<double>? y = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(z);
        return Of(Field("contour", z, Places(x, z.Columns, "columns"), Places(y, z.Rows, "rows"), name)
            .With("contours.coloring", "heatmap")
            .With("line.width", 0.5)
            .With("line.color", "rgba(255,255,255,0.6)")
            .With("ncontours", 20));
    }

    /// <summary>Draws lines of equal value of a function of two variables, computed at 81 x 81 places.</summary>
    public static Chart Contour(
        Func<double, double, double> function, (double From, double To) x, (double From, double To) y, string? name = null)
    {
        var (xs, ys) = (Spread(x, FieldSamples), Spread(y, FieldSamples));
        return Contour(Matrix.Sample(function, xs, ys), xs, ys, name).WithXAxis(range: x).WithYAxis(range: y);
    }

    /// <summary>Draws a grid of heights as a surface that can be turned.</summary>
    /// <inheritdoc cref="Contour(Matrix, IEnumerable{double}?, IEnumerable{double}?, string?)"/>
    public static Chart Surface(Matrix z, IEnumerable<double>? x = null, IEnumerable<double>? y = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(z);
        return Of(Field("surface", z, Places(x, z.Columns, "columns"), Places(y, z.Rows, "rows"), name)).WithTallScene();
    }

    /// <summary>Draws a function of two variables as a surface, computed at 81 x 81 places.</summary>
    public static Chart Surface(
        Func<double, double, double> function, (double From, double To) x, (double From, double To) y, string? name = null)
    {
        var (xs, ys) = (Spread(x, FieldSamples), Spread(y, FieldSamples));
        return Surface(Matrix.Sample(function, xs, ys), xs, ys, name);
    }

    /// <summary>Draws arrows from (x, y) to (x + scale u, y + scale v): a gradient field, a path's steps.</summary>
    /// <param name="x">Where each arrow begins.</param>
    /// <param name="y">Where each arrow begins.</param>
    /// <param name="u">How far each goes along x.</param>
    /// <param name="v">How far each goes along y.</param>
    /// <param name="scale">By how much the arrows are stretched.</param>
    public static Chart Quiver<TX, TY, TU, TV>(
        IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TU> u, IEnumerable<TV> v, double scale = 1)
    {
        var (xs, ys) = (Numbers.Require(x, "x values"), Numbers.Require(y, "y values"));
        var (us, vs) = (Numbers.Require(u, "u values"), Numbers.Require(v, "v values"));
        foreach (var (series, what) in new[] { (ys, "y"), (us, "u"), (vs, "v") }) Trace.RequireSameCount(xs.Count, series.Count, what);
        return Of(Arrows.Of(xs, ys, us, vs, scale)).With("hovermode", "closest").With("showlegend", false);
    }

    /// <summary>Draws the arrows of a vector field at 13 x 13 places, as long as fit without touching each other.</summary>
    /// <param name="field">Gives the arrow (u, v) at (x, y).</param>
    /// <param name="x">From where to where.</param>
    /// <param name="y">From where to where.</param>
    public static Chart Quiver(Func<double, double, (double U, double V)> field, (double From, double To) x, (double From, double To) y)
    {
        ArgumentNullException.ThrowIfNull(field);
        var places = Spread(y, ArrowsAcross).SelectMany(py => Spread(x, ArrowsAcross).Select(px => (X: px, Y: py))).ToArray();
        var arrows = places.Select(place => field(place.X, place.Y)).ToArray();
        double Longest(Func<(double U, double V), double> part) => arrows.Select(arrow => Math.Abs(part(arrow))).Max();
        var room = Math.Min((x.To - x.From) / Math.Max(1e-300, Longest(a => a.U)), (y.To - y.From) / Math.Max(1e-300, Longest(a => a.V)));
        return Quiver(places.Select(p => p.X), places.Select(p => p.Y), arrows.Select(a => a.U), arrows.Select(a => a.V), room / ArrowsAcross);
    }

    private static Trace Field(string type, Matrix z, Series? x, Series? y, string? name)
    {
        var trace = Trace.Of(type).With("name", name).With("x", x).With("y", y).With("z", z.Node);
        return name is null ? trace : trace.With("colorbar.title.text", name);
    }

    /// <summary>Lines between cells help to read a small matrix and would hide a large one.</summary>
    private static double Gap(Matrix z) => Math.Max(z.Rows, z.Columns) <= 40 ? 1 : 0;

    private static Node? EveryLabel(Series? labels) => labels is { Count: <= MostLabels } ? 1 : null;

    private static Series? Labels(IEnumerable<string>? labels, int count, string what)
    {
        if (labels is null) return null;
        var texts = Series.From(labels);
        return texts.Count == count ? texts : throw new ArgumentException($"There are {count} {what} but {texts.Count} labels.");
    }

    private static Numbers? Places(IEnumerable<double>? places, int count, string what)
    {
        if (places is null) return null;
        var numbers = Numbers.Require(places, what);
        return numbers.Count == count ? numbers : throw new ArgumentException($"There are {count} {what} but {numbers.Count} places for them.");
    }
}
