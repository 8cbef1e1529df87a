using Plotly;

namespace Course;

/// <summary>Many small graphs, each with a class: what graph classification learns from.</summary>
public sealed class GraphCollection : IDisplayable
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, its source and its licence.</summary>
    public required string Description { get; init; }

    /// <summary>The graphs.</summary>
    public required IReadOnlyList<SmallGraph> Graphs { get; init; }

    /// <summary>How many classes there are.</summary>
    public int ClassCount => (int)Graphs.Max(graph => graph.Label) + 1;

    /// <summary>How many features a node has.</summary>
    public int FeatureCount => (int)Graphs[0].Features.shape[1];

    /// <summary>Graphs for training and graphs kept back, shuffled by a seed and without overlap.</summary>
    /// <param name="share">The share for training, between 0 and 1.</param>
    /// <param name="seed">Decides which go where; <see cref="Chapter.Seed"/> when not given.</param>
    public (GraphCollection Train, GraphCollection Test) Split(double share = 0.8, long? seed = null)
    {
        var (train, test) = Splits.Shuffled(Graphs.Count, share, seed);
        return (Take(train), Take(test));
    }

    /// <summary>How large the graphs are and how often each class occurs.</summary>
    public TextTable Summary() => new(["class", "graphs", "nodes (mean)", "links (mean)"],
        [.. Graphs.GroupBy(graph => graph.Label).OrderBy(group => group.Key).Select(group => new object?[]
        {
            group.Key, group.Count(), group.Average(graph => graph.NodeCount), group.Average(graph => graph.Edges.shape[1] / 2.0),
        })])
    { Caption = $"{Name}: {Graphs.Count:#,0} graphs, {FeatureCount} features a node. {Description}" };

    /// <summary>Draws one of the graphs, its nodes in the colour of their kind.</summary>
    public Chart Chart(int index = 0)
    {
        var graph = Graphs[index];
        var (from, to) = (TensorValues.ToLongs(graph.Edges[0]), TensorValues.ToLongs(graph.Edges[1]));
        return Plotly.Chart.Network(from.Zip(to, (a, b) => ((int)Math.Min(a, b), (int)Math.Max(a, b))).Distinct(), new NetworkStyle
        {
            Nodes = graph.NodeCount,
            Groups = TensorValues.ToLongs(graph.Features.argmax(1)).Select(kind => $"kind {kind}"),
        }).WithTitle($"{Name}, graph {index}: class {graph.Label}");
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Summary().ToMimeBundle();

    private GraphCollection Take(Tensor places) => new() { Name = Name, Description = Description, Graphs = [.. TensorValues.ToLongs(places).Select(place => Graphs[(int)place])] };
}
