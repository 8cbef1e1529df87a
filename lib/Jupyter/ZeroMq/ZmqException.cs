using System.Runtime.InteropServices;

namespace Jupyter.ZeroMq;

/// <summary>An error that libzmq reported.</summary>
public sealed class ZmqException : Exception
{
    private ZmqException(int error, string message) : base(message) => Error = error;

    /// <summary>libzmq's error number.</summary>
    public int Error { get; }

    internal static unsafe ZmqException Last(string doing)
    {
        var error = LibZmq.zmq_errno();
        var text = Marshal.PtrToStringUTF8((nint)LibZmq.zmq_strerror(error));
        return new ZmqException(error, $"{doing}: {text}");
    }
}
