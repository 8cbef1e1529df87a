using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of zeros, of any shape.</summary>
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros(size, dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, of any shape.</summary>
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros(size, dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, of shape [size].</summary>
    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros([size], dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, of shape [rows, columns].</summary>
    public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros([rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, of shape [dim0, dim1, dim2].</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros([dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, of shape [size].</summary>
    public static Tensor zeros(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros([size], dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, of shape [rows, columns].</summary>
    public static Tensor zeros(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros([rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, of shape [dim0, dim1, dim2].</summary>
    public static Tensor zeros(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros([dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor zeros(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateZeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    private static Tensor CreateZeros(ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) =>
        Finish(Op.zeros.Call(size, ElementType(dtype), Argument.None, Place(device)), requires_grad, names);
}

internal static partial class Op
{
    internal static readonly Operator zeros = new("zeros");
}
