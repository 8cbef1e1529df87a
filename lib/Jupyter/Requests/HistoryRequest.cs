using System.Text.Json.Nodes;

namespace Jupyter.Requests;

/// <summary>
/// Gives back cells that were run: the last ones, a range of a session, or those that match a pattern
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#history">history</see>).
/// </summary>
internal sealed class HistoryRequest(History history) : IRequestHandler
{
    public string MessageType => "history_request";

    public void Handle(Request request)
    {
        var count = request.Integer("n", 1000);
        var entries = request.Text("hist_access_type", "tail") switch
        {
            "range" => history.Range(
                request.Integer("session", 0), request.Integer("start", 0), request.Has("stop") ? request.Integer("stop", 0) : null),
            "search" => history.Search(request.Text("pattern", "*"), count, request.Flag("unique", false)),
            _ => history.Tail(count),
        };
        // With output=True a client wants (source, output) pairs; outputs are not kept, which the protocol writes as null.
        var withOutput = request.Flag("output", false);
        request.Reply(new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. entries.Select(entry => ToJson(entry, withOutput))]),
        });
    }

    private static JsonNode ToJson(HistoryEntry entry, bool withOutput) => new JsonArray(
        entry.Session, entry.Line, withOutput ? new JsonArray(entry.Source, null) : JsonValue.Create(entry.Source));
}
