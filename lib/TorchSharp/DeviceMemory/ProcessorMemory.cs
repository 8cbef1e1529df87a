using TorchSharp.Native;

namespace DeviceMemory;

/// <summary>Memory of tensors on the processor, counted where libtorch allocates it. An addition of ours: TorchSharp has none.</summary>
public static class ProcessorMemory
{
    /// <summary>Bytes that tensors and graphs hold now; views of the same memory count once.</summary>
    public static long Allocated => NativeMemory.LiveBytes;

    /// <summary>The most that <see cref="Allocated"/> has been.</summary>
    public static long PeakAllocated => NativeMemory.PeakBytes;

    /// <summary>Bytes of freed memory that are kept for the next tensors of the same sizes.</summary>
    public static long Cached => NativeMemory.CachedBytes;

    /// <summary>Frees the memory of tensors that nothing refers to any more, and gives what is kept for reuse back to the system.</summary>
    public static void EmptyCache()
    {
        NativeMemory.CollectAll();
        NativeMemory.EmptyCache();
    }
}
