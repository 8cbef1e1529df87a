using System.Text.Json.Nodes;
using Interactive.Language;

namespace Jupyter.Requests;

/// <summary>
/// Says whether a console should run what was typed or wait for more
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#code-completeness">is_complete</see>).
/// </summary>
internal sealed class IsCompleteRequest(LanguageService language) : IRequestHandler
{
    public string MessageType => "is_complete_request";

    public void Handle(Request request)
    {
        var (state, indent) = language.IsComplete(request.Text("code"));
        var reply = new JsonObject { ["status"] = state.ToString().ToLowerInvariant() };
        if (state == CodeState.Incomplete) reply["indent"] = indent;
        request.Reply(reply);
    }
}
