using System.Text.Json.Nodes;

namespace Jupyter.Requests;

/// <summary>
/// Stops the running cell and keeps its variables
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-interrupt">interrupt</see>).
/// </summary>
internal sealed class InterruptRequest(RunningCell running) : IRequestHandler
{
    public string MessageType => "interrupt_request";

    public void Handle(Request request)
    {
        running.Interrupt();
        request.Reply(new JsonObject { ["status"] = "ok" });
    }
}
