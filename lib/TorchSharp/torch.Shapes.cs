using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The conjugate transpose of the last two dimensions.</summary>
    public static Tensor adjoint(Tensor input) => input.adjoint();

    /// <summary>The tensor with at least one dimension.</summary>
    public static IEnumerable<Tensor> atleast_1d(params Tensor[] input) => Op.atleast_1d_Sequence.CallList(input);

    /// <summary>The tensor with at least two dimensions.</summary>
    public static IEnumerable<Tensor> atleast_2d(params Tensor[] input) => Op.atleast_2d_Sequence.CallList(input);

    /// <summary>The tensor with at least three dimensions.</summary>
    public static IEnumerable<Tensor> atleast_3d(params Tensor[] input) => Op.atleast_3d_Sequence.CallList(input);

    /// <summary>Expands to a shape, without copying.</summary>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    /// <summary>A copy with memory of its own, still in the graph.</summary>
    public static Tensor clone(Tensor input) => input.clone();

    /// <summary>The diagonal of a matrix, or the matrix with that diagonal.</summary>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    /// <summary>Matrices with the last dimension on their diagonals.</summary>
    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) =>
        input.diag_embed(offset, dim1, dim2);

    /// <summary>The matrix with the flattened input on its diagonal.</summary>
    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);

    /// <summary>A diagonal, as a view.</summary>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => input.diagonal(offset, dim1, dim2);

    /// <summary>Joins the dimensions from start_dim to end_dim into one.</summary>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <summary>The order of elements reversed along dimensions.</summary>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    /// <summary>Columns in reverse order.</summary>
    public static Tensor fliplr(Tensor input) => input.fliplr();

    /// <summary>Rows in reverse order.</summary>
    public static Tensor flipud(Tensor input) => input.flipud();

    /// <summary>Moves dimensions to new places, without copying.</summary>
    public static Tensor moveaxis(Tensor input, long source, long destination) => Op.movedim_int.Call(input, source, destination);

    /// <summary>Moves dimensions to new places, without copying.</summary>
    public static Tensor moveaxis(Tensor input, (long, long) source, (long, long) destination) =>
        Op.movedim_intlist.Call(input, new[] { source.Item1, source.Item2 }, new[] { destination.Item1, destination.Item2 });

    /// <summary>Moves dimensions to new places, without copying.</summary>
    public static Tensor moveaxis(Tensor input, (long, long, long) source, (long, long, long) destination) =>
        Op.movedim_intlist.Call(input, new[] { source.Item1, source.Item2, source.Item3 }, new[] { destination.Item1, destination.Item2, destination.Item3 });

    /// <summary>Moves dimensions to new places, without copying.</summary>
    public static Tensor moveaxis(Tensor input, (long, long, long, long) source, (long, long, long, long) destination) =>
        Op.movedim_intlist.Call(input, new[] { source.Item1, source.Item2, source.Item3, source.Item4 }, new[] { destination.Item1, destination.Item2, destination.Item3, destination.Item4 });

    /// <summary>Moves dimensions to new places, without copying.</summary>
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => input.moveaxis(source, destination);

    /// <summary>Moves dimensions to new places, without copying.</summary>
    public static Tensor movedim(Tensor input, long source, long destination) => Op.movedim_int.Call(input, source, destination);

    /// <summary>Moves dimensions to new places, without copying.</summary>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <summary>The part of a dimension from start, of that length; shares memory.</summary>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    /// <summary>Reorders the dimensions, without copying.</summary>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    /// <summary>The elements in one dimension.</summary>
    public static Tensor ravel(Tensor input) => input.ravel();

    /// <summary>Each element repeated in place.</summary>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);

    /// <summary>Each element repeated in place.</summary>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);

    /// <summary>The same elements in another shape; -1 stands for the length that fits.</summary>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);

    /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) => input.roll(shifts, dims);

    /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);

    /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => input.roll(shifts, dims);

    /// <summary>Rotates by 90 degrees k times in the plane of two dimensions.</summary>
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => input.rot90(k, dims);

    /// <summary>One position of a dimension, which disappears; shares memory.</summary>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    /// <summary>Drops dimensions of length one: all, or the one given.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <summary>Drops dimensions of length one: all, or the one given, in place.</summary>
    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    /// <summary>Exchanges two dimensions, without copying.</summary>
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    /// <summary>Exchanges two dimensions, without copying.</summary>
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    /// <summary>A matrix's transpose, without copying.</summary>
    public static Tensor t(Tensor input) => input.t();

    /// <summary>Copies of the tensor along each dimension, counted from the last.</summary>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    /// <summary>Exchanges two dimensions, without copying.</summary>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <summary>The lower triangle; zero above it.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    /// <summary>The lower triangle; zero above it, in place.</summary>
    public static Tensor tril_(Tensor input, long diagonal = 0) => input.tril_(diagonal);

    /// <summary>The upper triangle; zero below it.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    /// <summary>The upper triangle; zero below it, in place.</summary>
    public static Tensor triu_(Tensor input, long diagonal = 0) => input.triu_(diagonal);

    /// <summary>Splits a dimension into several.</summary>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    /// <summary>Splits a dimension into several.</summary>
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => input.unflatten(dim, sizes);

    /// <summary>Inserts a dimension of length one.</summary>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    /// <summary>Inserts a dimension of length one, in place.</summary>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);

    /// <summary>The last dimension of length two read as complex numbers.</summary>
    public static Tensor view_as_complex(Tensor input) => input.view_as_complex();

    /// <summary>Complex numbers read as a last dimension of length two.</summary>
    public static Tensor view_as_real(Tensor input) => input.view_as_real();
}

internal static partial class Op
{
    internal static readonly Operator atleast_1d_Sequence = new("atleast_1d", "Sequence");
    internal static readonly Operator atleast_2d_Sequence = new("atleast_2d", "Sequence");
    internal static readonly Operator atleast_3d_Sequence = new("atleast_3d", "Sequence");
    internal static readonly Operator movedim_int = new("movedim", "int");
}
