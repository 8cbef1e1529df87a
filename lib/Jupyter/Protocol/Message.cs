using System.Text.Json.Nodes;

namespace Jupyter.Protocol;

/// <summary>
/// A Jupyter <see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format">message</see>.
/// </summary>
/// <param name="Header">What it is.</param>
/// <param name="Parent">The header of the request that it answers; null when nothing asked for it.</param>
/// <param name="Content">Its body.</param>
public sealed record Message(MessageHeader Header, MessageHeader? Parent, JsonObject Content)
{
    /// <summary>Who to route the answer to: the frames before the delimiter.</summary>
    public IReadOnlyList<byte[]> Identities { get; init; } = [];

    /// <summary>What the sender adds about the message.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Bytes that travel beside the JSON, such as widgets' arrays.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];
}
