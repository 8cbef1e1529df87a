namespace Plotly.Json;

/// <summary>Finds the place in a tree that a path in plotly.js's notation names: <c>xaxis.title.text</c>, <c>shapes[1].x0</c>.</summary>
internal static class Path
{
    /// <summary>One step down: by key into an object, or by index into a list.</summary>
    internal readonly record struct Step(string? Key, int Index)
    {
        public Node? Read(Node? node) => node switch
        {
            Branch branch when Key is not null => branch.Get(Key),
            Sequence list when Key is null && Index < list.Items.Count => list.Items[Index],
            _ => null,
        };
    }

    public static IReadOnlyList<Step> Parse(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var steps = new List<Step>();
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[');
            var key = bracket < 0 ? part : part[..bracket];
            if (key.Length == 0) throw Malformed(path);
            steps.Add(new(key, 0));
            if (bracket >= 0) steps.Add(new(null, ParseIndex(path, part[bracket..])));
        }
        return steps;
    }

    public static Node Write(Node? node, IReadOnlyList<Step> steps, Node value, int depth = 0)
    {
        if (depth == steps.Count) return value;
        var step = steps[depth];
        var inner = Write(step.Read(node), steps, value, depth + 1);
        return step.Key is { } key
            ? (node as Branch ?? Branch.Empty).Set(key, inner)
            : WriteItem(node as Sequence ?? Sequence.Empty, step.Index, inner);
    }

    private static Sequence WriteItem(Sequence list, int index, Node value)
    {
        if (index > list.Items.Count)
            throw new ArgumentException($"The list has {list.Items.Count} items; item {index} cannot be set before item {list.Items.Count}.");
        return new(list.Items.Take(index).Append(value).Concat(list.Items.Skip(index + 1)));
    }

    private static int ParseIndex(string path, string bracket) =>
        bracket.EndsWith(']') && int.TryParse(bracket[1..^1], out var index) && index >= 0 ? index : throw Malformed(path);

    private static ArgumentException Malformed(string path) =>
        new($"'{path}' is not a path. Write keys with dots and list items with brackets: \"marker.line.width\", \"annotations[0].text\".");
}
