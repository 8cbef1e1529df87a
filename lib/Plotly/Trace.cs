using Plotly.Json;

namespace Plotly;

/// <summary>One series of a chart: what plotly.js calls a trace.</summary>
internal sealed class Trace(Branch options)
{
    public Branch Options => options;

    public string Type => options.Text("type")!;

    public string? Name => options.Text("name");

    /// <summary>True when the trace stands in a 3-D scene.</summary>
    public bool IsSpatial => Type is "scatter3d" or "surface";

    /// <summary>True when values become colours by a scale, and not the whole trace one colour.</summary>
    public bool HasColorScale => Type is "heatmap" or "contour" or "surface";

    /// <summary>True when each point has a colour of its own.</summary>
    public bool HasColorList => options["marker.color"] is Series;

    /// <summary>True when plotly.js would give the trace the next colour of the palette.</summary>
    public bool TakesColorOfTurn => Type is "scatter" or "scatter3d" or "bar" or "box" or "violin"
        && options["marker.color"] is null && options["line.color"] is null;

    public Series? X => options.Get("x") as Series;

    public Series? Y => options.Get("y") as Series;

    public static Trace Of(string type, string? name = null, string? color = null)
    {
        var trace = new Trace(Branch.Empty.With("type", type).With("name", name));
        return (color ?? Palette.For(name)) is { } own ? trace.WithColor(own) : trace;
    }

    public Trace With(string path, Node? value) => new(options.With(path, value));

    /// <summary>Leaves out what the trace's mode does not draw; colours are set before it is known what will be drawn.</summary>
    public Trace WithoutUnused()
    {
        if (Type == "violin") return new(options.Without("marker"));
        if (options.Text("mode") is not { } mode) return this;
        var kept = options;
        if (!mode.Contains("markers")) kept = kept.Without("marker");
        if (!mode.Contains("lines") && options.Get("fill") is null) kept = kept.Without("line");
        return new(kept);
    }

    /// <summary>Sets the one colour of the trace, wherever its type keeps it.</summary>
    public Trace WithColor(string color) => Type switch
    {
        "scatter" or "scatter3d" => With("line.color", color).With("marker.color", color),
        "bar" => With("marker.color", color),
        "box" or "violin" => With("line.color", color).With("marker.color", color),
        "contour" => With("line.color", color),
        _ => throw new InvalidOperationException($"A {Type} takes its colours from a scale: use WithColorScale instead of WithColor."),
    };

    /// <summary>Requires as many values along <paramref name="what"/> as there are points.</summary>
    public static void RequireSameCount(int expected, int actual, string what)
    {
        if (expected != actual)
            throw new ArgumentException($"There are {expected} points but {actual} values for {what}; give one for each point.");
    }
}
