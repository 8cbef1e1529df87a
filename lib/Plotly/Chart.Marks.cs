using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>Sets the name in the legend and on hover.</summary>
    public Chart WithName(string name) => WithEach("name", name);

    /// <summary>Gives every series of the chart one colour: any CSS colour, such as <see cref="Palette.Baseline"/>.</summary>
    /// <exception cref="InvalidOperationException">The chart takes its colours from a scale.</exception>
    public Chart WithColor(string color) => WithEach(trace => trace.WithColor(color));

    /// <summary>Makes the series see-through: 0 cannot be seen, 1 hides what is behind.</summary>
    public Chart WithOpacity(double opacity) => WithEach("opacity", opacity);

    /// <summary>Says what is drawn of each series: lines, markers, text.</summary>
    public Chart WithMode(DrawMode mode) => WithEach(trace => RequirePoints(trace).With("mode", ModeText(mode)));

    /// <summary>Sets how lines look; what is not given stays.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="dash">How the line is broken.</param>
    /// <param name="shape">How it goes from point to point; flat charts only.</param>
    public Chart WithLineStyle(double? width = null, LineDash? dash = null, LineShape? shape = null) => WithEach(trace => trace
        .With("line.width", Number(width))
        .With("line.dash", dash?.ToString().ToLowerInvariant())
        .With("line.shape", shape?.ToString().ToLowerInvariant()));

    /// <summary>Sets how points look; what is not given stays.</summary>
    /// <param name="size">The width in pixels.</param>
    /// <param name="symbol">The shape.</param>
    /// <param name="outline">The colour of the rim.</param>
    public Chart WithMarker(double? size = null, MarkerSymbol? symbol = null, string? outline = null) => WithEach(trace => trace
        .With("marker.size", Number(size))
        .With("marker.symbol", symbol?.ToString().ToLowerInvariant().Replace("open", "-open"))
        .With("marker.line.color", outline)
        .With("marker.line.width", outline is null ? null : 1));

    /// <summary>Colours the points or bars of a single series by a value each, with a colour bar.</summary>
    /// <param name="values">One value per point or bar.</param>
    /// <param name="scale">By default <see cref="ColorScale.Viridis"/>.</param>
    /// <param name="title">What the values are, above the colour bar.</param>
    public Chart WithMarkerColors<T>(IEnumerable<T> values, ColorScale? scale = null, string? title = null)
    {
        var numbers = Numbers.Require(values, "marker colours");
        return WithEach(trace =>
        {
            Trace.RequireSameCount((trace.Type == "bar" ? trace : RequirePoints(trace)).Y!.Count, numbers.Count, "colours");
            return trace.With("marker.color", numbers).With("marker.showscale", true).With("marker.colorbar.title.text", title);
        }).WithColorScale(scale ?? ColorScale.Viridis);
    }

    /// <summary>Sets how values become colours.</summary>
    /// <param name="scale">The scale; a string names one that plotly.js knows.</param>
    /// <param name="range">The values at its two ends; by default those of the data, and for a signed scale as far below zero as above.</param>
    public Chart WithColorScale(ColorScale scale, (double From, double To)? range = null)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return WithEach(trace =>
        {
            var place = trace.HasColorScale ? "" : "marker.";
            if (!trace.HasColorScale && trace.Options["marker.color"] is not Numbers) return trace;
            var bound = trace.Type is "heatmap" or "contour" ? "z" : "c";
            var scaled = trace.With($"{place}colorscale", scale.Node)
                .With($"{place}reversescale", scale.IsReversed ? true : null);
            return range is var (from, to)
                ? scaled.With($"{place}{bound}min", from).With($"{place}{bound}max", to)
                : scaled.With($"{place}{bound}mid", scale.IsSigned ? 0 : null);
        });
    }

    /// <summary>Shows or hides the bar that explains the colours.</summary>
    /// <param name="show">False to hide it.</param>
    /// <param name="title">What the colours mean.</param>
    public Chart WithColorBar(bool show = true, string? title = null) => WithEach(trace =>
    {
        var place = trace.HasColorScale ? "" : "marker.";
        return !trace.HasColorScale && trace.Options["marker.color"] is not Numbers
            ? trace
            : trace.With($"{place}showscale", show).With($"{place}colorbar.title.text", title);
    });

    /// <summary>Writes a word beside each point or in each bar.</summary>
    public Chart WithText(IEnumerable<string> texts)
    {
        Texts words = new([.. texts]);
        return WithEach(trace =>
        {
            Trace.RequireSameCount(trace.Y?.Count ?? words.Count, words.Count, "text");
            trace = trace.With("text", words);
            return trace.Options.Text("mode") is { } mode
                ? trace.With("mode", mode.Contains("text") ? mode : mode + "+text").With("textposition", "top center")
                : trace;
        });
    }

    /// <summary>Says something about each point while the mouse is on it.</summary>
    public Chart WithHoverText(IEnumerable<string> texts)
    {
        Texts words = new([.. texts]);
        return WithEach(trace =>
        {
            Trace.RequireSameCount(trace.Y?.Count ?? words.Count, words.Count, "hover text");
            return trace.With("hovertext", words);
        });
    }

    /// <summary>Writes the hover text by a template: <c>"step %{x}: loss %{y:.4f}"</c>
    /// (<see href="https://plotly.com/javascript/hover-text-and-formatting/">variables and formats</see>).</summary>
    public Chart WithHoverTemplate(string template) => WithEach("hovertemplate", template + "<extra></extra>");

    /// <summary>Sets anything of the traces that plotly.js knows and this library has no method for.</summary>
    /// <param name="path">Its place in plotly.js's <see href="https://plotly.com/javascript/reference/">reference</see> of the chart kind: <c>"marker.line.width"</c>.</param>
    /// <param name="value">The value; numbers, strings and truth values convert by themselves.</param>
    public Chart WithTraceOption(string path, System.Text.Json.Nodes.JsonNode? value) => WithEach(path, Node.From(value));

    private static Node? Number(double? value) => value is { } number ? number : null;

    private static Trace RequirePoints(Trace trace) => trace.Type is "scatter" or "scatter3d"
        ? trace
        : throw new InvalidOperationException($"A {trace.Type} has no points; this setting is for lines and points.");
}
