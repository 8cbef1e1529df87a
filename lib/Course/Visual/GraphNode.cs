namespace Course;

/// <summary>One value in a <see cref="ComputationGraph"/>: an input, or the result of an operation on others.</summary>
public sealed class GraphNode
{
    private readonly ComputationGraph graph;

    internal GraphNode(ComputationGraph graph, string name, double value, IReadOnlyList<(GraphNode Node, double Derivative)> sources) =>
        (this.graph, Name, Value, Sources) = (graph, name, value, sources);

    /// <summary>What it is called: the name of an input, the sign of an operation.</summary>
    public string Name { get; }

    /// <summary>Its value.</summary>
    public double Value { get; }

    /// <summary>The derivative of the result by this value; null before <see cref="ComputationGraph.Backward"/>, or where nothing flows.</summary>
    public double? Gradient { get; internal set; }

    /// <summary>What it was computed from, with the local derivative by each.</summary>
    internal IReadOnlyList<(GraphNode Node, double Derivative)> Sources { get; }

    /// <summary>Adds: the gradient passes to both unchanged.</summary>
    public static GraphNode operator +(GraphNode left, GraphNode right) =>
        left.graph.Add(new(left.graph, "+", left.Value + right.Value, [(left, 1), (right, 1)]));

    /// <summary>Subtracts: the gradient passes to the left unchanged and to the right with the other sign.</summary>
    public static GraphNode operator -(GraphNode left, GraphNode right) =>
        left.graph.Add(new(left.graph, "−", left.Value - right.Value, [(left, 1), (right, -1)]));

    /// <summary>Multiplies: each gets the gradient times the value of the other.</summary>
    public static GraphNode operator *(GraphNode left, GraphNode right) =>
        left.graph.Add(new(left.graph, "×", left.Value * right.Value, [(left, right.Value), (right, left.Value)]));

    /// <summary>Any function of one value.</summary>
    /// <param name="name">What the node is called, such as <c>exp</c>.</param>
    /// <param name="value">The function.</param>
    /// <param name="derivative">Its derivative, at the same place.</param>
    public GraphNode Apply(string name, Func<double, double> value, Func<double, double> derivative)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(derivative);
        return graph.Add(new(graph, name, value(Value), [(this, derivative(Value))]));
    }

    /// <summary>Value and gradient, for looking at.</summary>
    public override string ToString() => Gradient is { } gradient
        ? $"{Name} = {TextTable.Number(Value)}, gradient {TextTable.Number(gradient)}"
        : $"{Name} = {TextTable.Number(Value)}";
}
