using System.Text.Json.Nodes;
using Jupyter.Channels;
using Jupyter.Protocol;
using Widgets;

namespace Jupyter.Requests;

/// <summary>
/// Carries what C# says over comms to all clients
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#custom-messages">comm_open, comm_msg, comm_close</see>).
/// </summary>
internal sealed class CommTransport(IOPubChannel iopub) : ICommTransport
{
    private volatile Serving? now;

    /// <summary>The request of the cell that runs, to which the outputs of a comm's handlers belong later.</summary>
    public object? Origin => now?.Origin;

    public void Send(CommAction action, Comm comm, CommMessage message)
    {
        var content = new JsonObject { ["comm_id"] = comm.Id, ["data"] = message.Data.DeepClone() };
        if (action == CommAction.Open) content["target_name"] = comm.Target;
        var type = action switch
        {
            CommAction.Open => "comm_open",
            CommAction.Message => "comm_msg",
            _ => "comm_close",
        };
        iopub.Publish(type, content, now?.Parent, (JsonObject)message.Metadata.DeepClone(), message.Buffers);
    }

    /// <summary>From now on what is sent answers a request, also what threads send that it leaves running.</summary>
    /// <param name="request">The request.</param>
    /// <param name="origin">The cell's request, when this one is a message to a comm; else the request itself.</param>
    internal void Answer(Request request, Request? origin = null) => now = new Serving(request.Message.Header, origin ?? request);

    private sealed record Serving(MessageHeader Parent, Request Origin);
}
