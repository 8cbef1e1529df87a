using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>Draws upright bars.</summary>
    /// <param name="x">What each bar stands for: words, numbers or dates.</param>
    /// <param name="y">How high each bar is.</param>
    /// <param name="name">The name in the legend and on hover.</param>
    /// <param name="color">Any CSS colour.</param>
    public static Chart Column<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null, string? color = null) =>
        Bars(Series.From(x), Series.From(y), name, color);

    /// <summary>Draws lying bars, the first one on top: best for long names.</summary>
    /// <param name="names">What each bar stands for.</param>
    /// <param name="values">How long each bar is.</param>
    /// <param name="name">The name in the legend and on hover.</param>
    /// <param name="color">Any CSS colour.</param>
    public static Chart Bar<TName, TValue>(IEnumerable<TName> names, IEnumerable<TValue> values, string? name = null, string? color = null) =>
        Bars(Series.From(values), Series.From(names), name, color)
            .WithEach("orientation", "h")
            .With("yaxis.autorange", "reversed");

    /// <summary>
    /// Counts values in bins of equal width and draws the counts. The counting is done here and not by plotly.js:
    /// a million weights stay a chart of some kilobytes.
    /// </summary>
    /// <param name="values">The values; NaN and infinite ones are left out.</param>
    /// <param name="bins">How many bins; by default as many as the rule of Freedman and Diaconis asks for.</param>
    /// <param name="range">The edges of the first and last bin; give the same to histograms that are compared. Values outside are left out.</param>
    /// <param name="name">The name in the legend and on hover.</param>
    /// <param name="color">Any CSS colour.</param>
    public static Chart Histogram<T>(
        IEnumerable<T> values, int? bins = null, (double From, double To)? range = null, string? name = null, string? color = null)
    {
        var counted = Bins.Count(Numbers.Require(values, "values of a histogram").Values, bins, range);
        var labels = counted.Edges.Zip(counted.Edges.Skip(1), (from, to) => $"{NumberText.Rounded(from, 4)} to {NumberText.Rounded(to, 4)}");
        return Bars(new Numbers(counted.Centres), new Numbers(counted.Counts), name, color)
            .WithEach("width", counted.Width)
            .WithEach("hovertext", new Texts([.. labels]))
            .WithEach("hovertemplate", "%{hovertext}: %{y}<extra></extra>")
            .With("bargap", 0)
            .With("yaxis.title.text", "count");
    }

    /// <summary>Draws a box: median, quartiles, whiskers at 1.5 times the quartiles' distance, and what lies beyond.</summary>
    /// <param name="values">The values.</param>
    /// <param name="name">What stands under the box.</param>
    /// <param name="color">Any CSS colour.</param>
    public static Chart Box<T>(IEnumerable<T> values, string? name = null, string? color = null) =>
        Of(Trace.Of("box", name, color).With("y", Numbers.Require(values, "values of a box"))).With("showlegend", false);

    /// <summary>Draws a violin: the smoothed density of the values, with the box inside.</summary>
    /// <inheritdoc cref="Box{T}(IEnumerable{T}, string?, string?)"/>
    public static Chart Violin<T>(IEnumerable<T> values, string? name = null, string? color = null) =>
        Of(Trace.Of("violin", name, color)
            .With("y", Numbers.Require(values, "values of a violin"))
            .With("box.visible", true)
            .With("points", false)).With("showlegend", false);

    private static Chart Bars(Series x, Series y, string? name, string? color)
    {
        if (x.Count != y.Count)
            throw new ArgumentException($"There are {x.Count} x values but {y.Count} y values; each bar needs one of both.");
        return Of(Trace.Of("bar", name, color).With("x", x).With("y", y)).WithWordsAsWords();
    }
}
