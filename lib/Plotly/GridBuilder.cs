using Plotly.Json;

namespace Plotly;

/// <summary>Lays charts out on one page: gives each its place and axes of its own.</summary>
internal sealed class GridBuilder(Chart[] parts, int columns, (bool X, bool Y) shared)
{
    private readonly GridGeometry geometry = new(parts, columns);
    private readonly List<Trace> traces = [];
    private readonly Dictionary<string, string?> colorOfName = [];
    private Branch layout = Branch.Empty;
    private int planes;
    private int scenes;
    private int yAxes;
    private Chart? leader;
    private (string X, string Y) leaderAxes;

    public (IReadOnlyList<Trace> Traces, Branch Layout) Build()
    {
        for (var index = 0; index < parts.Length; index++) Place(parts[index], geometry[index]);
        layout = layout.With("height", geometry.Height);
        if (geometry.HasHeadings) layout = layout.With("margin.t", 44);
        if (parts.Any(part => part.Layout.Text("barmode") == "overlay")) layout = layout.With("barmode", "overlay");
        if (parts.Any(part => part.Layout.Get("bargap") is not null)) layout = layout.With("bargap", 0);
        return (traces, layout);
    }

    private void Place(Chart part, GridCell cell)
    {
        var names = part.Traces.Any(trace => trace.IsSpatial) ? PlaceScene(part, cell) : PlacePlane(part, cell);
        foreach (var list in (string[])["annotations", "shapes"])
            foreach (var item in (part.Layout.Get(list) as Sequence ?? Sequence.Empty).Items.OfType<Branch>())
                layout = layout.Append(list, Move(Move(item, "x", names, cell.X), "y", names, cell.Y));
        if (part.Title is { } heading) layout = layout.Append("annotations", Heading(heading, cell));
        foreach (var trace in part.TracesWithOwnColors()) traces.Add(WithLegend(Rename(trace, names, cell), part));
    }

    private Dictionary<string, string> PlaceScene(Chart part, GridCell cell)
    {
        var scene = Numbered("scene", ++scenes);
        layout = layout.With(scene, (part.Layout.Get("scene") as Branch ?? Branch.Empty).With("domain", cell.Domain()));
        return new() { ["scene"] = scene };
    }

    private Dictionary<string, string> PlacePlane(Chart part, GridCell cell)
    {
        var (x, y) = (Numbered("x", ++planes), Numbered("y", ++yAxes));
        Dictionary<string, string> names = new() { ["x"] = x, ["y"] = y };
        layout = layout
            .With(Key(x), Follow(Settings(part, "xaxis", names).With("domain", cell.X.ToNode()).With("anchor", y), part, 'x'))
            .With(Key(y), Follow(Settings(part, "yaxis", names).With("domain", cell.Y.ToNode()).With("anchor", x), part, 'y'));
        if (leader is null && CanShare(part)) (leader, leaderAxes) = (part, (x, y));
        if (part.Layout.Get("yaxis2") is null) return names;
        names["y2"] = Numbered("y", ++yAxes);
        layout = layout.With(Key(names["y2"]), Settings(part, "yaxis2", names).With("anchor", x));
        return names;
    }

    /// <summary>Ties an axis to the first one it can share its range with.</summary>
    private Branch Follow(Branch axis, Chart part, char letter)
    {
        if (leader is null || !CanShare(part) || !(letter == 'x' ? shared.X : shared.Y)) return axis;
        var type = $"{letter}axis.type";
        return part.Layout.Text(type) == leader.Layout.Text(type) ? axis.With("matches", letter == 'x' ? leaderAxes.X : leaderAxes.Y) : axis;
    }

    /// <summary>Heat maps and images count rows and columns, which no curve shares.</summary>
    private static bool CanShare(Chart part) => part.Traces.All(trace => trace.Type is not ("heatmap" or "image"));

    private static Branch Settings(Chart part, string axis, Dictionary<string, string> names)
    {
        var settings = part.Layout.Get(axis) as Branch ?? Branch.Empty;
        foreach (var reference in (string[])["scaleanchor", "overlaying"])
            if (settings.Text(reference) is { } other) settings = settings.With(reference, names[other]);
        // A plot that keeps its proportions stands under the middle of its heading.
        return settings.Text("constraintoward") == "left" ? settings.With("constraintoward", "center") : settings;
    }

    private static Trace Rename(Trace trace, Dictionary<string, string> names, GridCell cell)
    {
        if (trace.IsSpatial) trace = trace.With("scene", names["scene"]);
        else
            trace = trace.With("xaxis", names["x"]).With("yaxis", names[trace.Options.Text("yaxis") ?? "y"]);
        if (GridGeometry.ColorBarOf(trace) is not { } bar) return trace;
        return trace.With(bar, (trace.Options[bar] as Branch ?? Branch.Empty).Merge(cell.ColorBar()));
    }

    /// <summary>One legend entry for all series of one name; none for a chart that has a single series.</summary>
    private Trace WithLegend(Trace trace, Chart part)
    {
        if (trace.Name is not { } name || trace.HasColorScale) return trace;
        var known = colorOfName.TryGetValue(name, out var color);
        if (known && color is not null && !trace.HasColorList) trace = trace.WithColor(color);
        var isShown = !known && part.Traces.Count(other => other.Name is not null) > 1 && part.Layout.Get("showlegend") is not Scalar { Value: false };
        if (isShown) colorOfName[name] = trace.Options.Text("line.color") ?? trace.Options.Text("marker.color");
        return trace.With("legendgroup", name).With("showlegend", isShown);
    }

    /// <summary>Moves the place of a note or shape from a chart of its own to its place in the grid.</summary>
    private static Branch Move(Branch item, string axis, Dictionary<string, string> names, Span span)
    {
        var reference = item.Text($"{axis}ref") ?? "paper";
        var parts = reference.Split(' ');
        if (names.TryGetValue(parts[0], out var name))
            return item.With($"{axis}ref", parts.Length > 1 ? $"{name} {parts[1]}" : name);
        foreach (var key in (string[])[axis, $"{axis}0", $"{axis}1"])
            if (item.Number(key) is { } place) item = item.With(key, span.At(place));
        return item;
    }

    private static Branch Heading(string text, GridCell cell) => Branch.Empty
        .With("text", text)
        .With("showarrow", false)
        .With("xref", "paper").With("yref", "paper")
        .With("x", cell.X.At(0.5)).With("y", cell.Y.To)
        .With("xanchor", "center").With("yanchor", "bottom").With("yshift", 4)
        .With("font.size", 14);

    private static string Numbered(string name, int number) => number == 1 ? name : $"{name}{number}";

    /// <summary>The layout's key for an axis: <c>x3</c> is described under <c>xaxis3</c>.</summary>
    private static string Key(string axis) => $"{axis[0]}axis{axis[1..]}";
}
