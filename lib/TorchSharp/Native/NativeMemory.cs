using System.Runtime.CompilerServices;

namespace TorchSharp.Native;

/// <summary>
/// Keeps native memory flat when nobody disposes anything. libtorch's CPU allocator counts live bytes; when they cross the
/// limit it raises a flag, and the next operator collects garbage here, on entry, holding no lock. The collector never frees a
/// native tensor: the thread that next enters an operator after a collection frees all whose managed ones are gone.
/// </summary>
/// <remarks>
/// Why bytes and not AddMemoryPressure: with millions of live managed objects around, the collector let 3 GB pile up before
/// it acted on the pressure; a limit on bytes held the same loop at a tenth of that.
/// </remarks>
internal static unsafe class NativeMemory
{
    private const long Megabyte = 1L << 20;
    private const long LeastSlack = 64 * Megabyte;

    // A tensor of a few numbers costs more outside its elements (header, graph nodes: 20 KB with the loss of a LeNet) than in
    // them, and libtorch does not allocate those through its allocator: tensors are counted, too. Few, so that what they take
    // stays in the processor's cache: with 4,096, an operator on four numbers took almost twice as long.
    private const long LeastTensors = 512;

    // GPU memory is asked for, not told, and asking takes a lock: once in so many tensors.
    private const long TensorsBetweenGpuReadings = 64;
    private const long LeastGpuSlack = 256 * Megabyte;

    // Freed blocks that the allocator keeps for the next step, instead of giving them back and faulting them in again.
    private const long MostCached = 256 * Megabyte;

    private static readonly MemoryState* state = Start();
    private static readonly Lock sweeping = new();
    private static readonly Lock collecting = new();
    private static nint[] lost = [];
    private static int swept;
    private static long floor;
    private static long tensorLimit = LeastTensors;
    private static long gpuFloor;
    private static long gpuLimit = LeastGpuSlack;
    private static int gpus = -1;

    /// <summary>Bytes of CPU memory that tensors and graphs hold now.</summary>
    internal static long LiveBytes => Volatile.Read(ref state->Live);

    /// <summary>The most that <see cref="LiveBytes"/> has been.</summary>
    internal static long PeakBytes => Volatile.Read(ref state->Peak);

    /// <summary>How many blocks the CPU allocator has handed out.</summary>
    internal static long Allocations => Volatile.Read(ref state->Allocations);

    /// <summary>Bytes of freed CPU memory that are kept for reuse.</summary>
    internal static long CachedBytes => NativeMethods.shim_cached_bytes();

    /// <summary>Gives the freed memory that is kept for reuse back to the system.</summary>
    internal static void EmptyCache()
    {
        Checkpoint();
        NativeMethods.shim_empty_cache();
    }

    /// <summary>Called at the entry of every operator: one read when there is nothing to do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Checkpoint()
    {
        if (state->Attention != 0) Attend();
    }

    /// <summary>Called with the number of tensors alive whenever one is made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Counted(long tensors)
    {
        if (tensors > tensorLimit || GC.CollectionCount(0) != swept || (tensors % TensorsBetweenGpuReadings == 0 && GpuBytes() > gpuLimit))
            Volatile.Write(ref state->Attention, 1);
    }

    /// <summary>Collects everything collectable, for an allocation that failed. False when that freed nothing.</summary>
    internal static bool CollectAll()
    {
        var before = LiveBytes;
        lock (collecting)
        {
            Collect(GC.MaxGeneration);
            Collect(GC.MaxGeneration);
            NativeMethods.shim_empty_cache();
        }

        return LiveBytes < before || torch.cuda.is_available();
    }

    /// <summary>Frees the tensors that collections so far have found unused.</summary>
    internal static void FreeLost()
    {
        if (GC.CollectionCount(0) != swept) Sweep();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Attend()
    {
        Volatile.Write(ref state->Attention, 0);
        Sweep();
        if ((LiveBytes <= state->Limit && torch.Tensor.TotalCount <= tensorLimit && GpuBytes() <= gpuLimit) || !collecting.TryEnter()) return;
        try
        {
            MakeRoom();
        }
        finally
        {
            collecting.Exit();
        }
    }

    // Most garbage of a training loop dies young, so the cheap generations go first; the whole heap is searched only when
    // they did not bring the count back near what was truly alive at the last full search.
    private static void MakeRoom()
    {
        var enough = floor + (Slack(floor, LeastSlack) / 2);
        var enoughOnGpu = gpuFloor + (Slack(gpuFloor, LeastGpuSlack) / 2);
        for (var generation = 0; generation <= GC.MaxGeneration; generation++)
        {
            if (LiveBytes <= enough && torch.Tensor.TotalCount <= tensorLimit && GpuBytes() <= enoughOnGpu) break;
            Collect(generation);
            if (generation < GC.MaxGeneration) continue;
            floor = LiveBytes;
            gpuFloor = GpuBytes();
        }

        Volatile.Write(ref state->Limit, Math.Max(floor, LiveBytes) + Slack(floor, LeastSlack));
        gpuLimit = Math.Max(gpuFloor, GpuBytes()) + Slack(gpuFloor, LeastGpuSlack);
        var tensors = torch.Tensor.TotalCount;
        tensorLimit = tensors + Math.Max(LeastTensors, tensors / 2);
    }

    private static long Slack(long live, long least) => Math.Max(least, live / 2);

    // What tensors and graphs hold on GPUs; 0 without one.
    private static long GpuBytes()
    {
        if (gpus < 0) gpus = torch.cuda.is_available() ? torch.cuda.device_count() : 0;
        return gpus == 0 ? 0 : NativeMethods.shim_device_allocated(gpus);
    }

    private static void Collect(int generation)
    {
        GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
        // Objects of the user's may let go of tensors in their finalisers: worth waiting for in the last resort only.
        if (generation == GC.MaxGeneration) GC.WaitForPendingFinalizers();
        Sweep();
    }

    private static void Sweep()
    {
        if (!sweeping.TryEnter()) return;
        swept = GC.CollectionCount(0);
        var handles = lost;
        int count;
        try
        {
            // Freeing may call C# (hooks), and that an operator: whatever sweeps meanwhile gets an array of its own.
            lost = [];
            count = SpareReferences.TakeLost(ref handles);
        }
        finally
        {
            sweeping.Exit();
        }

        torch.Tensor.CountLost(count);
        fixed (nint* first = handles) NativeMethods.shim_release_all(first, count);
        lost = handles;
    }

    private static MemoryState* Start()
    {
        var started = NativeMethods.shim_start_memory(LeastSlack, MostCached);
        NativeMethods.shim_set_threads(Threads.Physical());
        Callback.Register();
        return started;
    }
}
