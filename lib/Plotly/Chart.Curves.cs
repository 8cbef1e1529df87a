using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    private const int FunctionSamples = 201;

    /// <summary>Draws a line through <paramref name="y"/> over 0, 1, 2, ...</summary>
    /// <param name="y">The values; null and NaN leave a gap.</param>
    /// <param name="name">The name in the legend and on hover; "train", "validation" and "baseline" bring their colour.</param>
    /// <param name="color">Any CSS colour; by default the next one of <see cref="Palette.Series"/>.</param>
    public static Chart Line<TY>(IEnumerable<TY> y, string? name = null, string? color = null) =>
        Curve(DrawMode.Lines, null, Series.From(y), name, color);

    /// <summary>Draws a line through the points (x, y) in their order.</summary>
    /// <param name="x">Numbers, words or dates.</param>
    /// <param name="y">The values; null and NaN leave a gap.</param>
    /// <param name="name">The name in the legend and on hover; "train", "validation" and "baseline" bring their colour.</param>
    /// <param name="color">Any CSS colour; by default the next one of <see cref="Palette.Series"/>.</param>
    /// <exception cref="ArgumentException">There are not as many x as y.</exception>
    public static Chart Line<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null, string? color = null) =>
        Curve(DrawMode.Lines, Series.From(x), Series.From(y), name, color);

    /// <summary>Draws a function, computed at 201 places.</summary>
    /// <param name="function">The function; where it gives NaN there is a gap.</param>
    /// <param name="range">From where to where.</param>
    /// <param name="name">The name in the legend and on hover.</param>
    /// <param name="color">Any CSS colour.</param>
    public static Chart Line(Func<double, double> function, (double From, double To) range, string? name = null, string? color = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var x = Spread(range, FunctionSamples);
        return Line(x, x.Select(function), name, color);
    }

    /// <summary>Draws points at <paramref name="y"/> over 0, 1, 2, ...</summary>
    /// <inheritdoc cref="Line{TY}(IEnumerable{TY}, string?, string?)"/>
    public static Chart Point<TY>(IEnumerable<TY> y, string? name = null, string? color = null) =>
        Curve(DrawMode.Markers, null, Series.From(y), name, color);

    /// <summary>Draws points at (x, y).</summary>
    /// <inheritdoc cref="Line{TX, TY}(IEnumerable{TX}, IEnumerable{TY}, string?, string?)"/>
    public static Chart Point<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null, string? color = null) =>
        Curve(DrawMode.Markers, Series.From(x), Series.From(y), name, color);

    /// <summary>Draws points coloured by the group each belongs to, with one legend entry per group.</summary>
    /// <param name="x">Where each point stands.</param>
    /// <param name="y">Where each point stands.</param>
    /// <param name="groups">The class, cluster or label of each point; numbers are sorted, words keep the order they come in.</param>
    /// <param name="hover">What to say on hover for each point, beside its group.</param>
    public static Chart Points<TX, TY, TGroup>(IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TGroup> groups, IEnumerable<string>? hover = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var (xs, ys) = (Series.From(x), Series.From(y));
        var names = groups.Select(group => Texts.Convert(group is string or null ? group : $"{group}") ?? "").ToArray();
        Trace.RequireSameCount(ys.Count, names.Length, "groups");
        var places = Enumerable.Range(0, names.Length).GroupBy(place => names[place]);
        if (names.All(name => double.TryParse(name, out _))) places = places.OrderBy(group => double.Parse(group.Key));
        var words = hover?.ToArray();
        if (words is not null) Trace.RequireSameCount(ys.Count, words.Length, "hover");
        return Combine(places.Select(group =>
        {
            var chart = Curve(DrawMode.Markers, xs.Take(group), ys.Take(group), group.Key, null);
            return words is null ? chart : chart.WithHoverText(group.Select(place => words[place]));
        }));
    }

    /// <summary>Draws points whose area stands for a third value.</summary>
    /// <param name="x">Where each point stands.</param>
    /// <param name="y">Where each point stands.</param>
    /// <param name="sizes">The value that the area shows, none below 0; the largest becomes 40 pixels wide.</param>
    /// <param name="name">The name in the legend and on hover.</param>
    /// <param name="color">Any CSS colour.</param>
    public static Chart Bubble<TX, TY, TSize>(
        IEnumerable<TX> x, IEnumerable<TY> y, IEnumerable<TSize> sizes, string? name = null, string? color = null)
    {
        var areas = Numbers.Require(sizes, "sizes");
        var chart = Point(x, y, name, color);
        Trace.RequireSameCount(chart.Traces[0].Y!.Count, areas.Count, "sizes");
        var largest = Math.Max(double.Epsilon, areas.Values.ToArray().DefaultIfEmpty(1).Max());
        return chart.WithEach(trace => trace
            .With("marker.size", areas)
            .With("marker.sizemode", "area")
            .With("marker.sizeref", 2 * largest / (40 * 40))
            .With("marker.opacity", 0.7));
    }

    /// <summary>Draws a line and fills the area between it and zero.</summary>
    /// <inheritdoc cref="Line{TX, TY}(IEnumerable{TX}, IEnumerable{TY}, string?, string?)"/>
    public static Chart Area<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null, string? color = null) =>
        Line(x, y, name, color).WithEach("fill", "tozeroy");

    /// <summary>Fills the area between two curves: a standard deviation round a mean, the range over several seeds.</summary>
    /// <param name="x">Where the values stand.</param>
    /// <param name="low">The lower edge.</param>
    /// <param name="high">The upper edge.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="color">A colour written <c>#RRGGBB</c>; it is drawn faint. By default the training blue.</param>
    public static Chart Band<TX, TLow, THigh>(
        IEnumerable<TX> x, IEnumerable<TLow> low, IEnumerable<THigh> high, string? name = null, string? color = null)
    {
        var fill = Palette.Fade(color ?? Palette.For(name) ?? Palette.Training, 0.25);
        var xs = x.ToArray();
        var edge = Line(xs, high).WithEach("line.width", 0).WithEach("hoverinfo", "skip");
        var body = Line(xs, low, name, fill).WithEach("line.width", 0).WithEach("fill", "tonexty").WithEach("fillcolor", fill);
        return Combine(edge, body);
    }

    private static Chart Curve(DrawMode mode, Series? x, Series y, string? name, string? color)
    {
        if (x is not null && x.Count != y.Count)
            throw new ArgumentException($"There are {x.Count} x values but {y.Count} y values; each point needs one of both.");
        return Of(Trace.Of("scatter", name, color).With("mode", ModeText(mode)).With("x", x).With("y", y)).WithWordsAsWords();
    }

    private static double[] Spread((double From, double To) range, int count)
    {
        var (from, to) = range;
        if (!(from < to)) throw new ArgumentException($"The range must grow, but it goes from {from} to {to}.");
        return [.. Enumerable.Range(0, count).Select(index => from + (to - from) * index / (count - 1))];
    }

    private static string ModeText(DrawMode mode) =>
        string.Join('+', new[] { (DrawMode.Lines, "lines"), (DrawMode.Markers, "markers"), (DrawMode.Text, "text") }
            .Where(part => mode.HasFlag(part.Item1)).Select(part => part.Item2));
}
