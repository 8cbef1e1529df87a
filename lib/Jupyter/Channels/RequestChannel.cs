using Jupyter.Protocol;
using Jupyter.ZeroMq;

namespace Jupyter.Channels;

/// <summary>
/// A ROUTER socket with a thread that takes requests one after the other: shell, where cells run, and control, which
/// stays free while a cell runs so that it can be interrupted.
/// </summary>
internal sealed class RequestChannel
{
    private readonly ZmqSocket socket;
    private readonly WireFormat wire;
    private readonly Thread thread;
    private readonly Queue<Message> pending = new();

    internal RequestChannel(string name, ZmqSocket socket, WireFormat wire)
    {
        Name = name;
        this.socket = socket;
        this.wire = wire;
        thread = new Thread(Run) { Name = name, IsBackground = true };
    }

    /// <summary>shell or control.</summary>
    internal string Name { get; }

    /// <summary>What to do with each request. Runs on the channel's thread.</summary>
    internal Action<RequestChannel, Message>? Received { get; set; }

    /// <summary>Told about frames that are no message to be trusted, and about requests that could not be handled.</summary>
    internal Action<string>? Log { get; set; }

    internal void Start() => thread.Start();

    /// <summary>Waits for the thread to end, which it does when the context is shut down and no request is being handled.</summary>
    /// <returns>False when it has not ended in time.</returns>
    internal bool Join(TimeSpan? patience = null) =>
        Thread.CurrentThread == thread || thread.Join(patience ?? Timeout.InfiniteTimeSpan);

    /// <summary>Answers a request. To be called on the channel's thread.</summary>
    internal void Send(Message message)
    {
        try
        {
            socket.Send(wire.Write(message));
        }
        catch (ZmqException error) when (error.Error == LibZmq.Terminated)
        {
            // The kernel is closing: the cell that this ended has nobody left to answer.
        }
    }

    /// <summary>
    /// Takes some of the requests that wait out of the queue; the others keep their order. To be called on the channel's thread.
    /// </summary>
    /// <param name="wanted">Which to take.</param>
    /// <param name="grace">How long to wait for requests that the client has sent and that have not arrived.</param>
    internal IReadOnlyList<Message> TakeWaiting(Func<Message, bool> wanted, TimeSpan grace)
    {
        var waiting = new List<Message>(pending);
        pending.Clear();
        while (ZmqSocket.Poll([socket], grace) > 0)
            if (Receive(dontWait: true, out _) is { } message) waiting.Add(message);
        foreach (var message in waiting.Where(message => !wanted(message))) pending.Enqueue(message);
        return [.. waiting.Where(wanted)];
    }

    private void Run()
    {
        while (true)
        {
            if (!pending.TryDequeue(out var message))
            {
                message = Receive(dontWait: false, out var closed);
                if (closed) break;
            }
            if (message is not null) Handle(message);
        }
        socket.Dispose();
    }

    // An exception that left the thread would end the process, and with it all that the cells made.
    private void Handle(Message message)
    {
        try
        {
            Received?.Invoke(this, message);
        }
        catch (Exception error)
        {
            Log?.Invoke($"{message.Header.Type} on {Name} could not be handled: {error}");
        }
    }

    private Message? Receive(bool dontWait, out bool closed)
    {
        var frames = socket.Receive(dontWait);
        closed = frames is null && !dontWait;
        if (frames is null) return null;
        var message = wire.Read(frames, out var problem);
        if (problem is not null) Log?.Invoke($"A message on {Name} was dropped: {problem}.");
        return message;
    }
}
