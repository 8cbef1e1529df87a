using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>The tagged value that both sides exchange; its layout is that of <c>Value</c> in values.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    internal long A;
    internal long B;
    internal ArgumentKind Kind;
    private readonly int unused;

    /// <summary>Takes ownership of the tensor in this result; null when libtorch left it undefined.</summary>
    internal readonly Tensor ToTensor() => A == 0 || Kind != ArgumentKind.Tensor ? null! : new Tensor((nint)A);

    internal readonly unsafe Tensor[] ToTensors()
    {
        var handles = new ReadOnlySpan<nint>((void*)A, Kind == ArgumentKind.Tensors ? (int)B : 0);
        var tensors = new Tensor[handles.Length];
        for (var i = 0; i < tensors.Length; i++) tensors[i] = new Tensor(handles[i]);
        return tensors;
    }

    internal readonly long ToInteger() => Kind == ArgumentKind.Real ? (long)ToReal() : A;

    internal readonly double ToReal() => Kind == ArgumentKind.Real ? BitConverter.Int64BitsToDouble(A) : A;

    internal readonly bool ToBoolean() => A != 0;

    internal readonly Scalar ToScalar() => Kind switch
    {
        ArgumentKind.Real => BitConverter.Int64BitsToDouble(A),
        ArgumentKind.Boolean => A != 0,
        ArgumentKind.Complex => new System.Numerics.Complex(BitConverter.Int64BitsToDouble(A), BitConverter.Int64BitsToDouble(B)),
        _ => A,
    };
}

/// <summary>One subscript; its layout is that of <c>Subscript</c> in tensors.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeSubscript
{
    internal long Start;
    internal long Stop;
    internal long Step;
    internal nint Tensor;
    internal int Kind;
    internal int Given;
}

/// <summary>What the counting allocator shares; its layout is that of <c>MemoryState</c> in memory.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MemoryState
{
    internal int Attention;
    private readonly int unused;
    internal long Live;
    internal long Peak;
    internal long Limit;
    internal long Allocations;
    internal long CacheLimit;
}
