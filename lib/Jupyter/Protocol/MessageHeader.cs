using System.Text.Json.Nodes;

namespace Jupyter.Protocol;

/// <summary>Says what a message is and who sent it.</summary>
/// <param name="Id">Unique for each message (msg_id).</param>
/// <param name="Type">What it is, such as execute_request (msg_type).</param>
/// <param name="Session">The client's or kernel's session.</param>
/// <param name="Json">The header as it came, to be sent back unchanged as parent_header.</param>
public sealed record MessageHeader(string Id, string Type, string Session, JsonObject Json)
{
    /// <summary>The protocol version that this kernel speaks.</summary>
    public const string ProtocolVersion = "5.5";

    /// <summary>Makes a header for a message that this kernel sends.</summary>
    internal static MessageHeader Create(string type, string session)
    {
        var id = Guid.NewGuid().ToString("N");
        return new MessageHeader(id, type, session, new JsonObject
        {
            ["msg_id"] = id,
            ["msg_type"] = type,
            ["username"] = "kernel",
            ["session"] = session,
            ["date"] = DateTime.UtcNow.ToString("O"),
            ["version"] = ProtocolVersion,
        });
    }

    /// <summary>Reads a header; null when it lacks an id or a type.</summary>
    internal static MessageHeader? Read(JsonObject json)
    {
        var id = Text(json, "msg_id");
        var type = Text(json, "msg_type");
        return id is null || type is null ? null : new MessageHeader(id, type, Text(json, "session") ?? "", json);
    }

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
