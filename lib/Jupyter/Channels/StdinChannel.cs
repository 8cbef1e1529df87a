using System.Text.Json.Nodes;
using Jupyter.Protocol;
using Jupyter.ZeroMq;

namespace Jupyter.Channels;

/// <summary>
/// Asks the client's user for a line of text
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#messages-on-the-stdin-router-dealer-channel">input_request</see>).
/// </summary>
internal sealed class StdinChannel(ZmqSocket socket, WireFormat wire, string session) : IDisposable
{
    private readonly Lock asking = new();

    /// <summary>Asks and waits for the answer.</summary>
    /// <param name="prompt">What the user reads.</param>
    /// <param name="password">True to hide what is typed.</param>
    /// <param name="request">The request whose client is asked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What the user typed.</returns>
    internal string Ask(string prompt, bool password, Message request, CancellationToken cancellation)
    {
        lock (asking)
        {
            // An answer to a question that was interrupted must not answer this one.
            while (socket.Receive(dontWait: true) is not null) { }
            socket.Send(wire.Write(new Message(MessageHeader.Create("input_request", session), request.Header, new JsonObject
            {
                ["prompt"] = prompt,
                ["password"] = password,
            })
            { Identities = request.Identities }));
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                var ready = ZmqSocket.Poll([socket], TimeSpan.FromMilliseconds(50));
                if (ready < 0) throw new OperationCanceledException("The kernel is shutting down.");
                if (ready == 0 || socket.Receive() is not { } frames) continue;
                if (wire.Read(frames, out _) is { Header.Type: "input_reply" } reply)
                    return reply.Content["value"]?.ToString() ?? "";
            }
        }
    }

    public void Dispose()
    {
        lock (asking) socket.Dispose();
    }
}
