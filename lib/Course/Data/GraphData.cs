using Plotly;

namespace Course;

/// <summary>A graph whose nodes have features and a class each.</summary>
public sealed class GraphData : IDisplayable
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, its source and its licence.</summary>
    public required string Description { get; init; }

    /// <summary>int64 <c>[2, links]</c>: from row 0 to row 1; a link without direction is there once each way.</summary>
    public required Tensor Edges { get; init; }

    /// <summary>float32 <c>[nodes, features]</c>.</summary>
    public required Tensor Features { get; init; }

    /// <summary>int64 <c>[nodes]</c>.</summary>
    public required Tensor Labels { get; init; }

    /// <summary>The names of the classes.</summary>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>One name a node.</summary>
    public required IReadOnlyList<string> NodeNames { get; init; }

    /// <summary>The nodes whose class is known in training, int64 <c>[k]</c>; null when there is no public split.</summary>
    public Tensor? TrainNodes { get; init; }

    /// <summary>The nodes for choosing between models, int64 <c>[k]</c>; null when there is no public split.</summary>
    public Tensor? ValidationNodes { get; init; }

    /// <summary>The nodes for the final number, int64 <c>[k]</c>; null when there is no public split.</summary>
    public Tensor? TestNodes { get; init; }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => (int)Features.shape[0];

    /// <summary>The share of links between nodes of the same class: 1 divided by the number of classes when links know nothing of classes.</summary>
    public double Homophily
    {
        get
        {
            using var scope = NewDisposeScope();
            return Labels[Edges[0]].eq(Labels[Edges[1]]).to(ScalarType.Float64).mean().item<double>();
        }
    }

    /// <summary>Draws the graph in the colours of the classes; for graphs of up to a few hundred nodes.</summary>
    public Chart Chart()
    {
        var (from, to) = (TensorValues.ToLongs(Edges[0]), TensorValues.ToLongs(Edges[1]));
        var links = from.Zip(to, (a, b) => ((int)Math.Min(a, b), (int)Math.Max(a, b))).Distinct();
        return Plotly.Chart.Network(links, new NetworkStyle
        {
            Nodes = NodeCount,
            Labels = NodeNames,
            Groups = TensorValues.ToLongs(Labels).Select(label => ClassNames[(int)label]),
        }).WithTitle(Name);
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => NodeCount <= 200 ? Chart().ToMimeBundle() : Table().ToMimeBundle();

    private TextTable Table() => new(["nodes", "links (each way)", "features", "classes", "homophily"],
        [[NodeCount, Edges.shape[1], Features.shape[1], ClassNames.Count, Homophily]])
    { Caption = $"{Name}: {Description}" };
}
