using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plotly.Json;

/// <summary>
/// One value in the immutable tree behind a chart. Immutable, so that charts derived from each other
/// share their data instead of copying it (System.Text.Json's own nodes have one parent and must be cloned).
/// </summary>
internal abstract class Node
{
    /// <summary>Writes this value as JSON.</summary>
    public abstract void Write(Utf8JsonWriter writer);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Node?(string? value) => value is null ? null : new Scalar(value);

    public static implicit operator Node(bool value) => new Scalar(value);

    public static implicit operator Node(double value) => new Scalar(value);

    public static implicit operator Node(int value) => new Scalar((double)value);

    /// <summary>Takes over a System.Text.Json node, the form in which callers hand in options of their own.</summary>
    public static Node From(JsonNode? node) => node switch
    {
        null => Scalar.Null,
        JsonObject branch => new Branch(branch.Select(item => KeyValuePair.Create(item.Key, From(item.Value)))),
        JsonArray array => new Sequence(array.Select(From)),
        JsonValue value => From(value),
        _ => throw new ArgumentException($"A chart option cannot be a {node.GetType().Name}."),
    };

    private static Node From(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.ToString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture),
        _ => Scalar.Null,
    };

    /// <summary>The JSON text, on one line.</summary>
    public override string ToString() => JsonText.Write(this);
}
