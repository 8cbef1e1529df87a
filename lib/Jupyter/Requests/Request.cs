using System.Text.Json.Nodes;
using Jupyter.Channels;
using Jupyter.Protocol;
using Widgets;

namespace Jupyter.Requests;

/// <summary>A request that is being handled: what the client sent, and how to answer it.</summary>
internal sealed class Request(Message message, RequestChannel channel, IOPubChannel iopub, string session)
{
    /// <summary>What the client sent.</summary>
    internal Message Message { get; } = message;

    /// <summary>The channel it came on.</summary>
    internal RequestChannel Channel { get; } = channel;

    internal JsonObject Content => Message.Content;

    /// <summary>Answers with a message whose type is the request's with _reply for _request.</summary>
    internal void Reply(JsonObject content, JsonObject? metadata = null) => ReplyTo(Message, content, metadata);

    /// <summary>Answers another request of the same channel, such as one that is aborted.</summary>
    internal void ReplyTo(Message request, JsonObject content, JsonObject? metadata = null)
    {
        var type = request.Header.Type.Replace("_request", "_reply");
        Channel.Send(new Message(MessageHeader.Create(type, session), request.Header, content)
        {
            Identities = request.Identities,
            Metadata = metadata ?? [],
        });
    }

    /// <summary>Tells every client something that belongs to this request.</summary>
    internal void Publish(string type, JsonObject content, JsonObject? metadata = null) =>
        iopub.Publish(type, content, Message.Header, metadata);

    /// <summary>The message that a comm's end in the page gets.</summary>
    internal CommMessage ToCommMessage() => new(Content["data"] is JsonObject data ? (JsonObject)data.DeepClone() : [])
    {
        Metadata = (JsonObject)Message.Metadata.DeepClone(),
        Buffers = Message.Buffers,
    };

    /// <summary>Tells every client the kernel's state with regard to another request.</summary>
    internal void PublishStatus(Message request, string state) =>
        iopub.Publish("status", new JsonObject { ["execution_state"] = state }, request.Header);

    /// <summary>A field of the content.</summary>
    /// <exception cref="InvalidDataException">It holds half a character, which JSON can carry and a text cannot.</exception>
    internal string Text(string name, string otherwise = "")
    {
        try
        {
            return Content[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : otherwise;
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidDataException($"The {name} cannot be read: it holds half of a surrogate pair, as when an emoji is cut in two.", error);
        }
    }

    internal bool Flag(string name, bool otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : otherwise;

    internal int Integer(string name, int otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : otherwise;

    internal bool Has(string name) => Content[name] is not null;
}
