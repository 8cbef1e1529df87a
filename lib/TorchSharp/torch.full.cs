using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of any shape.</summary>
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull(size, value, dtype, device, requires_grad, names);

    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of any shape.</summary>
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull(size, value, dtype, device, requires_grad, names);

    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of shape [size].</summary>
    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull([size], value, dtype, device, requires_grad, names);

    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of shape [rows, columns].</summary>
    public static Tensor full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull([rows, columns], value, dtype, device, requires_grad, names);

    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of shape [dim0, dim1, dim2].</summary>
    public static Tensor full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull([dim0, dim1, dim2], value, dtype, device, requires_grad, names);

    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull([dim0, dim1, dim2, dim3], value, dtype, device, requires_grad, names);

    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of shape [size].</summary>
    public static Tensor full(int size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull([size], value, dtype, device, requires_grad, names);

    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of shape [rows, columns].</summary>
    public static Tensor full(int rows, int columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull([rows, columns], value, dtype, device, requires_grad, names);

    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of shape [dim0, dim1, dim2].</summary>
    public static Tensor full(int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull([dim0, dim1, dim2], value, dtype, device, requires_grad, names);

    /// <summary>A tensor with every element the same value (Int64 for an integer, the default type otherwise), of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor full(int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        CreateFull([dim0, dim1, dim2, dim3], value, dtype, device, requires_grad, names);

    private static Tensor CreateFull(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) =>
        Finish(Op.full.Call(size, value, dtype ?? (value.IsInteger || value.IsBoolean ? ScalarType.Int64 : ElementType(null)), Argument.None, Place(device)), requires_grad, names);
}

internal static partial class Op
{
    internal static readonly Operator full = new("full");
}
