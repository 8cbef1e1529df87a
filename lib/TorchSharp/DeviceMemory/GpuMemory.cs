using TorchSharp;
using TorchSharp.Native;

namespace DeviceMemory;

/// <summary>
/// Memory of NVIDIA GPUs as libtorch's allocator sees it. An addition of ours: TorchSharp has none. The counts are those of
/// PyTorch's <see href="https://docs.pytorch.org/docs/stable/cuda.html#memory-management">torch.cuda memory functions</see>,
/// and need libtorch 2.9 or later.
/// </summary>
public static unsafe class GpuMemory
{
    /// <summary>What the allocator of a GPU holds.</summary>
    /// <param name="device">Which GPU.</param>
    /// <exception cref="InvalidOperationException">There is no GPU that this libtorch can use.</exception>
    /// <exception cref="NotSupportedException">This libtorch does not tell: it is older than 2.9.</exception>
    public static GpuMemoryStatistics Statistics(int device = 0)
    {
        RequireDevice(device);
        var counts = stackalloc long[6];
        if (NativeMethods.shim_device_memory(device, counts) == 0) throw Problem("reading GPU memory statistics");
        return new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    /// <summary>Starts counting peaks anew, from what is allocated now.</summary>
    /// <param name="device">Which GPU.</param>
    /// <inheritdoc cref="Statistics"/>
    public static void ResetPeaks(int device = 0)
    {
        RequireDevice(device);
        if (NativeMethods.shim_device_reset_peaks(device) == 0) throw Problem("resetting GPU memory peaks");
    }

    /// <summary>
    /// Frees the memory of tensors that nothing refers to any more, and gives memory that the allocator keeps for reuse back
    /// to the GPU, so that other programs can have it. Without a GPU there is nothing to do.
    /// </summary>
    /// <exception cref="NotSupportedException">This libtorch cannot: it is older than 2.9.</exception>
    public static void EmptyCache()
    {
        if (!torch.cuda.is_available()) return;
        NativeMemory.CollectAll();
        if (NativeMethods.shim_device_empty_cache() == 0) throw Problem("emptying the GPU's cache");
    }

    private static void RequireDevice(int device)
    {
        if (!torch.cuda.is_available())
            throw new InvalidOperationException($"There is no GPU that this libtorch ({torch.__version__}) can use: nvidia-smi must list one, and libtorch must be built for CUDA. For the processor's memory see ProcessorMemory.");
        ArgumentOutOfRangeException.ThrowIfNegative(device);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(device, torch.cuda.device_count());
    }

    private static Exception Problem(string doing)
    {
        var error = NativeError.Last();
        return error.Kind == NativeErrorKind.NotImplemented ? new NotSupportedException(error.Message) : error.ToException(doing);
    }
}
