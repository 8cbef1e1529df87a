using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>A .NET array that tensors live in: it stays where it is until libtorch has let go of the last of them.</summary>
internal static unsafe class SharedArray
{
    /// <summary>A tensor on the CPU over consecutive elements of an array.</summary>
    /// <param name="array">The array, of any rank, with elements of <paramref name="type"/>.</param>
    /// <param name="type">What its elements are to libtorch.</param>
    /// <param name="shape">The tensor's shape; the elements are taken in the order in which they lie in memory.</param>
    /// <param name="offset">How many elements of the array come before the tensor's first.</param>
    internal static Tensor Over(Array array, ScalarType type, ReadOnlySpan<long> shape, long offset = 0)
    {
        long bytes = type.ElementSize();
        var start = offset * bytes;
        foreach (var length in shape) bytes *= length;
        NativeMemory.Checkpoint();
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        nint handle;
        // From here on the pin is libtorch's to release, also when it fails.
        fixed (long* sizes = shape)
            handle = NativeMethods.shim_over_memory((void*)(pin.AddrOfPinnedObject() + start), bytes, sizes, shape.Length, (int)type, &Release, GCHandle.ToIntPtr(pin));
        return handle != 0 ? new Tensor(handle) : throw NativeError.Last().ToException($"from_array({type}[{string.Join('x', shape.ToArray())}])");
    }

    [UnmanagedCallersOnly]
    private static void Release(nint pin) => GCHandle.FromIntPtr(pin).Free();
}
