using Plotly.Json;

namespace Plotly;

/// <summary>Turns a graph into traces: its edges, the words on them, its nodes.</summary>
internal sealed class NetworkDrawing
{
    private const string EdgeColor = "rgba(128,128,128,0.7)";
    private const int Widths = 4;
    private const int EdgesTold = 10;

    private readonly (int From, int To)[] edges;
    private readonly NetworkStyle style;
    private readonly int nodes;
    private readonly (double X, double Y)[] places;
    private readonly string[] labels;

    public NetworkDrawing((int From, int To)[] edges, NetworkStyle style)
    {
        (this.edges, this.style) = (edges, style);
        var counted = edges.Length == 0 ? 0 : edges.Max(edge => Math.Max(edge.From, edge.To)) + 1;
        if (edges.Any(edge => Math.Min(edge.From, edge.To) < 0)) throw new ArgumentException("Nodes are numbered from 0; an edge has a negative number.");
        nodes = style.Nodes ?? Math.Max(counted, style.Labels?.Count() ?? 0);
        if (nodes < counted) throw new ArgumentException($"The edges name node {counted - 1}, but there are only {nodes} nodes.");
        places = Each(style.Positions, nodes, "positions") ?? NetworkPositions.Find(style.Layout, nodes, edges);
        labels = Each(style.Labels, nodes, "labels") ?? [.. Enumerable.Range(0, nodes).Select(node => $"{node}")];
    }

    public Chart Draw() => Chart.OfNetwork([.. Edges(), .. EdgeLabels(), .. Nodes()]);

    private IEnumerable<Trace> Edges()
    {
        var weights = Each(style.Weights, edges.Length, "weights");
        if (edges.Length == 0) return [];
        if (weights is null) return [EdgeTrace(edges, 1.5)];
        var largest = Math.Max(double.Epsilon, weights.Max(Math.Abs));
        // A trace has one line width: edges are sorted into a few.
        return edges.Zip(weights)
            .GroupBy(edge => (int)Math.Ceiling(Math.Abs(edge.Second) / largest * Widths))
            .OrderBy(group => group.Key)
            .Select(group => EdgeTrace(group.Select(edge => edge.First), 0.5 + group.Key * 1.2));
    }

    private Trace EdgeTrace(IEnumerable<(int From, int To)> some, double width)
    {
        some = [.. some];
        var (x, y) = (new List<double>(), new List<double>());
        foreach (var (from, to) in some)
        {
            x.AddRange([places[from].X, places[to].X, double.NaN]);
            y.AddRange([places[from].Y, places[to].Y, double.NaN]);
        }
        var trace = Trace.Of("scatter", color: EdgeColor)
            .With("mode", style.Directed ? "lines+markers" : "lines")
            .With("x", new Numbers([.. x])).With("y", new Numbers([.. y]))
            .With("line.width", width)
            .With("meta", Describe(some))
            .With("hoverinfo", "skip")
            .With("showlegend", false);
        if (!style.Directed) return trace;
        double[] sizes = [.. Enumerable.Range(0, x.Count).Select(index => index % 3 == 1 ? 10.0 : 0)];
        return trace
            .With("marker", Arrows.HeadMarker(new Numbers(sizes)).With("color", EdgeColor).With("standoff", style.NodeSize / 2 + 1));
    }

    private IEnumerable<Trace> EdgeLabels()
    {
        if (Each(style.EdgeLabels, edges.Length, "edge labels") is not { } words) yield break;
        // Nearer to the start than to the end, so that edges that meet in a node keep their words apart.
        double Between(double from, double to) => from + (to - from) * 0.45;
        yield return Trace.Of("scatter")
            .With("mode", "text")
            .With("x", new Numbers([.. edges.Select(edge => Between(places[edge.From].X, places[edge.To].X))]))
            .With("y", new Numbers([.. edges.Select(edge => Between(places[edge.From].Y, places[edge.To].Y))]))
            .With("text", new Texts(words))
            .With("textposition", "top center")
            .With("textfont.size", 12)
            .With("hoverinfo", "skip")
            .With("showlegend", false);
    }

    private IEnumerable<Trace> Nodes()
    {
        var groups = Each(style.Groups, nodes, "groups");
        var hover = Each(style.Hover, nodes, "hover texts") ?? labels;
        return Enumerable.Range(0, nodes)
            .GroupBy(node => groups?[node] ?? "")
            .Select((group, index) => NodeTrace([.. group], hover, Palette.Series[index % Palette.Series.Count])
                .With("name", groups is null ? "nodes" : group.Key)
                .With("showlegend", groups is not null));
    }

    private Trace NodeTrace(int[] some, string[] hover, string color)
    {
        // Words that do not fit into the disc stand above it.
        var inside = some.All(node => labels[node].Length * 8 <= style.NodeSize + 4);
        return Trace.Of("scatter")
            .With("mode", "markers+text")
            .With("x", new Numbers([.. some.Select(node => places[node].X)]))
            .With("y", new Numbers([.. some.Select(node => places[node].Y)]))
            .With("text", new Texts([.. some.Select(node => labels[node])]))
            .With("textposition", inside ? "middle center" : "top center")
            .With("textfont", inside ? Branch.Empty.With("color", "#FFFFFF").With("size", 12) : Branch.Empty.With("size", 12))
            .With("hovertext", new Texts([.. some.Select(node => hover[node])]))
            .With("hoverinfo", "text")
            .With("cliponaxis", false)
            .With("marker", Branch.Empty.With("size", style.NodeSize).With("color", color).With("opacity", 1)
                .With("line", Branch.Empty.With("width", 1).With("color", "#FFFFFF")));
    }

    private string Describe(IEnumerable<(int From, int To)> some)
    {
        var arrow = style.Directed ? "to" : "with";
        var words = some.Take(EdgesTold).Select(edge => $"{labels[edge.From]} {arrow} {labels[edge.To]}");
        var rest = some.Count() - EdgesTold;
        return string.Join(", ", words) + (rest > 0 ? $", and {rest} more" : "");
    }

    private static T[]? Each<T>(IEnumerable<T>? values, int count, string what)
    {
        T[]? list = values is null ? null : [.. values];
        return list is null || list.Length == count ? list : throw new ArgumentException($"The network has {count} places for {what}, but {list.Length} were given.");
    }
}
