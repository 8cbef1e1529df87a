using System.Runtime.InteropServices;

namespace Interactive.Session;

/// <summary>The signal by which the runtime stops a thread on Linux, to collect garbage or to abort.</summary>
internal static partial class SuspensionSignal
{
    private const int Unblocking = 1; // SIG_UNBLOCK
    private const int SetBytes = 128; // sigset_t of glibc and musl

    /// <summary>
    /// Takes the signal off the calling thread's mask, which the threads that it starts inherit. The system blocks a signal
    /// while it is handled, and is never told of a handler's end that is an exception.
    /// </summary>
    public static void Unblock()
    {
        if (!OperatingSystem.IsLinux()) return;
        Span<byte> set = stackalloc byte[SetBytes];
        set.Clear();
        var bit = FirstRealTimeSignal() - 1;
        set[bit / 8] = (byte)(1 << (bit % 8));
        _ = SetMask(Unblocking, in MemoryMarshal.GetReference(set), 0);
    }

    [LibraryImport("libc", EntryPoint = "__libc_current_sigrtmin")]
    private static partial int FirstRealTimeSignal();

    [LibraryImport("libc", EntryPoint = "pthread_sigmask")]
    private static partial int SetMask(int how, in byte set, nint before);
}
