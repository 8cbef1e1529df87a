using System.Text.Json.Nodes;
using Plotly.Json;

namespace Plotly;

/// <summary>
/// The look that all charts share: no background of their own, grey text and grid lines that read on white and on black,
/// so that a saved notebook fits whatever page shows it.
/// </summary>
internal static class Theme
{
    private const string GridColor = "rgba(128,128,128,0.25)";
    private const string ZeroColor = "rgba(128,128,128,0.55)";
    private const string Transparent = "rgba(0,0,0,0)";
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

    /// <summary>How plotly.js behaves: fits the page's width, shows no advertisement, sends nothing.</summary>
    public static Branch Config { get; } =
        Branch.Empty.With("responsive", true).With("displaylogo", false).With("showSendToCloud", false);

    /// <summary>The defaults, as a <see href="https://plotly.com/javascript/layout-template/">layout template</see>.</summary>
    public static Branch Template { get; } = Branch.Empty.With("layout", Layout()).With("data", Data());

    private static Branch Layout() => Branch.Empty
        .With("font", Branch.Empty.With("family", Fonts).With("size", 13).With("color", Palette.Ink))
        .With("paper_bgcolor", Transparent)
        .With("plot_bgcolor", Transparent)
        .With("colorway", new Sequence(Palette.Series.Select(color => (Node)color)))
        .With("colorscale.sequential", "Viridis")
        .With("colorscale.diverging", ColorScale.Diverging.Node)
        .With("margin", Branch.Empty.With("l", 60).With("r", 24).With("t", 28).With("b", 48))
        .With("title", (Branch)Node.From(JsonNode.Parse("""
            {"x": 0, "xref": "paper", "xanchor": "left", "y": 1, "yref": "paper", "yanchor": "bottom",
             "pad": {"b": 14}, "font": {"size": 16}, "subtitle": {"font": {"size": 13}}}
            """)))
        .With("hovermode", "closest")
        .With("legend", Branch.Empty.With("bgcolor", Transparent).With("itemsizing", "constant").With("traceorder", "normal").With("tracegroupgap", 0))
        .With("modebar", ModeBar())
        .With("xaxis", PlaneAxis())
        .With("yaxis", PlaneAxis())
        .With("scene", Branch.Empty
            .With("xaxis", SpaceAxis()).With("yaxis", SpaceAxis()).With("zaxis", SpaceAxis())
            .With("camera", Branch.Empty
                .With("eye", Branch.Empty.With("x", 1.5).With("y", -1.6).With("z", 1.1))
                .With("center.z", -0.12)))
        .With("annotationdefaults", Branch.Empty.With("arrowcolor", Palette.Ink).With("arrowhead", 2).With("arrowwidth", 1))
        .With("shapedefaults.line.color", Palette.Ink);

    /// <summary>
    /// The buttons over a chart. The one that sends the chart to a server of plotly.js's makers goes: a notebook sends
    /// nothing anywhere. The ones that only repeat what the mouse wheel and a double click do go as well.
    /// </summary>
    private static Branch ModeBar() => Branch.Empty
        .With("bgcolor", Transparent)
        .With("color", "rgba(128,128,128,0.5)")
        .With("activecolor", Palette.Ink)
        .With("remove", new Sequence(["sendChartToCloud", "select", "lasso", "zoomIn", "zoomOut", "autoScale"]));

    private static Branch PlaneAxis() => Branch.Empty
        .With("gridcolor", GridColor)
        .With("zerolinecolor", ZeroColor)
        .With("zerolinewidth", 1)
        .With("automargin", true)
        .With("title.standoff", 8);

    // WebGL draws thin see-through lines so faint that nothing is left of them on white.
    private static Branch SpaceAxis() => Branch.Empty
        .With("gridcolor", "#9A9A9A")
        .With("zerolinecolor", "#7A7A7A")
        .With("showbackground", false);

    private static Branch Data()
    {
        var colorBar = Branch.Empty.With("outlinewidth", 0).With("thickness", 12).With("len", 1);
        var data = Branch.Empty;
        foreach (var type in (string[])["heatmap", "contour", "surface"])
            data = data.With(type, new Sequence([Branch.Empty.With("colorscale", "Viridis").With("colorbar", colorBar)]));
        return data
            .With("scatter", new Sequence([Branch.Empty.With("marker.colorbar", colorBar)]))
            .With("bar", new Sequence([Branch.Empty.With("marker.line.width", 0)]));
    }
}
