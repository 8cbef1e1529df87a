using System.Text.Json.Nodes;
using Jupyter.Protocol;
using Jupyter.Requests;

namespace Jupyter.Channels;

/// <summary>
/// Gives each request to its handler, with busy before and idle after it, as every client counts on.
/// A handler that fails answers with an error and leaves the kernel running.
/// </summary>
internal sealed class RequestRouter
{
    private readonly Dictionary<string, IRequestHandler> handlers;
    private readonly IOPubChannel iopub;
    private readonly string session;
    private readonly Action<string> log;

    internal RequestRouter(IEnumerable<IRequestHandler> handlers, IOPubChannel iopub, string session, Action<string> log)
    {
        this.handlers = handlers.ToDictionary(handler => handler.MessageType);
        this.iopub = iopub;
        this.session = session;
        this.log = log;
    }

    internal void Handle(RequestChannel channel, Message message)
    {
        var request = new Request(message, channel, iopub, session);
        request.Publish("status", new JsonObject { ["execution_state"] = "busy" });
        try
        {
            if (handlers.TryGetValue(message.Header.Type, out var handler)) handler.Handle(request);
            else log($"No handler for {message.Header.Type} on {channel.Name}.");
        }
        catch (Exception error)
        {
            log($"{message.Header.Type} failed: {error}");
            Fail(request, error);
        }
        finally
        {
            request.Publish("status", new JsonObject { ["execution_state"] = "idle" });
        }
    }

    private static void Fail(Request request, Exception error)
    {
        // A comm's messages have no replies.
        if (!request.Message.Header.Type.EndsWith("_request", StringComparison.Ordinal)) return;
        var name = error.GetType().Name;
        request.Reply(new JsonObject
        {
            ["status"] = "error",
            ["ename"] = name,
            ["evalue"] = error.Message,
            ["traceback"] = new JsonArray($"{name}: {error.Message}"),
        });
    }
}
