using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>Draws a graph: nodes numbered from 0 and the edges between them.</summary>
    /// <param name="edges">From which node to which.</param>
    /// <param name="style">Labels, classes, weights, direction and places.</param>
    /// <example><code>
    /// Chart.Network([(0, 2), (1, 2), (2, 3)], new() { Labels = ["a", "b", "×", "loss"], Layout = NetworkLayout.Layered, Directed = true })
    /// </code></example>
    public static Chart Network(IEnumerable<(int From, int To)> edges, NetworkStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(edges);
        return new NetworkDrawing([.. edges], style ?? new()).Draw();
    }

    internal static Chart OfNetwork(IEnumerable<Trace> traces) => new Chart([.. traces], Branch.Empty)
        .WithXAxis(new Axis { Visible = false })
        .WithYAxis(new Axis { Visible = false })
        .WithSize(height: 440)
        .With("margin", Branch.Empty.With("l", 16).With("r", 16).With("b", 16));
}
