using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>Draws points in space, in a scene that can be turned.</summary>
    /// <param name="x">Where each point stands.</param>
    /// <param name="y">Where each point stands.</param>
    /// <param name="z">Where each point stands.</param>
    /// <param name="name">The name in the legend and on hover.</param>
    /// <param name="color">Any CSS colour.</param>
    public static Chart Scatter3D<TX, TY, TZ>(
        IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TZ> z, string? name = null, string? color = null) =>
        InSpace(DrawMode.Markers, (Series.From(x), Series.From(y), Series.From(z)), name, color);

    /// <summary>Draws a line through points in space: an optimiser's path on a <see cref="Surface(Matrix, IEnumerable{double}?, IEnumerable{double}?, string?)"/>.</summary>
    /// <inheritdoc cref="Scatter3D{TX, TY, TZ}(IEnumerable{TX}, IEnumerable{TY}, IEnumerable{TZ}, string?, string?)"/>
    public static Chart Line3D<TX, TY, TZ>(
        IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TZ> z, string? name = null, string? color = null) =>
        InSpace(DrawMode.Lines, (Series.From(x), Series.From(y), Series.From(z)), name, color)
            .WithEach("line.width", 4);

    private static Chart InSpace(DrawMode mode, (Series X, Series Y, Series Z) points, string? name, string? color)
    {
        Trace.RequireSameCount(points.X.Count, points.Y.Count, "y");
        Trace.RequireSameCount(points.X.Count, points.Z.Count, "z");
        var trace = Trace.Of("scatter3d", name, color)
            .With("mode", ModeText(mode))
            .With("x", points.X).With("y", points.Y).With("z", points.Z)
            .With("marker.size", 4);
        return Of(trace).WithTallScene();
    }

    /// <summary>A scene is square: it needs more height than a curve, and no margins for tick labels.</summary>
    private Chart WithTallScene() => With("height", 480)
        .With("margin.l", 10).With("margin.r", 10).With("margin.b", 10);
}
