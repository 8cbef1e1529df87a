using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>Draws a line across the whole chart at a height: a published result, a threshold.</summary>
    /// <param name="y">Where, in data units.</param>
    /// <param name="label">What it is, written on the line.</param>
    /// <param name="color">Any CSS colour; by default the baseline grey.</param>
    /// <param name="dash">How the line is broken.</param>
    public Chart WithHorizontalLine(double y, string? label = null, string color = Palette.Baseline, LineDash dash = LineDash.Dash)
    {
        RequirePlane(nameof(WithHorizontalLine));
        return WithShape(Line(color, dash, label).With("xref", "x domain").With("yref", "y")
            .With("x0", 0).With("x1", 1).With("y0", y).With("y1", y));
    }

    /// <summary>Draws a line from bottom to top at a place: the step where the rate changed, the best epoch.</summary>
    /// <param name="x">Where, in data units.</param>
    /// <param name="label">What it is, written on the line.</param>
    /// <param name="color">Any CSS colour; by default the baseline grey.</param>
    /// <param name="dash">How the line is broken.</param>
    public Chart WithVerticalLine(double x, string? label = null, string color = Palette.Baseline, LineDash dash = LineDash.Dash)
    {
        RequirePlane(nameof(WithVerticalLine));
        var line = Line(color, dash, label).With("xref", "x").With("yref", "y domain")
            .With("x0", x).With("x1", x).With("y0", 0).With("y1", 1);
        if (label is null) return WithShape(line);
        return WithShape(line.With("label.textangle", 0).With("label.xanchor", "left").With("label.yanchor", "top").With("label.padding", 5));
    }

    /// <summary>Draws a rectangle: a detected box on an image, a region of interest.</summary>
    /// <param name="x">Its left and right edge, in data units (pixels on an image).</param>
    /// <param name="y">Its lower and upper edge.</param>
    /// <param name="color">A colour written <c>#RRGGBB</c>.</param>
    /// <param name="label">What is in it.</param>
    /// <param name="fill">How much the inside is coloured, from 0 (not at all) to 1.</param>
    public Chart WithRectangle(
        (double From, double To) x, (double From, double To) y, string color = Palette.Validation, string? label = null, double fill = 0)
    {
        RequirePlane(nameof(WithRectangle));
        return WithShape(Branch.Empty.With("type", "rect").With("xref", "x").With("yref", "y")
            .With("x0", x.From).With("x1", x.To).With("y0", y.From).With("y1", y.To)
            .With("line", Branch.Empty.With("color", color).With("width", 2))
            .With("fillcolor", Palette.Fade(color, fill))
            .With("label", label is null ? null : Label(label, color, "top left")));
    }

    /// <summary>Writes a note at a point.</summary>
    /// <param name="x">Where, in data units.</param>
    /// <param name="y">Where, in data units.</param>
    /// <param name="text">The note.</param>
    /// <param name="arrow">True for an arrow from the note to the point, false to write on the point itself.</param>
    /// <param name="color">Any CSS colour.</param>
    public Chart WithAnnotation(double x, double y, string text, bool arrow = true, string? color = null)
    {
        RequirePlane(nameof(WithAnnotation));
        return With(Layout.Append("annotations", Branch.Empty
            .With("name", Figure.DataUnits)
            .With("xref", "x").With("yref", "y").With("x", x).With("y", y)
            .With("text", text)
            .With("showarrow", arrow)
            .With("arrowcolor", color)
            .With("font.color", color)));
    }

    private Chart WithShape(Branch shape) => With(Layout.Append("shapes", shape));

    private static Branch Line(string color, LineDash dash, string? label) => Branch.Empty
        .With("type", "line")
        .With("line", Branch.Empty.With("color", color).With("width", 1.5).With("dash", dash.ToString().ToLowerInvariant()))
        .With("label", label is null ? null : Label(label, color, "end"));

    private static Branch Label(string text, string color, string place) => Branch.Empty
        .With("text", text)
        .With("textposition", place)
        .With("font", Branch.Empty.With("color", color).With("size", 12));
}
