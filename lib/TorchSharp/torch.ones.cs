using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of ones, of any shape.</summary>
    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes(size, dtype, device, requires_grad, names);

    /// <summary>A tensor of ones, of any shape.</summary>
    public static Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes(size, dtype, device, requires_grad, names);

    /// <summary>A tensor of ones, of shape [size].</summary>
    public static Tensor ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes([size], dtype, device, requires_grad, names);

    /// <summary>A tensor of ones, of shape [rows, columns].</summary>
    public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes([rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of ones, of shape [dim0, dim1, dim2].</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes([dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of ones, of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of ones, of shape [size].</summary>
    public static Tensor ones(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes([size], dtype, device, requires_grad, names);

    /// <summary>A tensor of ones, of shape [rows, columns].</summary>
    public static Tensor ones(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes([rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of ones, of shape [dim0, dim1, dim2].</summary>
    public static Tensor ones(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes([dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of ones, of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor ones(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateOnes([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    private static Tensor CreateOnes(ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) =>
        Finish(Op.ones.Call(size, ElementType(dtype), Argument.None, Place(device)), requires_grad, names);
}

internal static partial class Op
{
    internal static readonly Operator ones = new("ones");
}
