using System.Text.Json.Nodes;
using Display;
using Interactive.Session;

namespace Jupyter.Requests;

/// <summary>Turns the outputs of a running cell into messages to all clients.</summary>
internal sealed class ExecutionOutputs(Request? request, bool silent, ClientPrompt? prompt) : IExecutionSink
{
    /// <summary>For code whose outputs nobody wants, such as user expressions.</summary>
    internal static ExecutionOutputs Nowhere { get; } = new(null, silent: true, prompt: null);

    public void Write(TextStream stream, string text) => Publish("stream", new JsonObject
    {
        ["name"] = stream == TextStream.Error ? "stderr" : "stdout",
        ["text"] = text,
    });

    public void Show(MimeBundle bundle, string? displayId) => Publish("display_data", Bundle(bundle, displayId, null));

    public void Update(MimeBundle bundle, string displayId) => Publish("update_display_data", Bundle(bundle, displayId, null));

    public void Clear(bool wait) => Publish("clear_output", new JsonObject { ["wait"] = wait });

    public string? ReadLine(string question, bool isPassword) =>
        request is null ? null : prompt?.Ask(question, isPassword, request.Message);

    /// <summary>A bundle as display_data and execute_result carry it.</summary>
    internal static JsonObject Bundle(MimeBundle bundle, string? displayId, int? count)
    {
        var data = new JsonObject();
        foreach (var (mimeType, content) in bundle)
            data[mimeType] = content.Encoding == MimeEncoding.Json ? JsonNode.Parse(content.Text) : content.Text;
        var message = new JsonObject { ["data"] = data, ["metadata"] = new JsonObject() };
        // Never null: older nbclient fails on "transient": null.
        message["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId };
        if (count is { } number) message["execution_count"] = number;
        return message;
    }

    /// <summary>An error as error messages and replies carry it.</summary>
    internal static JsonObject Describe(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
    };

    private void Publish(string type, JsonObject content)
    {
        if (!silent) request?.Publish(type, content);
    }
}
