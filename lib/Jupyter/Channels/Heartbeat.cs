using Jupyter.ZeroMq;

namespace Jupyter.Channels;

/// <summary>
/// Echoes the client's pings, which is how jupyter_client knows that the kernel lives.
/// The loop is libzmq's own proxy on its own thread: no managed code runs in it, so neither a garbage collection
/// nor a busy cell can delay an echo and make a client declare the kernel dead. A ROUTER serves several clients at once.
/// </summary>
internal sealed class Heartbeat
{
    private readonly ZmqSocket socket;
    private readonly Thread thread;

    internal Heartbeat(ZmqContext context, string endpoint)
    {
        socket = context.CreateSocket(LibZmq.Router);
        socket.Bind(endpoint);
        thread = new Thread(Echo) { Name = "heartbeat", IsBackground = true };
    }

    internal void Start() => thread.Start();

    internal void Join() => thread.Join();

    private void Echo()
    {
        // Returns when the context is shut down, and when a signal interrupts it: the system may hand Ctrl-C to any thread.
        while (LibZmq.zmq_proxy(socket.Handle, socket.Handle, 0) < 0 && LibZmq.zmq_errno() == LibZmq.Interrupted) { }
        socket.Dispose();
    }
}
