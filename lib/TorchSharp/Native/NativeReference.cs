using System.Runtime.CompilerServices;

namespace TorchSharp.Native;

/// <summary>
/// One reference to a native tensor: what a <see cref="torch.Tensor"/> holds, and what a finaliser queues for release when
/// nobody disposed the tensor.
/// </summary>
/// <remarks>
/// An object with a finaliser takes five times as long to make and let go as one without, and most tensors are disposed, by
/// scopes or by this library: the reference of a disposed tensor serves the next tensor of its thread. References that have
/// survived a collection are not used again, because one that is then left to the finaliser would hold its memory until an
/// older generation is collected.
/// </remarks>
internal sealed class NativeReference
{
    private const int MostSpare = 1_024;

    [ThreadStatic]
    private static NativeReference? spare;

    private readonly int born;
    private nint handle;
    private NativeReference? next;
    private int below;

    private NativeReference(nint handle, int born)
    {
        this.handle = handle;
        this.born = born;
    }

    /// <summary>Queues the native memory: it is freed by the next thread that enters an operator.</summary>
    ~NativeReference()
    {
        // Zero stays behind for a finaliser of the user's that disposes the tensor after this.
        var own = Interlocked.Exchange(ref handle, 0);
        if (own == 0) return;
        torch.Tensor.CountFinalized();
        NativeMemory.ReleaseLater(own);
    }

    /// <summary>The native tensor's address.</summary>
    internal nint Handle => handle;

    /// <summary>Takes over the caller's reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static NativeReference To(nint handle)
    {
        var collections = GC.CollectionCount(0);
        var first = spare;
        if (first is null || first.born != collections) return Fresh(handle, collections);
        spare = first.next;
        first.next = null;
        first.handle = handle;
        return first;
    }

    /// <summary>
    /// Gives the native reference to the caller, or zero when the finaliser was first; this object may serve another tensor
    /// from now on.
    /// </summary>
    internal nint Take()
    {
        var own = Interlocked.Exchange(ref handle, 0);
        if (own == 0) return 0;
        var first = spare;
        below = first is null ? 0 : first.below + 1;
        if (below >= MostSpare) return own;
        next = first;
        spare = this;
        return own;
    }

    /// <summary>Puts another native tensor in the place of this one, which the caller gets.</summary>
    internal nint Exchange(nint other) => Interlocked.Exchange(ref handle, other);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NativeReference Fresh(nint handle, int collections)
    {
        spare = null;
        return new(handle, collections);
    }
}
