using Plotly.Json;

namespace Plotly;

/// <summary>The slider and the buttons under a chart, and the room they need.</summary>
internal static class Controls
{
    private const int Room = 100;
    private const int BelowAxis = 48;

    public static Branch AddSlider(Branch layout, IEnumerable<Node> steps, string prefix, bool besideButtons = false)
    {
        var slider = Branch.Empty
            .With("active", 0)
            .With("currentvalue", Branch.Empty.With("prefix", prefix).With("xanchor", "left").With("font.size", 13).With("offset", besideButtons ? 20 : 10))
            .With("x", 0).With("len", 1)
            .With("y", 0).With("yanchor", "top")
            .With("pad", Branch.Empty.With("t", BelowAxis).With("b", 0))
            .With("ticklen", 4)
            .With("font.size", 11)
            .With("bgcolor", "rgba(128,128,128,0.25)").With("activebgcolor", Palette.Training)
            .With("bordercolor", "rgba(128,128,128,0.5)")
            .With("steps", new Sequence(steps));
        return layout
            .With("sliders", new Sequence([slider]))
            .With("height", (layout.Number("height") ?? 400) + Room)
            .With("margin.b", (layout.Number("margin.b") ?? 48) + Room);
    }

    public static Branch AddButtons(Branch layout, int milliseconds)
    {
        var play = Branch.Empty.With("label", "\u25B6").With("method", "animate")
            .With("args", new Sequence([Scalar.Null, Timing(milliseconds).With("fromcurrent", true)]));
        var pause = Branch.Empty.With("label", "\u275A\u275A").With("method", "animate")
            .With("args", new Sequence([new Sequence([Scalar.Null]), Timing(0)]));
        return layout.With("updatemenus", new Sequence([Branch.Empty
            .With("type", "buttons").With("direction", "left").With("showactive", false)
            // At the right end above the slider, where the width of the page does not matter; the label stands at the left end.
            .With("x", 1).With("xanchor", "right").With("y", 0).With("yanchor", "top")
            .With("pad", Branch.Empty.With("t", BelowAxis - 6))
            .With("bgcolor", "rgba(128,128,128,0.15)").With("bordercolor", "rgba(128,128,128,0.5)")
            .With("buttons", new Sequence([play, pause]))]));
    }

    /// <summary>Frames are drawn anew instead of moved: only curves can be moved, and heat maps must work as well.</summary>
    public static Branch Timing(int milliseconds) => Branch.Empty
        .With("mode", "immediate")
        .With("frame", Branch.Empty.With("duration", milliseconds).With("redraw", true))
        .With("transition.duration", 0);
}
