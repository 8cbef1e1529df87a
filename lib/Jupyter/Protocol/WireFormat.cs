using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jupyter.Protocol;

/// <summary>
/// Turns messages into frames and back:
/// identities, <c>&lt;IDS|MSG&gt;</c>, signature, header, parent header, metadata, content, buffers.
/// </summary>
internal sealed class WireFormat(string key)
{
    private const int SignedParts = 4;

    private static readonly byte[] delimiter = Encoding.ASCII.GetBytes("<IDS|MSG>");

    private readonly Signature signature = new(key);
    private readonly ReplayGuard replays = new();

    internal List<byte[]> Write(Message message)
    {
        byte[][] parts =
        [
            Bytes(message.Header.Json),
            message.Parent is null ? "{}"u8.ToArray() : Bytes(message.Parent.Json),
            Bytes(message.Metadata),
            Bytes(message.Content),
        ];
        return [.. message.Identities, delimiter, signature.Sign(parts), .. parts, .. message.Buffers];
    }

    /// <summary>Reads a message.</summary>
    /// <param name="frames">What the socket received.</param>
    /// <param name="problem">Why the frames are no message that may be trusted, for the log.</param>
    /// <returns>Null when they are not: a wrong or replayed message gets no answer.</returns>
    internal Message? Read(IReadOnlyList<byte[]> frames, out string? problem)
    {
        var start = IndexOfDelimiter(frames);
        if (start < 0 || frames.Count < start + 2 + SignedParts) return Refuse("it has too few frames", out problem);
        byte[][] parts = [.. frames.Skip(start + 2).Take(SignedParts)];
        if (!signature.Matches(frames[start + 1], parts)) return Refuse("its signature is wrong", out problem);
        if (!replays.IsNew(frames[start + 1])) return Refuse("it was seen before", out problem);
        try
        {
            var header = MessageHeader.Read(Parse(parts[0]));
            if (header is null) return Refuse("its header has no msg_id or msg_type", out problem);
            problem = null;
            return new Message(header, MessageHeader.Read(Parse(parts[1])), Parse(parts[3]))
            {
                Identities = [.. frames.Take(start)],
                Metadata = Parse(parts[2]),
                Buffers = [.. frames.Skip(start + 2 + SignedParts)],
            };
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return Refuse($"it is not valid JSON: {error.Message}", out problem);
        }
    }

    private static Message? Refuse(string why, out string? problem)
    {
        problem = why;
        return null;
    }

    private static int IndexOfDelimiter(IReadOnlyList<byte[]> frames)
    {
        for (var i = 0; i < frames.Count; i++)
            if (frames[i].AsSpan().SequenceEqual(delimiter)) return i;
        return -1;
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Json.Options);

    private static JsonObject Parse(byte[] bytes) =>
        JsonNode.Parse(bytes) as JsonObject ?? throw new JsonException("not an object");
}
