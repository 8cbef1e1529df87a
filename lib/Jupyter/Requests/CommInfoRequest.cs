using System.Text.Json.Nodes;
using Widgets;

namespace Jupyter.Requests;

/// <summary>
/// Says which comms are open, so that a page that was loaded anew finds its widgets again
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#comm-info">comm_info</see>).
/// </summary>
internal sealed class CommInfoRequest : IRequestHandler
{
    public string MessageType => "comm_info_request";

    public void Handle(Request request)
    {
        var target = request.Text("target_name");
        var comms = Comms.Open.Where(comm => target.Length == 0 || comm.Target == target);
        request.Reply(new JsonObject
        {
            ["status"] = "ok",
            ["comms"] = new JsonObject(comms.Select(comm =>
                KeyValuePair.Create(comm.Id, (JsonNode?)new JsonObject { ["target_name"] = comm.Target }))),
        });
    }
}
