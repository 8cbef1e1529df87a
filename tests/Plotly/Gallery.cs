namespace Plotly.Tests;

/// <summary>One chart of every kind and option. Their JSON and text are stored beside the tests, plotly.js's schema checks them all.</summary>
internal static class Gallery
{
    private static readonly double[] epochs = [.. Enumerable.Range(1, 20).Select(epoch => (double)epoch)];
    private static readonly double[] train = [.. epochs.Select(epoch => 2.3 * Math.Exp(-epoch / 6) + 0.08)];
    private static readonly double[] validation = [.. epochs.Select(epoch => 2.3 * Math.Exp(-epoch / 7) + 0.22 + 0.002 * epoch)];
    private static readonly string[] clothes = ["T-shirt", "trousers", "pullover", "dress", "coat"];

    private static readonly Chart background = Chart.Contour(Bowl, (-8, 2), (-3, 3)).WithColorBar(false);

    private static readonly int[,] confusion =
    {
        { 88, 1, 3, 6, 2 }, { 0, 97, 0, 3, 0 }, { 4, 0, 79, 1, 16 }, { 5, 2, 2, 88, 3 }, { 1, 0, 14, 4, 81 },
    };

    /// <summary>The charts by name.</summary>
    public static IReadOnlyDictionary<string, Func<Chart>> Charts { get; } = new Dictionary<string, Func<Chart>>
    {
        ["LossCurves"] = LossCurves,
        ["LineOfFunction"] = () => Chart.Grid(
            [
                Chart.Line(Math.Tanh, (-4, 4), name: "tanh").WithTitle("tanh"),
                Chart.Line(x => 1 / (1 + Math.Exp(-x)), (-4, 4)).WithTitle("sigmoid").WithLineStyle(width: 3, dash: LineDash.DashDot),
                Chart.Line([0, 1, 1, 0], [0, 0, 1, 1]).WithTitle("corners").WithLineStyle(shape: LineShape.Hv),
            ],
            columns: 3),
        ["LineWithDatesAndGaps"] = () => Chart.Line(
                Enumerable.Range(0, 6).Select(day => new DateOnly(2024, 1, 30).AddDays(day)),
                new double?[] { 3.5, 4, null, 5.25, double.NaN, 6 })
            .WithMode(DrawMode.LinesAndMarkers).WithYAxis("temperature (°C)"),
        ["PointsByGroup"] = () => Chart.Points(
                Cloud(60, 1).Select((value, index) => value + index % 3), Cloud(60, 2).Select((value, index) => value + index % 3 % 2),
                Enumerable.Range(0, 60).Select(index => clothes[index % 3]),
                Enumerable.Range(0, 60).Select(index => $"picture {index}"))
            .WithTitle("Embedding, two principal components").WithMarker(size: 8, symbol: MarkerSymbol.Diamond, outline: "white"),
        ["PointsByValue"] = () => Chart.Point(Cloud(40, 3), Cloud(40, 4))
            .WithMarkerColors(Cloud(40, 3), ColorScale.Diverging, title: "residual").WithMarker(size: 9)
            .WithXAxis("age (years, standardised)").WithYAxis("predicted"),
        ["Bubble"] = () => Chart.Bubble([1.0, 2, 4, 8], [70, 76, 79, 81], [3, 10, 25, 60], name: "networks")
            .WithText(["A", "B", "C", "D"]).WithXAxis("multiply-adds (millions)", log: true).WithYAxis("accuracy (%)"),
        ["AreaAndBand"] = () => Chart.Combine(
                Chart.Band(epochs, validation.Select(loss => loss - 0.1), validation.Select(loss => loss + 0.1), name: "range of 5 seeds", color: Palette.Validation),
                Chart.Line(epochs, validation, name: "validation"),
                Chart.Area(epochs, train.Select(loss => loss / 4), name: "area"))
            .WithLegend(LegendPlace.InsideTopRight, title: "what"),
        ["Columns"] = () => Chart.Combine(
                Chart.Column(clothes, [80, 92, 61, 77, 66], name: "softmax regression").WithText(["80", "92", "61", "77", "66"]),
                Chart.Column(clothes, [85, 97, 79, 88, 81], name: "LeNet"))
            .WithYAxis("accuracy (%)", range: (0, 100)).WithHorizontalLine(10, "guessing"),
        ["Bar"] = () => Chart.Bar(["a rather long feature name", "body mass index", "age"], [0.12, 0.55, -0.2], color: Palette.Right)
            .WithXAxis("weight").WithTitle("Weights of the linear model"),
        ["Histograms"] = () => Chart.Combine(
                Chart.Histogram(Cloud(500, 5), bins: 30, range: (-3, 3), name: "before"),
                Chart.Histogram(Cloud(500, 6).Select(value => value / 2), bins: 30, range: (-3, 3), name: "after"))
            .WithXAxis("activation").WithTitle("Activations of layer 3"),
        ["BoxAndViolin"] = () => Chart.Grid(
            [
                Chart.Combine(Chart.Box(Cloud(80, 7), "layer 1"), Chart.Box(Cloud(80, 8).Select(value => value * 2), "layer 2")).WithTitle("boxes"),
                Chart.Violin(Cloud(80, 7), "layer 1").WithTitle("violin"),
            ]),
        ["Heatmap"] = () => Chart.Heatmap(Weights(8, 12), name: "weight").WithColorScale(ColorScale.Diverging)
            .WithXAxis("input").WithYAxis("output").WithTitle("First layer"),
        ["AnnotatedHeatmap"] = () => Chart.AnnotatedHeatmap(
                [[0.9, 0.1, 0], [0.2, 0.7, 0.1], [0, 0.35, 0.65]], ["the", "cat", "sat"], ["the", "cat", "sat"], format: ".2f")
            .WithTitle("Attention", subtitle: "each row sums to 1").WithXAxis("key").WithYAxis("query").WithEqualScale(),
        ["ConfusionMatrix"] = () => Chart.ConfusionMatrix(confusion, clothes).WithTitle("Test set, 500 pictures"),
        ["ContourWithPaths"] = () => Chart.Combine(
                Chart.Contour(Bowl, (-8, 2), (-3, 3)),
                Chart.Line(Path(0.9).Select(p => p.X), Path(0.9).Select(p => p.Y), name: "SGD").WithMode(DrawMode.LinesAndMarkers).WithColor(Palette.Wrong),
                Chart.Point([0], [0], name: "minimum", color: Palette.Validation).WithMarker(size: 10, symbol: MarkerSymbol.Star))
            .WithAnnotation(-7, 2, "start", color: "white")
            .WithLegend(LegendPlace.Top).WithXAxis("x1").WithYAxis("x2").WithTitle("Gradient descent on 0.05 x1² + x2²"),
        ["Surface"] = () => Chart.Combine(
                Chart.Surface(Bowl, (-8, 2), (-3, 3), name: "loss").WithOpacity(0.9),
                Chart.Line3D(Path(0.9).Select(p => p.X), Path(0.9).Select(p => p.Y), Path(0.9).Select(p => Bowl(p.X, p.Y) + 0.2), name: "path", color: Palette.Wrong))
            .WithXAxis("x1").WithYAxis("x2").WithZAxis("f", range: (0, 14)).WithTitle("Path on a surface"),
        ["Scatter3D"] = () => Chart.Scatter3D(Cloud(50, 9), Cloud(50, 10), Cloud(50, 11), name: "samples").WithMarker(size: 3),
        ["QuiverOfField"] = () => Chart.Quiver((x, y) => (2 * x + y, x + 2 * y), (-2, 2), (-2, 2))
            .WithEqualScale().WithXAxis("x").WithYAxis("y").WithTitle("Gradient of x² + xy + y²"),
        ["QuiverOfArrows"] = () => Chart.Quiver([0.0, 1], [0.0, 1], [1.0, 0.5], [0.5, -1]),
        ["Image"] = () => Chart.Image(Photo(24, 32), "A picture made of sines")
            .WithRectangle((4, 14), (3, 12), label: "cat 0.93").WithRectangle((18, 29), (8, 20), Palette.Wrong, "dog", fill: 0.3),
        ["Images"] = () => Chart.Images(
                Enumerable.Range(0, 12).Select(digit => Picture.FromGrey(Stroke(digit))),
                Enumerable.Range(0, 12).Select(digit => digit % 5 == 3 ? $"{digit}\nnot {digit - 1}" : $"{digit}"),
                columns: 6,
                colors: Enumerable.Range(0, 12).Select(digit => digit % 5 == 3 ? Palette.Wrong : Palette.Right))
            .WithTitle("Predictions"),
        ["ImagesWithoutLabels"] = () => Chart.Images(Enumerable.Range(0, 32).Select(digit => Picture.FromGrey(Stroke(digit % 12)))),
        ["NetworkForce"] = () => Chart.Network(
                [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (4, 5), (3, 5), (5, 6), (6, 7), (7, 5)],
                new() { Groups = ["left", "left", "left", "middle", "right", "right", "right", "right"], Hover = Enumerable.Range(0, 8).Select(node => $"node {node}") })
            .WithTitle("Two communities"),
        ["NetworkLayered"] = () => Chart.Network(
                [(0, 2), (1, 2), (2, 4), (3, 4)],
                new()
                {
                    Labels = ["apple 100", "count 2", "×", "tax 1.1", "× 220"],
                    Layout = NetworkLayout.Layered,
                    Directed = true,
                    EdgeLabels = ["2.2", "110", "1.1", "200"],
                    NodeSize = 34,
                })
            .WithTitle("Backward through two products"),
        ["NetworkWeights"] = () => Chart.Network(
            [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)], new() { Layout = NetworkLayout.Circle, Weights = [1, 2, 3, 4, 0.5], Nodes = 5 }),
        ["RightAxis"] = () => Chart.Combine(
                Chart.Line(epochs, train, name: "train").WithYAxis("loss"),
                Chart.Line(epochs, epochs.Select(epoch => 0.1 * Math.Pow(0.5, Math.Floor(epoch / 5))), name: "learning rate", color: Palette.Baseline)
                    .WithLineStyle(shape: LineShape.Hv).WithRightAxis("learning rate"))
            .WithXAxis("epoch").WithVerticalLine(5, "first drop"),
        ["Grid"] = () => Chart.Grid(
            [
                LossCurves().WithTitle("Learning rate 0.1"),
                LossCurves().WithTitle("Learning rate 0.01").WithHorizontalLine(0.5, "published"),
                Chart.Heatmap(Weights(6, 6), name: "w").WithColorScale(ColorScale.Diverging, (-1, 1)).WithTitle("Weights"),
                Chart.Surface(Bowl, (-8, 2), (-3, 3)).WithTitle("Surface"),
            ],
            shareY: true)
            .WithTitle("Four views"),
        ["GridOfImages"] = () => Chart.Grid(
            [Chart.Image(Photo(24, 32), "input"), Chart.Image(Photo(24, 32).Overlay(Picture.FromClasses(Classes(24, 32))), "classes"), Chart.Heatmap(Weights(5, 5)).WithColorScale(ColorScale.Greys).WithTitle("kernel")],
            columns: 3),
        ["AnimatedPath"] = () => Chart.Animate(
            Enumerable.Range(1, 6).Select(step => Chart.Combine(
                background,
                Chart.Line(Path(0.9).Take(step + 1).Select(p => p.X), Path(0.9).Take(step + 1).Select(p => p.Y), name: "SGD", color: Palette.Wrong)
                    .WithMode(DrawMode.LinesAndMarkers)).WithTitle($"Step {step}")),
            prefix: "step "),
        ["AnimatedHeatmap"] = () => Chart.Animate(
            Enumerable.Range(0, 4).Select(step => Chart.Heatmap(Weights(5, 5).Map(value => value * step))), ["0", "10", "100", "1,000"], "after step ", 800),
        ["SliderOfLayers"] = () => Chart.Slider(
            [
                Chart.Histogram(Cloud(200, 5), name: "layer 1").WithTitle("Layer 1"),
                Chart.Combine(Chart.Line(train), Chart.Line(validation)).WithTitle("Two lines"),
            ],
            ["layer 1", "lines"]),
        ["Downsampled"] = () => Chart.Line(Enumerable.Range(0, 100_000).Select(step => Math.Sin(step / 8000.0) + (step == 61_803 ? 3 : 0)), name: "train")
            .Downsample(60).WithXAxis("step").WithYAxis("loss"),
        ["AxisOptions"] = () => Chart.Point([1, 10, 1000], [0.1, 0.5, 0.9], color: "#56B4E9")
            .WithXAxis(new Axis { Title = "samples", Log = true, Range = (0.5, 2000), Ticks = [1, 10, 100, 1000], TickLabels = ["one", "ten", "hundred", "thousand"] })
            .WithYAxis(new Axis { Format = ".0%", Reversed = true, ShowGrid = false, Range = (0, 1) })
            .WithAnnotation(100, 0.7, "a note at 100", arrow: false)
            .WithSize(width: 600, height: 300).WithCaption("Hand-made numbers."),
        ["PowersOfTen"] = () => Chart.Line([1e-3, 1, 1e9], [1e-16, 1e-8, 1], name: "rounding error")
            .WithXAxis(new Axis { Title = "number", Log = true, Powers = true })
            .WithYAxis(new Axis { Title = "distance to the next", Log = true, Powers = true }),
        ["FreeOptions"] = () => Chart.Line([1, 2, 3]).WithName("named").WithOpacity(0.5)
            .WithHoverText(["a", "b", "c"]).WithHoverTemplate("%{hovertext}: %{y:.1f}")
            .WithTraceOption("line.width", 5).WithTraceOption("customdata", new System.Text.Json.Nodes.JsonArray(1, 2, 3))
            .WithLayout("xaxis.showspikes", true).WithLegend(LegendPlace.None),
        ["WordsFromAnywhere"] = () => Chart.Column(["<b>bold</b>", "床前明月光", "</script>"], [1, 2, 3]).WithTitle("A \"quoted\" title & more"),
    };

    private static Chart LossCurves() => Chart.Combine(
            Chart.Line(epochs, train, name: "train"), Chart.Line(epochs, validation, name: "validation"))
        .WithXAxis("epoch").WithYAxis("loss (cross-entropy)", log: true).WithTitle("Two-layer net on digits");

    private static double Bowl(double x, double y) => 0.05 * x * x + y * y;

    private static IEnumerable<(double X, double Y)> Path(double rate)
    {
        var (x, y) = (-7.0, 2.0);
        for (var step = 0; step < 12; step++)
        {
            yield return (x, y);
            (x, y) = (x - rate * 0.1 * x, y - rate * 2 * y);
        }
    }

    private static double[] Cloud(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Math.Round(random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5, 3) * 2)];
    }

    private static Matrix Weights(int rows, int columns) => Matrix.Sample(
        (x, y) => Math.Round(Math.Sin(x + 1) * Math.Cos(y * 0.7), 3), [.. Enumerable.Range(0, columns)], [.. Enumerable.Range(0, rows)]);

    private static Matrix Stroke(int digit) => Matrix.Sample(
        (x, y) => Math.Round(Math.Max(0, 1 - Math.Abs(y - 4 - (x - 4) * Math.Tan(digit / 4.0))), 2), Eight, Eight);

    private static Matrix Classes(int height, int width) => Matrix.Sample(
        (x, y) => x < 10 ? -1 : y < 12 ? 1 : 2, [.. Enumerable.Range(0, width)], [.. Enumerable.Range(0, height)]);

    private static readonly double[] Eight = [0, 1, 2, 3, 4, 5, 6, 7];

    private static Picture Photo(int height, int width)
    {
        var pixels = new double[height, width, 3];
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++)
                for (var channel = 0; channel < 3; channel++)
                    pixels[row, column, channel] = 0.5 + 0.5 * Math.Sin((row + 1) * (channel + 1) / 9.0 + column / 7.0);
        return pixels;
    }
}
