namespace Plotly;

/// <summary>What can be said about a <see cref="Chart.Network"/>. Lists have one entry per node, or per edge in the order of the edges.</summary>
public sealed record NetworkStyle
{
    /// <summary>How many nodes there are, when some have no edge.</summary>
    public int? Nodes { get; init; }

    /// <summary>What stands on each node; by default its number.</summary>
    public IEnumerable<string>? Labels { get; init; }

    /// <summary>What to say about each node on hover.</summary>
    public IEnumerable<string>? Hover { get; init; }

    /// <summary>The class of each node, shown as its colour, with a legend.</summary>
    public IEnumerable<string>? Groups { get; init; }

    /// <summary>What stands on each edge: a weight, a gradient.</summary>
    public IEnumerable<string>? EdgeLabels { get; init; }

    /// <summary>How strong each edge is; drawn as its width.</summary>
    public IEnumerable<double>? Weights { get; init; }

    /// <summary>True for edges with an arrow at their end.</summary>
    public bool Directed { get; init; }

    /// <summary>How nodes find their places when <see cref="Positions"/> are not given.</summary>
    public NetworkLayout Layout { get; init; } = NetworkLayout.Force;

    /// <summary>Where each node stands.</summary>
    public IEnumerable<(double X, double Y)>? Positions { get; init; }

    /// <summary>The width of a node in pixels.</summary>
    public double NodeSize { get; init; } = 26;
}
