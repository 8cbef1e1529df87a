using System.Text.Json.Nodes;
using Interactive.Session;
using Jupyter.Protocol;

namespace Jupyter.Requests;

/// <summary>
/// Runs a cell
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute">execute</see>).
/// </summary>
internal sealed class ExecuteRequest(
    NotebookSession session, RunningCell running, ClientPrompt prompt, History history, CommTransport comms) : IRequestHandler
{
    // A front end that runs all cells sends them in one go; those still on their way are aborted with the others.
    private static readonly TimeSpan abortGrace = TimeSpan.FromMilliseconds(20);

    private int count;

    private string CellName => $"In[{count}]";

    public string MessageType => "execute_request";

    public void Handle(Request request)
    {
        var silent = request.Flag("silent", false);
        var result = Run(request, silent);
        if (result.Value is { } value && !silent)
            request.Publish("execute_result", ExecutionOutputs.Bundle(value, null, count));
        // Before the error is told in any way: what a client sends after it has seen it is meant to run.
        var aborted = result.Error is not null && request.Flag("stop_on_error", true) ? TakeWaiting(request) : [];
        if (result.Error is { } error && !silent) request.Publish("error", ExecutionOutputs.Describe(error));
        request.Reply(Reply(request, result));
        foreach (var waiting in aborted) Abort(request, waiting);
    }

    private ExecutionResult Run(Request request, bool silent)
    {
        var code = request.Text("code");
        var stored = request.Flag("store_history", true) && !silent;
        if (stored) count++;
        // Before a client hears of the cell, because from then on it may stop it.
        using var cell = running.Begin(CellName, request, count);
        if (!silent)
        {
            request.Publish("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = count });
            if (stored && code.Length > 0) history.Add(count, code);
        }

        comms.Answer(request);
        var outputs = new ExecutionOutputs(request, silent, request.Flag("allow_stdin", true) ? prompt : null);
        var result = Run(code, outputs, cell.Token);
        if (running.TakePrints() is { Length: > 0 } printed) outputs.Write(TextStream.Error, printed);
        return result;
    }

    // The shell thread has nothing to do but wait: requests behind this one keep their order.
    private ExecutionResult Run(string code, ExecutionOutputs sink, CancellationToken cancellation) =>
        session.ExecuteAsync(code, CellName, sink, cancellation).GetAwaiter().GetResult();

    private JsonObject Reply(Request request, ExecutionResult result)
    {
        if (result.Error is { } error)
        {
            var reply = ExecutionOutputs.Describe(error);
            reply["status"] = "error";
            reply["execution_count"] = count;
            return reply;
        }
        return new JsonObject
        {
            ["status"] = "ok",
            ["execution_count"] = count,
            ["payload"] = new JsonArray(),
            ["user_expressions"] = Evaluate(request),
        };
    }

    private JsonObject Evaluate(Request request)
    {
        var values = new JsonObject();
        foreach (var (name, expression) in request.Content["user_expressions"] as JsonObject ?? [])
        {
            using var evaluation = running.Begin(CellName, request, count);
            var result = Run(expression?.ToString() ?? "", ExecutionOutputs.Nowhere, evaluation.Token);
            var value = result.Error is { } error ? ExecutionOutputs.Describe(error) : ExecutionOutputs.Bundle(result.Value ?? new("null"), null, null);
            value["status"] = result.Error is null ? "ok" : "error";
            values[name] = value;
        }
        return values;
    }

    // Another client in the same session did not fail.
    private IReadOnlyList<Message> TakeWaiting(Request request) => request.Channel.TakeWaiting(
        waiting => waiting.Header.Type == MessageType && waiting.Header.Session == request.Message.Header.Session, abortGrace);

    private void Abort(Request request, Message waiting)
    {
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
    }
}
