using Interactive.Session;

namespace Jupyter.Requests;

/// <summary>
/// Runs what C# does when the page speaks: like a cell, so that it can be interrupted and shares libtorch's per-thread state
/// with the cells, and with its outputs under the cell that opened the comm. Every client still knows where that is, because
/// the outputs answer that cell's own request.
/// </summary>
internal sealed class CommHandlers(NotebookSession session, RunningCell running, CommTransport comms)
{
    /// <summary>Runs an action.</summary>
    /// <param name="request">The client's message.</param>
    /// <param name="origin">The request of the cell that opened the comm; null when the page opened it.</param>
    /// <param name="action">What to do.</param>
    internal void Run(Request request, object? origin, Action action)
    {
        var cell = origin as Request ?? request;
        comms.Answer(request, cell);
        using var scope = running.Begin(request.Message.Header.Type, cell);
        var outputs = new ExecutionOutputs(cell, silent: false, prompt: null);
        var result = running.Wait(session.InvokeAsync(action, request.Message.Header.Type, outputs, scope.Token));
        if (running.TakePrints() is { Length: > 0 } printed) outputs.Write(TextStream.Error, printed);
        if (result.Error is { } error) cell.Publish("error", ExecutionOutputs.Describe(error));
    }
}
