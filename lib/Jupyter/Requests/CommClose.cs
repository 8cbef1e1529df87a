using Widgets;

namespace Jupyter.Requests;

/// <summary>The page closes a comm.</summary>
internal sealed class CommClose(CommHandlers handlers) : IRequestHandler
{
    public string MessageType => "comm_close";

    public void Handle(Request request)
    {
        if (Comms.TryFind(request.Text("comm_id"), out var comm))
            handlers.Run(request, Comms.OriginOf(comm), () => Comms.DeliverClose(comm, request.ToCommMessage()));
    }
}
