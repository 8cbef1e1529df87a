using System.Text.Json.Nodes;
using Interactive.Session;
using Jupyter.Protocol;

namespace Jupyter.Requests;

/// <summary>
/// Runs a cell
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute">execute</see>).
/// </summary>
internal sealed class ExecuteRequest(
    NotebookSession session, RunningCell running, ClientPrompt prompt, History history, CommTransport comms, Action<string> log) : IRequestHandler
{
    // A front end that runs all cells sends them in one go; those still on their way are aborted with the others.
    private static readonly TimeSpan abortGrace = TimeSpan.FromMilliseconds(20);

    private int count;
    private int unnumbered;

    public string MessageType => "execute_request";

    public void Handle(Request request)
    {
        var silent = request.Flag("silent", false);
        var stored = request.Flag("store_history", true) && !silent;
        // Errors look up their lines by a cell's name: what has no number must not take the place of the latest cell.
        var name = stored ? $"In[{++count}]" : $"Unnumbered[{++unnumbered}]";
        var values = new JsonObject();
        var error = Attempt(request, name, silent, stored, values);
        // Before the error is told in any way: what a client sends after it has seen it is meant to run.
        var aborted = error is not null && request.Flag("stop_on_error", true) ? TakeWaiting(request) : [];
        if (error is not null && !silent) request.Publish("error", ExecutionOutputs.Describe(error));
        request.Reply(Reply(error, values));
        foreach (var waiting in aborted) Abort(request, waiting);
    }

    // What fails around a cell, such as a request whose code is no text, is shown where the cell's own errors are.
    private CellError? Attempt(Request request, string name, bool silent, bool stored, JsonObject values)
    {
        try
        {
            var result = Run(request, name, silent, stored);
            if (result.Value is { } value && !silent)
                request.Publish("execute_result", ExecutionOutputs.Bundle(value, null, count));
            if (result.Error is null) Evaluate(request, name, values);
            return result.Error;
        }
        catch (Exception error)
        {
            log($"{name} could not be executed: {error}");
            var type = error.GetType().Name;
            return new CellError(CellErrorKind.Exception, type, error.Message, [$"{type}: {error.Message}"]);
        }
    }

    private ExecutionResult Run(Request request, string name, bool silent, bool stored)
    {
        var code = request.Text("code");
        // Before a client hears of the cell, because from then on it may stop it.
        using var cell = running.Begin(name, request, count);
        if (!silent)
        {
            request.Publish("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = count });
            if (stored && code.Length > 0) history.Add(count, code);
        }

        comms.Answer(request);
        var outputs = new ExecutionOutputs(request, silent, request.Flag("allow_stdin", true) ? prompt : null);
        var result = Run(code, name, outputs, cell.Token);
        if (running.TakePrints() is { Length: > 0 } printed) outputs.Write(TextStream.Error, printed);
        return result;
    }

    // The shell thread has nothing to do but wait: requests behind this one keep their order.
    private ExecutionResult Run(string code, string name, ExecutionOutputs sink, CancellationToken cancellation) =>
        running.Wait(session.ExecuteAsync(code, name, sink, cancellation));

    private JsonObject Reply(CellError? error, JsonObject values)
    {
        if (error is not null)
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
            ["user_expressions"] = values,
        };
    }

    private void Evaluate(Request request, string cellName, JsonObject values)
    {
        foreach (var (name, expression) in request.Content["user_expressions"] as JsonObject ?? [])
        {
            var expressionName = $"{cellName}, expression {name}";
            using var evaluation = running.Begin(expressionName, request, count);
            var result = Run(expression?.ToString() ?? "", expressionName, ExecutionOutputs.Nowhere, evaluation.Token);
            var value = result.Error is { } error ? ExecutionOutputs.Describe(error) : ExecutionOutputs.Bundle(result.Value ?? new("null"), null, null);
            value["status"] = result.Error is null ? "ok" : "error";
            values[name] = value;
        }
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
