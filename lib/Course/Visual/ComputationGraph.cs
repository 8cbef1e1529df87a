using System.Globalization;
using Plotly;

namespace Course;

/// <summary>
/// A small computation as a graph of additions and multiplications: values flow forward, gradients flow back, and the drawing
/// shows both. For looking at how backpropagation works; real work is done by tensors.
/// </summary>
/// <example><code>
/// var graph = new ComputationGraph();
/// var price = graph.Input("apple price", 100) * graph.Input("apples", 2);
/// var total = price * graph.Input("tax", 1.1);
/// graph.Backward(total);
/// graph
/// </code></example>
public sealed class ComputationGraph : IDisplayable
{
    private readonly List<GraphNode> nodes = [];

    /// <summary>All nodes in the order in which they were made, inputs and results.</summary>
    public IReadOnlyList<GraphNode> Nodes => nodes;

    /// <summary>Adds an input.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="value">Its value.</param>
    public GraphNode Input(string name, double value) => Add(new(this, name, value, []));

    /// <summary>Computes the derivative of one node by every node before it: the chain rule, from the end to the start.</summary>
    /// <param name="result">The node whose derivatives are asked for.</param>
    public void Backward(GraphNode result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var node in nodes) node.Gradient = null;
        result.Gradient = 1;
        // Nodes stand in the order of computation, so walking backwards meets each after all that use it.
        foreach (var node in Enumerable.Reverse(nodes).Where(node => node.Gradient is not null))
            foreach (var (source, derivative) in node.Sources)
                source.Gradient = (source.Gradient ?? 0) + node.Gradient * derivative;
    }

    /// <summary>Draws the graph from left to right, with values and (after <see cref="Backward"/>) gradients beside the arrows.</summary>
    public Chart Chart()
    {
        var edges = nodes.SelectMany((node, to) => node.Sources.Select(source => (From: nodes.IndexOf(source.Node), To: to))).ToList();
        var used = edges.Select(edge => edge.From).ToHashSet();
        return Plotly.Chart.Network(edges, new NetworkStyle
        {
            Nodes = nodes.Count,
            Directed = true,
            Layout = NetworkLayout.Layered,
            NodeSize = 34,
            Labels = nodes.Select((node, index) => used.Contains(index) ? node.Name : $"{node.Name} = {TextTable.Number(node.Value)}"),
            EdgeLabels = edges.Select(edge => Arrow(nodes[edge.From])),
            Groups = nodes.Select(node => node.Sources.Count == 0 ? "input" : "operation"),
            Hover = nodes.Select(node => $"{node.Name}: {Arrow(node)}"),
        });
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Chart().ToMimeBundle();

    internal GraphNode Add(GraphNode node)
    {
        nodes.Add(node);
        return node;
    }

    private static string Arrow(GraphNode node) => node.Gradient is { } gradient
        ? string.Create(CultureInfo.InvariantCulture, $"{TextTable.Number(node.Value)} (gradient {TextTable.Number(gradient)})")
        : TextTable.Number(node.Value);
}
