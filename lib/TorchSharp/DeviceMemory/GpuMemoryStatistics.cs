namespace DeviceMemory;

/// <summary>What the allocator of a GPU holds, in bytes.</summary>
/// <param name="Allocated">Held by tensors and graphs now.</param>
/// <param name="PeakAllocated">The most that tensors and graphs have held.</param>
/// <param name="Reserved">Taken from the GPU: what tensors hold and what is kept for reuse.</param>
/// <param name="PeakReserved">The most that was taken from the GPU.</param>
/// <param name="Free">What all programs together leave free; −1 when libtorch does not tell.</param>
/// <param name="Total">What the GPU has; −1 when libtorch does not tell.</param>
public readonly record struct GpuMemoryStatistics(long Allocated, long PeakAllocated, long Reserved, long PeakReserved, long Free, long Total);
