using DeviceMemory;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection("memory")]
public class DeviceMemoryTests
{
    [Fact]
    public void The_processors_memory_is_counted_and_its_cache_given_back()
    {
        var before = ProcessorMemory.Allocated;
        var block = zeros(1 << 20);
        Assert.True(ProcessorMemory.Allocated >= before + (4 << 20));
        Assert.True(ProcessorMemory.PeakAllocated >= ProcessorMemory.Allocated);
        block.Dispose();
        Assert.True(ProcessorMemory.Cached >= 4 << 20);
        ProcessorMemory.EmptyCache();
        Assert.Equal(0, ProcessorMemory.Cached);
    }

    [Fact]
    public void Without_a_GPU_its_statistics_say_what_is_missing()
    {
        Assert.SkipWhen(cuda.is_available(), "There is a GPU.");
        Assert.Contains("nvidia-smi must list one", Assert.Throws<InvalidOperationException>(() => GpuMemory.Statistics()).Message);
        Assert.Throws<InvalidOperationException>(() => GpuMemory.ResetPeaks());
        GpuMemory.EmptyCache();
    }

    [Fact]
    public void With_a_GPU_its_memory_is_counted()
    {
        Assert.SkipUnless(cuda.is_available(), "There is no GPU.");
        var before = GpuMemory.Statistics().Allocated;
        using (zeros(1 << 20, device: CUDA))
        {
            var now = GpuMemory.Statistics();
            Assert.Equal(before + (4 << 20), now.Allocated);
            Assert.True(now.Reserved >= now.Allocated && now.PeakAllocated >= now.Allocated);
        }

        GpuMemory.EmptyCache();
        Assert.Equal(before, GpuMemory.Statistics().Allocated);
    }
}
