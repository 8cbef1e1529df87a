namespace Plotly;

/// <summary>Finds places for the nodes of a graph. The same graph always gets the same places.</summary>
internal static class NetworkPositions
{
    private const int Rounds = 200;

    public static (double X, double Y)[] Find(NetworkLayout layout, int nodes, IReadOnlyList<(int From, int To)> edges) => layout switch
    {
        NetworkLayout.Circle => Circle(nodes),
        NetworkLayout.Layered => Layered(nodes, edges),
        _ => Force(nodes, edges),
    };

    private static (double X, double Y)[] Circle(int nodes) =>
    [
        .. Enumerable.Range(0, nodes).Select(node => Math.SinCos(2 * Math.PI * node / nodes)).Select(angle => (angle.Sin, angle.Cos)),
    ];

    /// <summary>A node's column is the length of the longest way to it; in its column it stands near those that lead to it.</summary>
    private static (double X, double Y)[] Layered(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var columns = new int[nodes];
        for (var round = 0; round <= nodes; round++)
        {
            var moved = false;
            foreach (var (from, to) in edges)
            {
                if (columns[to] > columns[from]) continue;
                columns[to] = columns[from] + 1;
                moved = true;
            }
            if (!moved) break;
            if (round == nodes) throw new ArgumentException("The edges go round in a circle, so that no node comes first; use NetworkLayout.Force.");
        }
        // Nodes that nothing leads to stand just before the first that they lead to, not all at the far left.
        foreach (var node in Enumerable.Range(0, nodes).Where(node => edges.All(edge => edge.To != node)))
            columns[node] = Math.Max(0, edges.Where(edge => edge.From == node).Select(edge => columns[edge.To] - 1).DefaultIfEmpty(0).Min());
        var places = new (double X, double Y)[nodes];
        foreach (var column in Enumerable.Range(0, nodes).GroupBy(node => columns[node]).OrderBy(group => group.Key))
        {
            double Wish(int node) => edges.Where(edge => edge.To == node).Select(edge => places[edge.From].Y).DefaultIfEmpty(0).Average();
            int[] order = [.. column.OrderByDescending(Wish).ThenBy(node => node)];
            for (var rank = 0; rank < order.Length; rank++) places[order[rank]] = (column.Key, (order.Length - 1) / 2.0 - rank);
        }
        return places;
    }

    /// <summary>Fruchterman and Reingold (1991), from a circle, cooling down.</summary>
    private static (double X, double Y)[] Force(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var places = Circle(nodes);
        var ideal = Math.Sqrt(4.0 / Math.Max(1, nodes));
        for (var round = 0; round < Rounds; round++)
        {
            var pull = new (double X, double Y)[nodes];
            for (var node = 0; node < nodes; node++)
                for (var other = 0; other < node; other++)
                    Add(pull, node, other, places, distance => -ideal * ideal / distance);
            foreach (var (from, to) in edges)
                if (from != to) Add(pull, from, to, places, distance => distance * distance / ideal);
            var longestStep = 0.2 * (1 - (double)round / Rounds) + 0.001;
            for (var node = 0; node < nodes; node++)
            {
                // A weak pull to the middle keeps parts together that no edge joins.
                var (x, y) = (pull[node].X - 0.3 * places[node].X, pull[node].Y - 0.3 * places[node].Y);
                var length = Math.Max(1e-9, Math.Sqrt(x * x + y * y));
                var step = Math.Min(length, longestStep) / length;
                places[node] = (places[node].X + x * step, places[node].Y + y * step);
            }
        }
        return places;
    }

    private static void Add((double X, double Y)[] pull, int first, int second, (double X, double Y)[] places, Func<double, double> strength)
    {
        var (x, y) = (places[second].X - places[first].X, places[second].Y - places[first].Y);
        var distance = Math.Max(1e-4, Math.Sqrt(x * x + y * y));
        var force = strength(distance) / distance;
        pull[first] = (pull[first].X + x * force, pull[first].Y + y * force);
        pull[second] = (pull[second].X - x * force, pull[second].Y - y * force);
    }
}
