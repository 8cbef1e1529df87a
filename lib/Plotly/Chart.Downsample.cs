using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>
    /// Thins long series so that a chart of 100,000 points stays quick, and says so in the caption. Lines are thinned by
    /// <see href="https://skemman.is/handle/1946/15343">LTTB</see> (largest triangle three buckets), which keeps peaks and
    /// valleys where they are and closes gaps; clouds of points keep every n-th point.
    /// </summary>
    /// <param name="maxPoints">How many points a series may keep, at least 3.</param>
    public Chart Downsample(int maxPoints = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPoints, 3);
        var notes = new List<string>();
        var thinned = WithEach(trace => Thin(trace, maxPoints, notes));
        if (notes.Count == 0) return this;
        return thinned.WithCaption(string.Join("; ", new[] { Caption }.OfType<string>().Concat(notes.Distinct())));
    }

    private static Trace Thin(Trace trace, int maxPoints, List<string> notes)
    {
        if (trace.Type is not ("scatter" or "scatter3d") || trace.Y is not Numbers y || y.Count <= maxPoints) return trace;
        var isLine = trace.Type == "scatter" && trace.Options.Text("mode")!.Contains("lines") && trace.X is not Texts;
        var x = trace.X as Numbers ?? new Numbers([.. Enumerable.Range(0, y.Count).Select(index => (double)index)]);
        var places = isLine ? Lttb.Pick(x, y, maxPoints) : EveryNth(y.Count, maxPoints);
        var method = isLine ? "largest triangle three buckets" : "evenly picked";
        notes.Add(FormattableString.Invariant($"{places.Count:N0} of {y.Count:N0} points drawn ({method})"));
        if (trace.X is null) trace = trace.With("x", x);
        foreach (var (key, value) in trace.Options.Items)
            if (value is Series series && series.Count == y.Count) trace = trace.With(key, series.Take(places));
        foreach (var path in (string[])["marker.color", "marker.size", "textfont.color"])
            if (trace.Options[path] is Series series && series.Count == y.Count) trace = trace.With(path, series.Take(places));
        return trace;
    }

    private static List<int> EveryNth(int count, int maxPoints) =>
        [.. Enumerable.Range(0, maxPoints).Select(index => (int)((long)index * count / maxPoints))];
}
