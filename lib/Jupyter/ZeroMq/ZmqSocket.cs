using System.Diagnostics;
using System.Text;
using static Jupyter.ZeroMq.LibZmq;

namespace Jupyter.ZeroMq;

/// <summary>
/// A libzmq socket. Not thread-safe, as libzmq's are not: one thread owns it, and hands it on only through a lock or a join.
/// </summary>
internal sealed unsafe class ZmqSocket : IDisposable
{
    private nint handle;

    internal ZmqSocket(nint context, int type)
    {
        handle = zmq_socket(context, type);
        if (handle == 0) throw ZmqException.Last("Could not make a socket");
        // Long enough for a last reply to leave, short enough that a vanished client cannot hold the kernel.
        SetOption(OptionLinger, 500);
        SetOption(OptionSendHighWaterMark, 0);
        SetOption(OptionReceiveHighWaterMark, 0);
    }

    internal nint Handle => handle;

    internal void SetOption(int option, int value) => Check(zmq_setsockopt(handle, option, &value, sizeof(int)), "Could not set a socket option");

    internal void Subscribe(string topic) => SetOption(OptionSubscribe, topic);

    internal void SetIdentity(string name) => SetOption(OptionIdentity, name);

    internal void Bind(string endpoint) => Check(zmq_bind(handle, endpoint), $"Could not listen on {endpoint}");

    internal void Connect(string endpoint) => Check(zmq_connect(handle, endpoint), $"Could not connect to {endpoint}");

    /// <summary>Sends one message of several frames.</summary>
    internal void Send(IReadOnlyList<byte[]> frames)
    {
        for (var i = 0; i < frames.Count; i++)
            SendFrame(frames[i], i < frames.Count - 1 ? SendMore : 0);
    }

    /// <summary>Waits for one message.</summary>
    /// <returns>Its frames, or null when the context was shut down or <paramref name="dontWait"/> found nothing.</returns>
    internal List<byte[]>? Receive(bool dontWait = false)
    {
        var frames = new List<byte[]>(8);
        bool more;
        do
        {
            // Later frames of a message are there as soon as the first one is.
            var frame = ReceiveFrame(dontWait && frames.Count == 0 ? DontWait : 0, out more);
            if (frame is null) return null;
            frames.Add(frame);
        }
        while (more);
        return frames;
    }

    /// <summary>Waits until one of the sockets has a message.</summary>
    /// <returns>A bit per socket that is ready; -1 when the context was shut down.</returns>
    internal static int Poll(ReadOnlySpan<ZmqSocket> sockets, TimeSpan timeout)
    {
        var items = stackalloc PollItem[sockets.Length];
        for (var i = 0; i < sockets.Length; i++) items[i] = new PollItem { Socket = sockets[i].handle, Events = PollIn };
        var started = Stopwatch.GetTimestamp();
        while (zmq_poll(items, sockets.Length, Remaining(timeout, started)) < 0)
            if (zmq_errno() != Interrupted) return -1;
        var ready = 0;
        for (var i = 0; i < sockets.Length; i++)
            if ((items[i].ReturnedEvents & PollIn) != 0) ready |= 1 << i;
        return ready;
    }

    private void SetOption(int option, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* data = bytes) Check(zmq_setsockopt(handle, option, data, (nuint)bytes.Length), "Could not set a socket option");
    }

    private static long Remaining(TimeSpan timeout, long started) => timeout < TimeSpan.Zero
        ? -1
        : Math.Max(0, (long)(timeout - Stopwatch.GetElapsedTime(started)).TotalMilliseconds);

    public void Dispose()
    {
        var closing = Interlocked.Exchange(ref handle, 0);
        if (closing != 0) zmq_close(closing);
    }

    private void SendFrame(byte[] frame, int flags)
    {
        fixed (byte* data = frame)
            while (zmq_send(handle, data, (nuint)frame.Length, flags) < 0)
                if (zmq_errno() != Interrupted) throw ZmqException.Last("Could not send");
    }

    private byte[]? ReceiveFrame(int flags, out bool more)
    {
        ZmqMessage message;
        zmq_msg_init(&message);
        try
        {
            while (zmq_msg_recv(&message, handle, flags) < 0)
            {
                var error = zmq_errno();
                if (error == Interrupted) continue;
                more = false;
                return error is WouldBlock or Terminated ? null : throw ZmqException.Last("Could not receive");
            }
            more = zmq_msg_more(&message) != 0;
            return new ReadOnlySpan<byte>(zmq_msg_data(&message), checked((int)zmq_msg_size(&message))).ToArray();
        }
        finally
        {
            zmq_msg_close(&message);
        }
    }

    private static void Check(int result, string doing)
    {
        if (result < 0) throw ZmqException.Last(doing);
    }
}
