using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Numbers drawn uniformly from [0, 1), of any shape.</summary>
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand(size, dtype, device, requires_grad, generator, names);

    /// <summary>Numbers drawn uniformly from [0, 1), of any shape.</summary>
    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand(size, dtype, device, requires_grad, generator, names);

    /// <summary>Numbers drawn uniformly from [0, 1), of shape [size].</summary>
    public static Tensor rand(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand([size], dtype, device, requires_grad, generator, names);

    /// <summary>Numbers drawn uniformly from [0, 1), of shape [rows, columns].</summary>
    public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand([rows, columns], dtype, device, requires_grad, generator, names);

    /// <summary>Numbers drawn uniformly from [0, 1), of shape [dim0, dim1, dim2].</summary>
    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand([dim0, dim1, dim2], dtype, device, requires_grad, generator, names);

    /// <summary>Numbers drawn uniformly from [0, 1), of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand([dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);

    /// <summary>Numbers drawn uniformly from [0, 1), of shape [size].</summary>
    public static Tensor rand(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand([size], dtype, device, requires_grad, generator, names);

    /// <summary>Numbers drawn uniformly from [0, 1), of shape [rows, columns].</summary>
    public static Tensor rand(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand([rows, columns], dtype, device, requires_grad, generator, names);

    /// <summary>Numbers drawn uniformly from [0, 1), of shape [dim0, dim1, dim2].</summary>
    public static Tensor rand(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand([dim0, dim1, dim2], dtype, device, requires_grad, generator, names);

    /// <summary>Numbers drawn uniformly from [0, 1), of shape [dim0, dim1, dim2, dim3].</summary>
    public static Tensor rand(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        CreateRand([dim0, dim1, dim2, dim3], dtype, device, requires_grad, generator, names);

    private static Tensor CreateRand(ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator, string[]? names) =>
        Finish(Op.rand.Call(size, generator, ElementType(dtype), Argument.None, Place(device)), requires_grad, names);
}

internal static partial class Op
{
    internal static readonly Operator rand = new("rand", "generator");
}
