namespace Course;

/// <summary>One graph of many, with a class.</summary>
/// <param name="Edges">int64 <c>[2, links]</c>, each link both ways.</param>
/// <param name="Features">float32 <c>[nodes, features]</c>: the kind of each node (one-hot), then what was measured of it.</param>
/// <param name="Label">The class of the whole graph, 0 to classes - 1.</param>
public sealed record SmallGraph(Tensor Edges, Tensor Features, long Label)
{
    /// <summary>How many nodes it has.</summary>
    public int NodeCount => (int)Features.shape[0];
}
