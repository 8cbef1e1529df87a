using System.Text.Json;
using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>What travels over a <see cref="Comm"/>.</summary>
/// <param name="Data">The message.</param>
public sealed record CommMessage(JsonObject Data)
{
    /// <summary>What the sender adds about the message.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Bytes that travel beside the JSON, such as arrays.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];

    internal static CommMessage From(object? data) => new(data switch
    {
        null => [],
        JsonObject json => json,
        _ => JsonSerializer.SerializeToNode(data) as JsonObject
            ?? throw new ArgumentException($"A comm carries JSON objects, such as new {{ value = 1 }}; {data.GetType().Name} becomes none.", nameof(data)),
    });
}
