namespace Jupyter.ZeroMq;

/// <summary>Owns libzmq's I/O thread and every socket made from it.</summary>
internal sealed class ZmqContext : IDisposable
{
    private nint handle = LibZmq.zmq_ctx_new();

    internal ZmqSocket CreateSocket(int type)
    {
        ObjectDisposedException.ThrowIf(handle == 0, this);
        return new ZmqSocket(handle, type);
    }

    /// <summary>Makes every blocking call on the context's sockets return, so that their threads can end.</summary>
    internal void Shutdown()
    {
        if (handle != 0) LibZmq.zmq_ctx_shutdown(handle);
    }

    /// <summary>Waits until what was sent has left (each socket's linger), then frees the context. Close all sockets first.</summary>
    public void Dispose()
    {
        var closing = Interlocked.Exchange(ref handle, 0);
        if (closing != 0) LibZmq.zmq_ctx_term(closing);
    }
}
