using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>
    /// Draws several charts on the same axes. Titles and axis settings come from the first chart that has them;
    /// what is drawn last lies on top. Histograms are drawn see-through over each other, other bars side by side.
    /// </summary>
    public static Chart Combine(params IEnumerable<Chart> charts)
    {
        ArgumentNullException.ThrowIfNull(charts);
        Chart[] parts = [.. charts];
        RequireSingle(parts, nameof(Combine));
        if (parts.Select(part => part.Traces.Any(trace => trace.IsSpatial)).Distinct().Count() > 1)
            throw new ArgumentException("A flat chart and a 3-D one cannot share axes; put them side by side with Chart.Grid.");
        var layout = parts.Reverse().Aggregate(Branch.Empty, (merged, part) => merged.Merge(part.Layout));
        foreach (var list in (string[])["annotations", "shapes"])
        {
            Node[] items = [.. parts.SelectMany(part => (part.Layout.Get(list) as Sequence ?? Sequence.Empty).Items)];
            if (items.Length > 0) layout = layout.With(list, new Sequence(items));
        }
        var combined = new Chart([.. parts.SelectMany(part => part.Traces)], layout) { Caption = JoinCaptions(parts) };
        return combined.Traces.Count(IsHistogram) > 1 ? combined.WithHistogramsOverlaid() : combined;
    }

    private Chart WithHistogramsOverlaid() => With("barmode", "overlay")
        .WithEach(trace => IsHistogram(trace) && trace.Options.Get("opacity") is null ? trace.With("opacity", 0.65) : trace);

    private static bool IsHistogram(Trace trace) => trace.Type == "bar" && trace.Options.Get("width") is not null;

    private static string? JoinCaptions(IEnumerable<Chart> charts)
    {
        var captions = charts.Select(chart => chart.Caption).OfType<string>().Distinct().ToArray();
        return captions.Length == 0 ? null : string.Join("; ", captions);
    }

    private static void RequireSingle(Chart[] parts, string method)
    {
        if (parts.Length == 0) throw new ArgumentException($"{method} needs at least one chart.");
        if (parts.Any(part => part.IsGrid))
            throw new ArgumentException($"{method} cannot take a grid apart; combine the charts first and make the grid last.");
        if (parts.Any(part => part.Frames.Length > 0))
            throw new ArgumentException($"{method} cannot take an animated chart; put the parts of each frame together first, then animate.");
    }
}
