using System.Text.Json.Nodes;
using Interactive.Session;
using Jupyter.Protocol;

namespace Jupyter.Requests;

/// <summary>
/// Runs a cell
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute">execute</see>).
/// </summary>
internal sealed class ExecuteRequest(NotebookSession session, RunningCell running, ClientPrompt prompt, History history) : IRequestHandler
{
    // A front end that runs all cells sends them in one go; those still on their way are aborted with the others.
    private static readonly TimeSpan abortGrace = TimeSpan.FromMilliseconds(20);

    private int count;

    public string MessageType => "execute_request";

    public void Handle(Request request)
    {
        var code = request.Text("code");
        var silent = request.Flag("silent", false);
        var stored = request.Flag("store_history", true) && !silent;
        if (stored) count++;
        if (!silent)
        {
            request.Publish("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = count });
            if (stored && code.Length > 0) history.Add(count, code);
        }

        var sink = new ExecutionOutputs(request, silent, request.Flag("allow_stdin", true) ? prompt : null);
        var result = Run(code, sink);
        if (result.Value is { } value && !silent)
            request.Publish("execute_result", ExecutionOutputs.Bundle(value, null, count));
        if (result.Error is { } error && !silent) request.Publish("error", Describe(error));
        request.Reply(Reply(request, result));
        if (result.Error is not null && request.Flag("stop_on_error", true)) AbortWaiting(request);
    }

    private ExecutionResult Run(string code, ExecutionOutputs sink)
    {
        using var cell = running.Begin();
        // The shell thread has nothing to do but wait: requests behind this one keep their order.
        return session.ExecuteAsync(code, $"In[{count}]", sink, cell.Token).GetAwaiter().GetResult();
    }

    private JsonObject Reply(Request request, ExecutionResult result)
    {
        if (result.Error is { } error)
        {
            var reply = Describe(error);
            reply["status"] = "error";
            reply["execution_count"] = count;
            return reply;
        }
        return new JsonObject
        {
            ["status"] = "ok",
            ["execution_count"] = count,
            ["payload"] = new JsonArray(),
            ["user_expressions"] = Evaluate(request.Content["user_expressions"] as JsonObject),
        };
    }

    private JsonObject Evaluate(JsonObject? expressions)
    {
        var values = new JsonObject();
        foreach (var (name, expression) in expressions ?? [])
        {
            var result = Run(expression?.ToString() ?? "", ExecutionOutputs.Nowhere);
            var value = result.Error is { } error ? Describe(error) : ExecutionOutputs.Bundle(result.Value ?? new("null"), null, null);
            value["status"] = result.Error is null ? "ok" : "error";
            values[name] = value;
        }
        return values;
    }

    private void AbortWaiting(Request request) => request.Channel.AbortWaiting(
        waiting =>
        {
            if (waiting.Header.Type != MessageType) return false;
            request.PublishStatus(waiting, "busy");
            request.ReplyTo(waiting, new JsonObject
            {
                ["status"] = "error",
                ["ename"] = "Aborted",
                ["evalue"] = "An earlier cell failed.",
                ["traceback"] = new JsonArray(),
                ["execution_count"] = count,
            });
            request.PublishStatus(waiting, "idle");
            return true;
        },
        abortGrace);

    private static JsonObject Describe(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
    };
}
