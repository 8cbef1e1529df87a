namespace Plotly;

/// <summary>How the nodes of a <see cref="Chart.Network"/> find their places.</summary>
public enum NetworkLayout
{
    /// <summary>Edges pull and nodes push until all rest: shows which nodes belong together.</summary>
    Force,

    /// <summary>On a circle, in the order of their numbers.</summary>
    Circle,

    /// <summary>In columns from left to right, each node right of all that lead to it: computational graphs. The edges must have no cycle.</summary>
    Layered,
}
