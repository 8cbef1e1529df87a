using System.Text.Json.Nodes;

namespace Jupyter.Requests;

/// <summary>
/// Ends the kernel
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-shutdown">shutdown</see>).
/// For a restart the client starts a new process itself.
/// </summary>
/// <param name="shutdown">Asks the kernel to end once the reply is on its way.</param>
internal sealed class ShutdownRequest(Action shutdown) : IRequestHandler
{
    public string MessageType => "shutdown_request";

    public void Handle(Request request)
    {
        var reply = new JsonObject { ["status"] = "ok", ["restart"] = request.Flag("restart", false) };
        request.Reply(reply);
        request.Publish("shutdown_reply", (JsonObject)reply.DeepClone());
        shutdown();
    }
}
