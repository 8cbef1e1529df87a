using System.Text.Json.Nodes;
using Widgets;

namespace Jupyter.Requests;

/// <summary>The page opens a comm. One to a target that nobody registered is closed again, as the protocol wants.</summary>
internal sealed class CommOpen(CommHandlers handlers) : IRequestHandler
{
    public string MessageType => "comm_open";

    public void Handle(Request request) => handlers.Run(request, origin: null, () =>
    {
        if (!Comms.Accept(request.Text("comm_id"), request.Text("target_name"), request.ToCommMessage()))
            request.Publish("comm_close", new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() });
    });
}
