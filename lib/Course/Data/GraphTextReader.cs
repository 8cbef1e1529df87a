using System.Globalization;

namespace Course;

/// <summary>
/// Reads collections of graphs in text: the number of graphs; for each a line "nodes class", then for each node a line "kind
/// neighbours, the neighbours' numbers, and what was measured of it".
/// </summary>
internal static class GraphTextReader
{
    /// <exception cref="InvalidDataException">The text is cut off or a line does not fit; the message names the line.</exception>
    public static List<SmallGraph> Read(TextReader text, string name)
    {
        var lines = new Lines(text, name);
        var graphs = new List<(List<Node> Nodes, long Class)>();
        var count = lines.Next()[0];
        for (var graph = 0; graph < count; graph++)
        {
            var head = lines.Next(2);
            graphs.Add((Enumerable.Range(0, (int)head[0]).Select(_ => ReadNode(lines, (int)head[0])).ToList(), (long)head[1]));
        }
        // Kinds and classes are any numbers in the files; here they count from 0.
        var kinds = graphs.SelectMany(graph => graph.Nodes).Select(node => node.Kind).Distinct().Order().Select((kind, place) => (kind, place)).ToDictionary(pair => pair.kind, pair => pair.place);
        var classes = graphs.Select(graph => graph.Class).Distinct().Order().ToList();
        return [.. graphs.Select(graph => ToGraph(graph.Nodes, kinds, classes.IndexOf(graph.Class)))];
    }

    private static Node ReadNode(Lines lines, int nodes)
    {
        var cells = lines.Next(2);
        var neighbours = (int)cells[1];
        if (cells.Length < 2 + neighbours) throw lines.Error($"{neighbours} neighbours are announced, but there are {cells.Length - 2} numbers");
        long[] links = [.. cells[2..(2 + neighbours)].Select(cell => (long)cell)];
        if (links.Any(link => link < 0 || link >= nodes)) throw lines.Error($"a neighbour is none of the graph's nodes, 0 to {nodes - 1}");
        return new((long)cells[0], links, [.. cells[(2 + neighbours)..].Select(cell => (float)cell)]);
    }

    private static SmallGraph ToGraph(List<Node> nodes, Dictionary<long, int> kinds, long label)
    {
        var width = kinds.Count + nodes[0].Measured.Length;
        var features = new float[nodes.Count * width];
        var (from, to) = (new List<long>(), new List<long>());
        for (var node = 0; node < nodes.Count; node++)
        {
            features[node * width + kinds[nodes[node].Kind]] = 1;
            nodes[node].Measured.CopyTo(features, node * width + kinds.Count);
            foreach (var neighbour in nodes[node].Neighbours)
            {
                from.Add(node);
                to.Add(neighbour);
            }
        }
        return new(tensor([.. from, .. to], [2, from.Count]), tensor(features, [nodes.Count, width]), label);
    }

    private sealed record Node(long Kind, long[] Neighbours, float[] Measured);

    private sealed class Lines(TextReader text, string name)
    {
        private int number;

        public double[] Next(int least = 1)
        {
            number++;
            var cells = (text.ReadLine() ?? throw Error("the file ends here, before its last graph")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var numbers = new double[cells.Length];
            for (var index = 0; index < cells.Length; index++)
                if (!double.TryParse(cells[index], CultureInfo.InvariantCulture, out numbers[index])) throw Error($"'{cells[index]}' is no number");
            return numbers.Length >= least ? numbers : throw Error($"there are {numbers.Length} numbers where at least {least} should be");
        }

        public InvalidDataException Error(string what) => new($"{name}, line {number}: {what}.");
    }
}
