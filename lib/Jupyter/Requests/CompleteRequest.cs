using System.Text.Json.Nodes;
using Interactive.Language;

namespace Jupyter.Requests;

/// <summary>
/// Says what can stand at the cursor
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#completion">complete</see>),
/// with the kinds that JupyterLab and VS Code show as icons.
/// </summary>
internal sealed class CompleteRequest(LanguageService language) : IRequestHandler
{
    public string MessageType => "complete_request";

    public void Handle(Request request)
    {
        var code = request.Text("code");
        var found = language.Complete(code, CursorPosition.ToIndex(code, request.Integer("cursor_pos", code.Length)));
        var (start, end) = (CursorPosition.FromIndex(code, found.Start), CursorPosition.FromIndex(code, found.End));
        request.Reply(new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item => new JsonObject
                {
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["signature"] = item.Signature,
                    ["start"] = start,
                    ["end"] = end,
                })]),
            },
        });
    }
}
