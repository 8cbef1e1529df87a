using System.Runtime.CompilerServices;

namespace TorchSharp.Native;

/// <summary>
/// The references of a thread that serve no tensor now, in chains. Whole chains go from threads that dispose more than they
/// make to those that make more; what an ended thread had goes to the others, too.
/// </summary>
internal sealed class SpareReferences
{
    private const int ChainLength = 256;

    [ThreadStatic]
    private static SpareReferences? mine;

    private static readonly Lock gate = new();
    private static readonly Stack<NativeReference> chains = [];
    private static NativeReference[] all = new NativeReference[ChainLength];
    private static int count;

    private NativeReference? first;
    private NativeReference? reserve;

    /// <summary>When the thread has ended.</summary>
    ~SpareReferences()
    {
        Share(first);
        Share(reserve);
    }

    /// <summary>Those of the calling thread.</summary>
    internal static SpareReferences Mine => mine ??= new();

    /// <summary>How many references there are, spare ones and others.</summary>
    internal static int TotalCount => Volatile.Read(ref count);

    /// <summary>Takes the native tensors whose managed ones are gone; returns how many there are in <paramref name="handles"/>.</summary>
    internal static int TakeLost(ref nint[] handles)
    {
        NativeReference[] present;
        int length;
        lock (gate) (present, length) = (all, count);
        var found = 0;
        for (var i = 0; i < length; i++)
        {
            var handle = present[i].TakeIfLost();
            if (handle == 0) continue;
            if (found == handles.Length) Array.Resize(ref handles, Math.Max(ChainLength, found * 2));
            handles[found++] = handle;
        }

        return found;
    }

    /// <summary>A reference that serves no tensor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal NativeReference Take()
    {
        var taken = first ?? Refill();
        first = taken.Next;
        return taken;
    }

    /// <summary>Keeps a reference that serves no tensor any more.</summary>
    internal void Put(NativeReference reference)
    {
        reference.Precede(first);
        first = reference;
        if (reference.Following < ChainLength - 1) return;
        Share(reserve);
        reserve = first;
        first = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private NativeReference Refill()
    {
        if (reserve is { } kept)
        {
            reserve = null;
            return kept;
        }

        lock (gate) return chains.TryPop(out var shared) ? shared : Make();
    }

    private static NativeReference Make()
    {
        if (count == all.Length) Array.Resize(ref all, count * 2);
        var made = new NativeReference();
        all[count] = made;
        Volatile.Write(ref count, count + 1);
        return made;
    }

    private static void Share(NativeReference? chain)
    {
        if (chain is null) return;
        lock (gate) chains.Push(chain);
    }
}
