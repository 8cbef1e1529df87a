using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Plotly.Json;

/// <summary>An immutable JSON object whose keys keep the order in which they were first set.</summary>
internal sealed class Branch : Node
{
    public static readonly Branch Empty = new([]);

    private readonly ImmutableArray<KeyValuePair<string, Node>> items;

    public Branch(IEnumerable<KeyValuePair<string, Node>> items) => this.items = [.. items];

    public IReadOnlyList<KeyValuePair<string, Node>> Items => items;

    public bool IsEmpty => items.IsEmpty;

    /// <summary>The value at a path such as <c>marker.line.width</c> or <c>annotations[0].text</c>, or null.</summary>
    public Node? this[string path] => Path.Parse(path).Aggregate((Node?)this, (node, step) => step.Read(node));

    /// <summary>The string at a path, or null when there is none.</summary>
    public string? Text(string path) => (this[path] as Scalar)?.Value as string;

    /// <summary>The number at a path, or null when there is none.</summary>
    public double? Number(string path) => (this[path] as Scalar)?.Value as double?;

    /// <summary>A copy in which the value at a path is set; a null value changes nothing.</summary>
    public Branch With(string path, Node? value) =>
        value is null ? this : (Branch)Path.Write(this, Path.Parse(path), value);

    /// <summary>A copy without the value of a key.</summary>
    public Branch Without(string key) => new(items.Where(item => item.Key != key));

    /// <summary>A copy with values added at the end of the list at a path.</summary>
    public Branch Append(string path, params IEnumerable<Node> values) =>
        With(path, (this[path] as Sequence ?? Sequence.Empty).Append(values));

    /// <summary>A copy with every setting of <paramref name="over"/>, which wins where both have one.</summary>
    public Branch Merge(Branch over)
    {
        var merged = this;
        foreach (var (key, value) in over.items)
            merged = merged.Set(key, value is Branch inner && merged.Get(key) is Branch own ? own.Merge(inner) : value);
        return merged;
    }

    /// <summary>A copy with the value of one key set.</summary>
    public Branch Set(string key, Node value)
    {
        var index = IndexOf(key);
        return new(index < 0 ? items.Add(new(key, value)) : items.SetItem(index, new(key, value)));
    }

    /// <summary>The value of one key, or null.</summary>
    public Node? Get(string key) => IndexOf(key) is >= 0 and var index ? items[index].Value : null;

    /// <summary>True when the key is set.</summary>
    public bool Has(string key, [NotNullWhen(true)] out Node? value) => (value = Get(key)) is not null;

    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in items)
        {
            writer.WritePropertyName(key);
            value.Write(writer);
        }
        writer.WriteEndObject();
    }

    private int IndexOf(string key)
    {
        for (var index = 0; index < items.Length; index++)
            if (items[index].Key == key) return index;
        return -1;
    }
}
