using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>Sets the title, and under it in smaller print a subtitle.</summary>
    public Chart WithTitle(string title, string? subtitle = null) =>
        With("title.text", title).With("title.subtitle.text", subtitle);

    /// <summary>Sets the small print under the chart: where the data come from, what was left out.</summary>
    public Chart WithCaption(string text) =>
        new(Traces, Layout) { Frames = Frames, Parts = Parts, Caption = text };

    /// <summary>Says what the x axis shows. In a grid this holds for every chart in it.</summary>
    /// <param name="title">The title, with the unit: <c>"time (s)"</c>.</param>
    /// <param name="log">True for a logarithmic axis.</param>
    /// <param name="range">From where to where, in data units also on a logarithmic axis.</param>
    /// <param name="ticks">Where the ticks stand.</param>
    public Chart WithXAxis(
        string? title = null, bool? log = null, (double From, double To)? range = null, IEnumerable<double>? ticks = null) =>
        WithXAxis(new Axis { Title = title, Log = log, Range = range, Ticks = ticks });

    /// <summary>Says what the x axis shows; settings not given stay as they are.</summary>
    public Chart WithXAxis(Axis axis) => WithAxis('x', axis);

    /// <summary>Says what the y axis shows. In a grid this holds for every chart in it.</summary>
    /// <inheritdoc cref="WithXAxis(string?, bool?, ValueTuple{double, double}?, IEnumerable{double}?)"/>
    public Chart WithYAxis(
        string? title = null, bool? log = null, (double From, double To)? range = null, IEnumerable<double>? ticks = null) =>
        WithYAxis(new Axis { Title = title, Log = log, Range = range, Ticks = ticks });

    /// <summary>Says what the y axis shows; settings not given stay as they are.</summary>
    public Chart WithYAxis(Axis axis) => WithAxis('y', axis);

    /// <summary>Says what the z axis of a 3-D chart shows.</summary>
    /// <inheritdoc cref="WithXAxis(string?, bool?, ValueTuple{double, double}?, IEnumerable{double}?)"/>
    public Chart WithZAxis(
        string? title = null, bool? log = null, (double From, double To)? range = null, IEnumerable<double>? ticks = null) =>
        WithAxis('z', new Axis { Title = title, Log = log, Range = range, Ticks = ticks });

    /// <summary>Makes one unit as long on the y axis as on the x axis, so that circles are round and angles true.</summary>
    public Chart WithEqualScale()
    {
        var layout = Layout;
        foreach (var key in AxisKeys('y'))
        {
            var number = key["yaxis".Length..];
            layout = layout.With($"{key}.scaleanchor", "x" + number)
                .With($"xaxis{number}.constrain", "domain").With($"{key}.constrain", "domain")
                .With($"xaxis{number}.constraintoward", IsGrid ? "center" : "left").With($"{key}.constraintoward", "top");
        }
        return With(layout);
    }

    /// <summary>
    /// Moves this chart's y axis to the right side. Combined with another chart the two then share x and keep their own y:
    /// a loss with the learning rate over it.
    /// </summary>
    /// <param name="title">The title of the axis.</param>
    public Chart WithRightAxis(string? title = null)
    {
        RequirePlane(nameof(WithRightAxis));
        var axis = (Layout.Get("yaxis") as Branch ?? Branch.Empty)
            .With("overlaying", "y").With("side", "right").With("showgrid", false).With("title.text", title)
            // By default a second axis ticks where the first one does, at numbers that nobody would choose.
            .With("tickmode", "auto");
        return WithEach("yaxis", "y2").With(Layout.Without("yaxis").With("yaxis2", axis));
    }

    /// <summary>Sets the size in pixels. Without a width the chart is as wide as the page allows.</summary>
    public Chart WithSize(int? width = null, int? height = null) =>
        With("width", width is { } w ? w : null).With("height", height is { } h ? h : null);

    /// <summary>Says where the legend stands, and what it is called.</summary>
    public Chart WithLegend(LegendPlace place = LegendPlace.Right, string? title = null) => place == LegendPlace.None
        ? With("showlegend", false)
        : With("showlegend", true).With("legend", Legend.At(place)).With("legend.title.text", title);

    /// <summary>Sets anything around the traces that plotly.js knows and this library has no method for.</summary>
    /// <param name="path">Its place in plotly.js's <see href="https://plotly.com/javascript/reference/layout/">layout</see>: <c>"xaxis.rangeslider.visible"</c>.</param>
    /// <param name="value">The value; numbers, strings and truth values convert by themselves.</param>
    public Chart WithLayout(string path, System.Text.Json.Nodes.JsonNode? value) => With(path, Node.From(value));

    private Chart WithAxis(char letter, Axis axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        var settings = axis.ToNode();
        var layout = Layout;
        foreach (var key in AxisKeys(letter))
            layout = layout.With(key, (layout[key] as Branch ?? Branch.Empty).Merge(settings));
        return With(layout);
    }

    /// <summary>The paths of the axes that a setting for all x, y or z axes means.</summary>
    private IReadOnlyList<string> AxisKeys(char letter)
    {
        var axis = $"{letter}axis";
        if (!IsGrid)
        {
            if (Traces.Any(trace => trace.IsSpatial)) return [$"scene.{axis}"];
            if (letter == 'z') throw new InvalidOperationException("Only a 3-D chart has a z axis.");
            // A chart that was moved to the right side has its y axis there.
            return letter == 'y' && Traces.All(trace => trace.Options.Text("yaxis") == "y2") ? ["yaxis2"] : [axis];
        }
        var flat = Layout.Items.Select(item => item.Key)
            .Where(key => key.StartsWith(axis, StringComparison.Ordinal) && Layout[$"{key}.overlaying"] is null);
        var deep = Layout.Items.Select(item => item.Key)
            .Where(key => key.StartsWith("scene", StringComparison.Ordinal)).Select(key => $"{key}.{axis}");
        return [.. flat, .. deep];
    }

    private void RequirePlane(string method)
    {
        if (IsGrid || Traces.Any(trace => trace.IsSpatial))
            throw new InvalidOperationException($"{method} is for a single flat chart; use it before Grid, and not on 3-D charts.");
    }
}
