using System.Text.Json.Nodes;
using Interactive.Language;

namespace Jupyter.Requests;

/// <summary>
/// Says what stands at the cursor: declaration, documentation, value
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#introspection">inspect</see>).
/// </summary>
internal sealed class InspectRequest(LanguageService language) : IRequestHandler
{
    public string MessageType => "inspect_request";

    public void Handle(Request request)
    {
        var code = request.Text("code");
        var position = CursorPosition.ToIndex(code, request.Integer("cursor_pos", code.Length));
        var found = language.Inspect(code, position, request.Integer("detail_level", 0) > 0);
        request.Reply(new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : ExecutionOutputs.Bundle(found, null, null)["data"]!.DeepClone(),
            ["metadata"] = new JsonObject(),
        });
    }
}
