using Widgets;

namespace Jupyter.Requests;

/// <summary>The page sends over a comm. What comes for one that is closed is dropped: the two sides may close at the same time.</summary>
internal sealed class CommMsg(CommHandlers handlers) : IRequestHandler
{
    public string MessageType => "comm_msg";

    public void Handle(Request request)
    {
        if (Comms.TryFind(request.Text("comm_id"), out var comm))
            handlers.Run(request, Comms.OriginOf(comm), () => Comms.Deliver(comm, request.ToCommMessage()));
    }
}
