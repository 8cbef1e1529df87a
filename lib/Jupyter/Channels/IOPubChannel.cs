using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Jupyter.Protocol;
using Jupyter.ZeroMq;

namespace Jupyter.Channels;

/// <summary>
/// Broadcasts outputs and states to every client. Any thread may publish; one thread owns the XPUB socket and greets each
/// subscriber with iopub_welcome
/// (<see href="https://jupyter.org/enhancement-proposals/65-jupyter-xpub/jupyter-xpub.html">JEP 65</see>).
/// </summary>
internal sealed class IOPubChannel
{
    private const string QueueEndpoint = "inproc://iopub";

    // A message published before anyone listens is lost, and a client that waits for a first status then waits for ever.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    private readonly WireFormat wire;
    private readonly string session;
    private readonly ZmqSocket publisher;
    private readonly ZmqSocket queueOut;
    private readonly ZmqSocket queueIn;
    private readonly Lock sending = new();
    private readonly Thread thread;
    private bool isClosed;

    internal IOPubChannel(ZmqContext context, string endpoint, WireFormat wire, string session)
    {
        this.wire = wire;
        this.session = session;
        publisher = context.CreateSocket(LibZmq.XPub);
        publisher.SetOption(LibZmq.OptionXPubVerbose, 1);
        publisher.Bind(endpoint);
        queueOut = context.CreateSocket(LibZmq.Pull);
        queueOut.Bind(QueueEndpoint);
        queueIn = context.CreateSocket(LibZmq.Push);
        queueIn.Connect(QueueEndpoint);
        thread = new Thread(Forward) { Name = "iopub", IsBackground = true };
    }

    internal void Start() => thread.Start();

    /// <summary>Sends to all clients. What comes after <see cref="Close"/>, such as the prints of a cell that would not stop, is dropped.</summary>
    internal void Publish(string type, JsonObject content, MessageHeader? parent, JsonObject? metadata = null, IReadOnlyList<byte[]>? buffers = null)
    {
        var message = new Message(MessageHeader.Create(type, session), parent, content)
        {
            Identities = [Encoding.UTF8.GetBytes(type)],
            Metadata = metadata ?? [],
            Buffers = buffers ?? [],
        };
        var frames = wire.Write(message);
        lock (sending)
            if (!isClosed) queueIn.Send(frames);
    }

    /// <summary>Sends what is still queued, then ends the thread.</summary>
    internal void Close()
    {
        lock (sending)
        {
            if (isClosed) return;
            isClosed = true;
            queueIn.Send([[]]);
            queueIn.Dispose();
        }
        thread.Join();
    }

    private void Forward()
    {
        var started = Stopwatch.GetTimestamp();
        var listened = false;
        while (true)
        {
            // Until somebody listens the queue is left alone; subscriptions are always answered.
            listened = listened || Stopwatch.GetElapsedTime(started) > patience;
            var ready = listened
                ? ZmqSocket.Poll([publisher, queueOut], Timeout.InfiniteTimeSpan)
                : ZmqSocket.Poll([publisher], TimeSpan.FromMilliseconds(50));
            if (ready < 0) break;
            if ((ready & 1) != 0) listened |= Greet();
            if ((ready & 2) == 0) continue;
            if (queueOut.Receive() is not { Count: > 1 } frames) break;
            publisher.Send(frames);
        }
        queueOut.Dispose();
        publisher.Dispose();
    }

    /// <summary>Answers a subscription. The first byte of what XPUB receives is 1 for subscribe and 0 for unsubscribe.</summary>
    private bool Greet()
    {
        if (publisher.Receive() is not [[1, .. var topic], ..]) return false;
        var welcome = new Message(MessageHeader.Create("iopub_welcome", session), null, new JsonObject
        {
            ["subscription"] = Encoding.UTF8.GetString(topic),
        })
        {
            Identities = [topic],
        };
        publisher.Send(wire.Write(welcome));
        return true;
    }
}
