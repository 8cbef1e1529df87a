using System.Diagnostics;
using System.Text.Json.Nodes;
using Jupyter.Protocol;
using Jupyter.ZeroMq;

namespace Jupyter.Tests;

/// <summary>
/// A client as VS Code's is: DEALER sockets that share an identity, a SUB socket, and no heartbeat unless asked.
/// It runs on one thread and speaks the wire format byte by byte, so that tests can also send what no client should.
/// </summary>
internal sealed class TestClient : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    private readonly ZmqContext context = new();
    private readonly Queue<Message> published = new();
    private readonly string session = Guid.NewGuid().ToString("N");

    internal TestClient(ConnectionFile connection)
    {
        Wire = new WireFormat(connection.Key);
        Shell = Connect(LibZmq.Dealer, connection.Endpoint(connection.ShellPort));
        Control = Connect(LibZmq.Dealer, connection.Endpoint(connection.ControlPort));
        Stdin = Connect(LibZmq.Dealer, connection.Endpoint(connection.StdinPort));
        Heartbeat = Connect(LibZmq.Req, connection.Endpoint(connection.HeartbeatPort));
        IOPub = context.CreateSocket(LibZmq.Sub);
        IOPub.Subscribe("");
        IOPub.Connect(connection.Endpoint(connection.IOPubPort));
    }

    internal WireFormat Wire { get; }

    internal ZmqSocket Shell { get; }

    internal ZmqSocket Control { get; }

    internal ZmqSocket Stdin { get; }

    internal ZmqSocket Heartbeat { get; }

    internal ZmqSocket IOPub { get; }

    /// <summary>Sends a request without waiting.</summary>
    internal Message Send(ZmqSocket socket, string type, JsonObject? content = null)
    {
        var message = new Message(MessageHeader.Create(type, session), null, content ?? []);
        socket.Send(Wire.Write(message));
        return message;
    }

    /// <summary>Sends a request and waits for its reply.</summary>
    internal Message Ask(ZmqSocket socket, string type, JsonObject? content = null) => Reply(socket, Send(socket, type, content));

    /// <summary>Waits for the reply to a request.</summary>
    internal Message Reply(ZmqSocket socket, Message request) =>
        Receive(socket, message => message.Parent?.Id == request.Header.Id) ?? throw new TimeoutException($"No reply to {request.Header.Type}.");

    /// <summary>Sends code and waits for the reply and for idle.</summary>
    internal Execution Execute(string code, JsonObject? options = null) => Finish(SendCode(code, options));

    /// <summary>Sends code without waiting.</summary>
    internal Message SendCode(string code, JsonObject? options = null)
    {
        var content = new JsonObject
        {
            ["code"] = code,
            ["silent"] = false,
            ["store_history"] = true,
            ["user_expressions"] = new JsonObject(),
            ["allow_stdin"] = false,
            ["stop_on_error"] = true,
        };
        foreach (var (name, value) in options ?? []) content[name] = value?.DeepClone();
        return Send(Shell, "execute_request", content);
    }

    /// <summary>Waits for the reply to a cell and for idle.</summary>
    internal Execution Finish(Message request)
    {
        var outputs = new List<Message>();
        do outputs.Add(Published(message => message.Parent?.Id == request.Header.Id)
            ?? throw new TimeoutException("The cell did not become idle."));
        while (outputs[^1].Content["execution_state"]?.ToString() != "idle");
        return new Execution(Reply(Shell, request), outputs);
    }

    /// <summary>The next message on IOPub; null after <paramref name="timeout"/>.</summary>
    internal Message? NextPublished(TimeSpan timeout)
    {
        if (published.TryDequeue(out var waiting)) return waiting;
        if (ZmqSocket.Poll([IOPub], timeout) <= 0) return null;
        return Wire.Read(IOPub.Receive()!, out _);
    }

    /// <summary>Waits for a message on IOPub and keeps the others for later.</summary>
    internal Message? Published(Func<Message, bool> wanted)
    {
        var others = new List<Message>();
        var clock = Stopwatch.StartNew();
        Message? found = null;
        while (found is null && clock.Elapsed < patience && NextPublished(patience - clock.Elapsed) is { } message)
            if (wanted(message)) found = message;
            else others.Add(message);
        // Others keep their order, before those that were not looked at yet.
        foreach (var message in published) others.Add(message);
        published.Clear();
        foreach (var message in others) published.Enqueue(message);
        return found;
    }

    public void Dispose()
    {
        foreach (var socket in (ZmqSocket[])[Shell, Control, Stdin, Heartbeat, IOPub])
        {
            socket.SetOption(LibZmq.OptionLinger, 0);
            socket.Dispose();
        }
        context.Dispose();
    }

    private Message? Receive(ZmqSocket socket, Func<Message, bool> wanted)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < patience)
        {
            if (ZmqSocket.Poll([socket], patience - clock.Elapsed) <= 0) return null;
            if (Wire.Read(socket.Receive()!, out _) is { } message && wanted(message)) return message;
        }
        return null;
    }

    private ZmqSocket Connect(int type, string endpoint)
    {
        var socket = context.CreateSocket(type);
        // The kernel asks on stdin whoever sent the request on shell: both must carry one name.
        if (type == LibZmq.Dealer) socket.SetIdentity(session);
        socket.Connect(endpoint);
        return socket;
    }
}

/// <summary>What came of a cell.</summary>
/// <param name="Reply">The execute_reply.</param>
/// <param name="Outputs">What IOPub said about it, from busy to idle.</param>
internal sealed record Execution(Message Reply, IReadOnlyList<Message> Outputs)
{
    internal string Status => Reply.Content["status"]!.ToString();

    /// <summary>All that was printed on a stream.</summary>
    internal string Stream(string name) => string.Concat(Outputs
        .Where(output => output.Header.Type == "stream" && output.Content["name"]!.ToString() == name)
        .Select(output => output.Content["text"]!.ToString()));

    /// <summary>The text form of the cell's value; null when it had none.</summary>
    internal string? Result => Of("execute_result").FirstOrDefault()?.Content["data"]!["text/plain"]!.ToString();

    internal IEnumerable<Message> Of(string type) => Outputs.Where(output => output.Header.Type == type);
}
