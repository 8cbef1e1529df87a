using System.Reflection;
using System.Runtime.InteropServices;

namespace Jupyter.ZeroMq;

/// <summary>The functions of <see href="http://api.zeromq.org/4-3:_start">libzmq 4.3</see> that the kernel needs.</summary>
internal static unsafe partial class LibZmq
{
    internal const int Router = 6, Pull = 7, Push = 8, XPub = 9, Dealer = 5, Sub = 2, Req = 3;
    internal const int OptionIdentity = 5, OptionLinger = 17, OptionReceiveMore = 13, OptionSubscribe = 6, OptionRouterHandover = 56;
    internal const int OptionSendHighWaterMark = 23, OptionReceiveHighWaterMark = 24, OptionLastEndpoint = 32;
    internal const int OptionXPubVerbose = 40, OptionRouterMandatory = 33;
    internal const int DontWait = 1, SendMore = 2;
    internal const short PollIn = 1;
    internal const int Interrupted = 4, WouldBlock = 11, Terminated = 156384765;

    private const string Library = "zmq";

    static LibZmq() => NativeLibrary.SetDllImportResolver(typeof(LibZmq).Assembly, Resolve);

    [LibraryImport(Library)] internal static partial nint zmq_ctx_new();
    [LibraryImport(Library)] internal static partial int zmq_ctx_term(nint context);
    [LibraryImport(Library)] internal static partial int zmq_ctx_shutdown(nint context);
    [LibraryImport(Library)] internal static partial nint zmq_socket(nint context, int type);
    [LibraryImport(Library)] internal static partial int zmq_close(nint socket);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial int zmq_bind(nint socket, string endpoint);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial int zmq_connect(nint socket, string endpoint);
    [LibraryImport(Library)] internal static partial int zmq_setsockopt(nint socket, int option, void* value, nuint size);
    [LibraryImport(Library)] internal static partial int zmq_getsockopt(nint socket, int option, void* value, nuint* size);
    [LibraryImport(Library)] internal static partial int zmq_send(nint socket, void* data, nuint length, int flags);
    [LibraryImport(Library)] internal static partial int zmq_msg_init(ZmqMessage* message);
    [LibraryImport(Library)] internal static partial int zmq_msg_recv(ZmqMessage* message, nint socket, int flags);
    [LibraryImport(Library)] internal static partial int zmq_msg_close(ZmqMessage* message);
    [LibraryImport(Library)] internal static partial void* zmq_msg_data(ZmqMessage* message);
    [LibraryImport(Library)] internal static partial nuint zmq_msg_size(ZmqMessage* message);
    [LibraryImport(Library)] internal static partial int zmq_msg_more(ZmqMessage* message);
    [LibraryImport(Library)] internal static partial int zmq_poll(PollItem* items, int count, long timeout);
    [LibraryImport(Library)] internal static partial int zmq_proxy(nint frontend, nint backend, nint capture);
    [LibraryImport(Library)] internal static partial int zmq_errno();
    [LibraryImport(Library)] internal static partial byte* zmq_strerror(int error);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library) return 0;
        foreach (var candidate in (string[])["libzmq.so.5", "libzmq.5.dylib", "libzmq.dylib", "libzmq.so", "libzmq"])
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var handle)) return handle;
        throw new DllNotFoundException("libzmq 4.3 was not found. Install it with: sudo apt-get install libzmq5");
    }

    /// <summary>libzmq's zmq_msg_t: opaque, 64 bytes, aligned like a pointer.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 64)]
    internal struct ZmqMessage
    {
        private nint first;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct PollItem
    {
        internal nint Socket;
        internal int FileDescriptor;
        internal short Events;
        internal short ReturnedEvents;
    }
}
