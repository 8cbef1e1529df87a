using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>
/// One reference to a native tensor: what a <see cref="torch.Tensor"/> holds. It knows its tensor without keeping it alive, so
/// that the native one can be freed when the collector has taken a tensor that nobody disposed.
/// </summary>
/// <remarks>
/// Why no finaliser does this: an object with one takes five times as long to make, lives on through the collection that
/// found it dead, and needs another thread to let go. References are kept instead and serve one tensor after the other.
/// </remarks>
internal sealed class NativeReference
{
    // Even while no tensor holds this reference; counted on, so that a sweep notices when another tensor has taken it over.
    private uint lives;
    private nint handle;

    // A finaliser of the user's may still use the tensor that its object held: only what is gone after those is gone.
    private WeakGCHandle<torch.Tensor?> tensor = new(null, trackResurrection: true);

    /// <summary>The native tensor's address.</summary>
    internal nint Handle => handle;

    /// <summary>The spare reference that comes after this one, and how many do.</summary>
    internal NativeReference? Next { get; private set; }

    internal int Following { get; private set; }

    /// <summary>A reference for a new tensor, which takes over the caller's native one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static NativeReference To(nint handle, torch.Tensor tensor)
    {
        var reference = SpareReferences.Mine.Take();
        reference.tensor.SetTarget(tensor);
        reference.handle = handle;
        Volatile.Write(ref reference.lives, reference.lives + 1);
        return reference;
    }

    /// <summary>Gives the native reference to the caller, who calls this once; this object may serve another tensor from now on.</summary>
    internal nint Take()
    {
        var own = handle;
        Volatile.Write(ref lives, lives + 1);
        SpareReferences.Mine.Put(this);
        return own;
    }

    /// <summary>Gives the native reference to the caller, or zero unless the tensor is gone without having been disposed.</summary>
    internal nint TakeIfLost()
    {
        var life = Volatile.Read(ref lives);
        if (life % 2 == 0 || tensor.TryGetTarget(out _)) return 0;
        if (Interlocked.CompareExchange(ref lives, life + 1, life) != life) return 0;
        var own = handle;
        SpareReferences.Mine.Put(this);
        return own;
    }

    /// <summary>Puts another native tensor in the place of this one, which the caller gets.</summary>
    internal nint Exchange(nint other) => Interlocked.Exchange(ref handle, other);

    /// <summary>Goes before other spare references.</summary>
    internal void Precede(NativeReference? first)
    {
        Next = first;
        Following = first is null ? 0 : first.Following + 1;
    }
}
