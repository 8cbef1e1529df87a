using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor whose elements are whatever the memory held, of any shape.</summary>
    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty(size, dtype, device, requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, of any shape.</summary>
    public static Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty(size, dtype, device, requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, of shape [size].</summary>
    public static Tensor empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty([size], dtype, device, requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, of shape [rows, columns].</summary>
    public static Tensor empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty([rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, of shape [dim0, dim1, dim2].</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty([dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, of shape [size].</summary>
    public static Tensor empty(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty([size], dtype, device, requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, of shape [rows, columns].</summary>
    public static Tensor empty(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty([rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, of shape [dim0, dim1, dim2].</summary>
    public static Tensor empty(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty([dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor empty(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateEmpty([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    private static Tensor CreateEmpty(ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) =>
        Finish(Op.empty.Call(size, ElementType(dtype), Argument.None, Place(device)), requires_grad, names);
}

internal static partial class Op
{
    internal static readonly Operator empty = new("empty", "memory_format");
}
