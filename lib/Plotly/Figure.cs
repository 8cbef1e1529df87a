using Plotly.Json;

namespace Plotly;

/// <summary>Turns a chart into the tree that plotly.js reads, and settles what depends on the whole of it.</summary>
internal static class Figure
{
    /// <summary>
    /// The name of notes whose place is given in data units. On logarithmic axes plotly.js wants the logarithm for notes
    /// (not for shapes), and an axis may become logarithmic after the note was made, so that it is taken here.
    /// </summary>
    public const string DataUnits = "data units";

    private const int DefaultHeight = 400;
    private const int CaptionHeight = 24;
    private const int GridTitleHeight = 36;
    private const int SubtitleHeight = 20;
    private const int LegendHeight = 28;

    public static Branch Of(Chart chart)
    {
        var figure = Branch.Empty
            .With("data", new Sequence(chart.Traces.Select(trace => WithLegendEntry(trace.WithoutUnused()))))
            .With("layout", LayoutOf(chart));
        if (chart.Frames.Length > 0) figure = figure.With("frames", new Sequence(chart.Frames.Select(frame => frame.ToNode())));
        return figure.With("config", Theme.Config);
    }

    /// <summary>A series without a name would stand in the legend as "trace 0".</summary>
    private static Branch WithLegendEntry(Trace trace) =>
        trace.Name is null && trace.Options.Get("showlegend") is null && !trace.HasColorScale && trace.Type != "image"
            ? trace.Options.With("showlegend", false)
            : trace.Options;

    private static Branch LayoutOf(Chart chart)
    {
        var layout = chart.Layout;
        if (layout.Get("height") is null) layout = layout.With("height", DefaultHeight);
        // The usual place of the legend is where the second axis has its labels.
        if (layout.Get("yaxis2") is not null && layout["legend.x"] is null && !chart.IsGrid)
            layout = layout.With("legend", Legend.At(LegendPlace.Top));
        layout = chart.IsGrid ? WithGridTitle(layout, chart) : WithTitleRoom(layout, chart);
        if (chart.Caption is { } caption) layout = WithCaption(layout, caption);
        return WithNotesPlaced(layout).With("template", Theme.Template);
    }

    private static Branch WithNotesPlaced(Branch layout)
    {
        if (layout.Get("annotations") is not Sequence notes) return layout;
        return layout.With("annotations", new Sequence(notes.Items.Select(item =>
            item is Branch note && note.Text("name") == DataUnits ? InAxisUnits(InAxisUnits(note, "x", layout), "y", layout) : item)));
    }

    private static Branch InAxisUnits(Branch note, string letter, Branch layout)
    {
        var axis = $"{letter}axis{note.Text($"{letter}ref")![1..]}";
        return layout.Text($"{axis}.type") == "log" && note.Number(letter) is { } place
            ? note.With(letter, Math.Log10(place))
            : note;
    }

    private static Branch WithTitleRoom(Branch layout, Chart chart)
    {
        if (layout["margin.t"] is not null) return layout;
        if (chart.Title is not null && layout["title.subtitle"] is not null) return layout.With("margin.t", 56 + SubtitleHeight).With("title.pad.b", 14 + SubtitleHeight);
        if (chart.Title is not null) return layout.With("margin.t", 56);
        return layout.Text("legend.orientation") is null ? layout : layout.With("margin.t", 44);
    }

    /// <summary>Above the headings of a grid there must be room for its own title, under it for its legend.</summary>
    private static Branch WithGridTitle(Branch layout, Chart chart)
    {
        var heading = layout.Number("margin.t") ?? 28;
        if (chart.Title is not null)
        {
            var subtitle = layout["title.subtitle"] is null ? 0 : SubtitleHeight;
            layout = layout.With("margin.t", heading + GridTitleHeight + subtitle).With("title.pad.b", heading - 6 + subtitle)
                .With("height", layout.Number("height")!.Value + GridTitleHeight + subtitle);
        }
        if (!chart.Traces.Any(trace => trace.Options.Get("showlegend") is Scalar { Value: true }) || layout["legend.x"] is not null) return layout;
        return layout
            .With("legend", Legend.Below.Merge(layout.Get("legend") as Branch ?? Branch.Empty))
            .With("margin.b", (layout.Number("margin.b") ?? 48) + LegendHeight)
            .With("height", layout.Number("height")!.Value + LegendHeight);
    }

    private static Branch WithCaption(Branch layout, string caption)
    {
        var hasAxisTitle = layout.Items.Any(item =>
            item.Key.StartsWith("xaxis", StringComparison.Ordinal) && layout[$"{item.Key}.title.text"] is not null);
        var below = hasAxisTitle ? 50 : 28;
        var controls = layout.Get("sliders") is null ? 0 : 84;
        return layout
            .With("margin.b", (layout.Number("margin.b") ?? below + controls) + CaptionHeight)
            .Append("annotations", Branch.Empty
                .With("text", caption)
                .With("showarrow", false)
                .With("xref", "paper").With("yref", "paper")
                .With("x", 1).With("y", 0)
                .With("xanchor", "right").With("yanchor", "top")
                .With("yshift", -(below + controls))
                .With("font.size", 11));
    }
}
