using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The conjugate transpose of the last two dimensions.</summary>
        public Tensor adjoint() => mH;

        /// <summary>Another tensor on the same memory.</summary>
        public Tensor alias() => Op.alias.Call(this);

        /// <summary>A view of the memory with sizes, strides and offset of one's own.</summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) =>
            Op.as_strided.Call(this, size, strides, storageOffset);

        /// <summary>The tensor with at least one dimension.</summary>
        public Tensor atleast_1d() => Op.atleast_1d.Call(this);

        /// <summary>The tensor with at least two dimensions.</summary>
        public Tensor atleast_2d() => Op.atleast_2d.Call(this);

        /// <summary>The tensor with at least three dimensions.</summary>
        public Tensor atleast_3d() => Op.atleast_3d.Call(this);

        /// <summary>Expands to a shape, without copying.</summary>
        public Tensor broadcast_to(params long[] shape) => Op.broadcast_to.Call(this, shape);

        /// <summary>Rearranges the channels between groups.</summary>
        public Tensor channel_shuffle(long groups) => Op.channel_shuffle.Call(this, groups);

        /// <summary>A copy with memory of its own, still in the graph.</summary>
        public Tensor clone() => Op.clone.Call(this);

        /// <summary>The tensor laid out in row-major order; itself when it is already.</summary>
        public Tensor contiguous() => Op.contiguous.Call(this);

        /// <summary>The diagonal of a matrix, or the matrix with that diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Op.diag.Call(this, diagonal);

        /// <summary>Matrices with the last dimension on their diagonals.</summary>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => Op.diag_embed.Call(this, offset, dim1, dim2);

        /// <summary>The matrix with the flattened input on its diagonal.</summary>
        public Tensor diagflat(long offset = 0) => Op.diagflat.Call(this, offset);

        /// <summary>A diagonal, as a view.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Op.diagonal.Call(this, offset, dim1, dim2);

        /// <summary>Repeats dimensions of length one without copying; -1 keeps a length.</summary>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Op.expand.Call(this, sizes, isImplicit);

        /// <summary>Repeats dimensions of length one without copying; -1 keeps a length.</summary>
        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);

        /// <summary>Repeats dimensions of length one without copying; -1 keeps a length.</summary>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Op.expand.Call(this, sizes, isImplicit);

        /// <summary>Repeats dimensions of length one without copying; -1 keeps a length.</summary>
        public Tensor expand(params long[] sizes) => Op.expand.Call(this, sizes);

        /// <summary>Expands to the other's shape, without copying.</summary>
        public Tensor expand_as(Tensor other) => Op.expand_as.Call(this, other);

        /// <summary>Joins the dimensions from start_dim to end_dim into one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Op.flatten_using_ints.Call(this, start_dim, end_dim);

        /// <summary>The order of elements reversed along dimensions.</summary>
        public Tensor flip(params long[] dims) => Op.flip.Call(this, dims);

        /// <summary>Columns in reverse order.</summary>
        public Tensor fliplr() => Op.fliplr.Call(this);

        /// <summary>Rows in reverse order.</summary>
        public Tensor flipud() => Op.flipud.Call(this);

        /// <summary>Moves dimensions to new places, without copying.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => Op.moveaxis_intlist.Call(this, source, destination);

        /// <summary>Moves dimensions to new places, without copying.</summary>
        public Tensor movedim(long[] source, long[] destination) => Op.movedim_intlist.Call(this, source, destination);

        /// <summary>The part of a dimension from start, of that length; shares memory.</summary>
        public Tensor narrow(long dim, long start, long length) => Op.narrow.Call(this, dim, start, length);

        /// <summary>Reorders the dimensions, without copying.</summary>
        public Tensor permute(params long[] permutation) => Op.permute.Call(this, permutation);

        /// <summary>Reorders the dimensions, without copying.</summary>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        /// <summary>The elements in one dimension.</summary>
        public Tensor ravel() => Op.ravel.Call(this);

        /// <summary>Copies of the tensor along each dimension.</summary>
        public Tensor repeat(params long[] sizes) => Op.repeat.Call(this, sizes);

        /// <summary>Each element repeated in place.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) =>
            Op.repeat_interleave_Tensor.Call(this, repeats, dim, output_size);

        /// <summary>Each element repeated in place.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Op.repeat_interleave_int.Call(this, repeats, dim, output_size);

        /// <summary>The same elements in another shape; -1 stands for the length that fits.</summary>
        public Tensor reshape(params long[] shape) => Op.reshape.Call(this, shape);

        /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
        public Tensor roll(long shifts, long? dims = null) => Op.roll.Call(this, shifts, dims is { } dim ? dim : Array.Empty<long>());

        /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
        public Tensor roll((long, long) shifts, (long, long) dims) =>
            Op.roll.Call(this, new[] { shifts.Item1, shifts.Item2 }, new[] { dims.Item1, dims.Item2 });

        /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
        public Tensor roll(long[] shifts, long[] dims) => Op.roll.Call(this, shifts, dims);

        /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
        public Tensor roll(long[] shifts) => Op.roll.Call(this, shifts);

        /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            Op.roll.Call(this, new[] { shifts.Item1, shifts.Item2, shifts.Item3 }, new[] { dims.Item1, dims.Item2, dims.Item3 });

        /// <summary>Elements moved along dimensions, those that fall off the end coming back at the start.</summary>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => Op.roll.Call(this, shifts, dims);

        /// <summary>Rotates by 90 degrees k times in the plane of two dimensions.</summary>
        public Tensor rot90(long k = 1, (long, long)? dims = null) =>
            Op.rot90.Call(this, k, new[] { dims?.Item1 ?? 0, dims?.Item2 ?? 1 });

        /// <summary>One position of a dimension, which disappears; shares memory.</summary>
        public Tensor select(long dim, long index) => Op.select_int.Call(this, dim, index);

        /// <summary>The part of a dimension from start to finish in steps; shares memory.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Op.slice_Tensor.Call(this, dim, start, finish, step);

        /// <summary>Drops dimensions of length one: all, or the one given.</summary>
        public Tensor squeeze(long? dim = null) => dim is null ? Op.squeeze.Call(this) : Op.squeeze_dim.Call(this, dim);

        /// <summary>Drops dimensions of length one: all, or the one given, in place.</summary>
        public Tensor squeeze_(long? dim = null) =>
            dim is null ? Op.squeeze_.CallInPlace(this) : Op.squeeze__dim.CallInPlace(this, dim);

        /// <summary>Exchanges two dimensions, without copying.</summary>
        public Tensor swapaxes(long dim0, long dim1) => Op.swapaxes.Call(this, dim0, dim1);

        /// <summary>Exchanges two dimensions, without copying.</summary>
        public Tensor swapdims(long dim0, long dim1) => Op.swapdims.Call(this, dim0, dim1);

        /// <summary>A matrix's transpose, without copying.</summary>
        public Tensor t() => Op.t.Call(this);

        /// <summary>Copies of the tensor along each dimension, counted from the last.</summary>
        public Tensor tile(long[] reps) => Op.tile.Call(this, reps);

        /// <summary>Exchanges two dimensions, without copying.</summary>
        public Tensor transpose(long dim0, long dim1) => Op.transpose_int.Call(this, dim0, dim1);

        /// <summary>Exchanges two dimensions, without copying, in place.</summary>
        public Tensor transpose_(long dim0, long dim1) => Op.transpose_.CallInPlace(this, dim0, dim1);

        /// <summary>The lower triangle; zero above it.</summary>
        public Tensor tril(long diagonal = 0) => Op.tril.Call(this, diagonal);

        /// <summary>The lower triangle; zero above it, in place.</summary>
        public Tensor tril_(long diagonal = 0) => Op.tril_.CallInPlace(this, diagonal);

        /// <summary>The upper triangle; zero below it.</summary>
        public Tensor triu(long diagonal = 0) => Op.triu.Call(this, diagonal);

        /// <summary>The upper triangle; zero below it, in place.</summary>
        public Tensor triu_(long diagonal = 0) => Op.triu_.CallInPlace(this, diagonal);

        /// <summary>Splits a dimension into several.</summary>
        public Tensor unflatten(long dim, params long[] sizes) => Op.unflatten_int.Call(this, dim, sizes);

        /// <summary>Splits a dimension into several.</summary>
        public Tensor unflatten(long dim, Size sizes) => Op.unflatten_int.Call(this, dim, sizes);

        /// <summary>Windows of a length along a dimension, as a last dimension.</summary>
        public Tensor unfold(long dimension, long size, long step) => Op.unfold.Call(this, dimension, size, step);

        /// <summary>Inserts a dimension of length one.</summary>
        public Tensor unsqueeze(long dim) => Op.unsqueeze.Call(this, dim);

        /// <summary>Inserts a dimension of length one, in place.</summary>
        public Tensor unsqueeze_(long dim) => Op.unsqueeze_.CallInPlace(this, dim);

        /// <summary>The same memory in another shape; -1 stands for the length that fits.</summary>
        public Tensor view(params long[] shape) => Op.view.Call(this, shape);

        /// <summary>The same memory in the other's shape.</summary>
        public Tensor view_as(Tensor other) => Op.view_as.Call(this, other);

        /// <summary>The last dimension of length two read as complex numbers.</summary>
        public Tensor view_as_complex() => Op.view_as_complex.Call(this);

        /// <summary>Complex numbers read as a last dimension of length two.</summary>
        public Tensor view_as_real() => Op.view_as_real.Call(this);
    }
}

internal static partial class Op
{
    internal static readonly Operator alias = new("alias");
    internal static readonly Operator as_strided = new("as_strided");
    internal static readonly Operator atleast_1d = new("atleast_1d");
    internal static readonly Operator atleast_2d = new("atleast_2d");
    internal static readonly Operator atleast_3d = new("atleast_3d");
    internal static readonly Operator broadcast_to = new("broadcast_to");
    internal static readonly Operator channel_shuffle = new("channel_shuffle");
    internal static readonly Operator clone = new("clone");
    internal static readonly Operator contiguous = new("contiguous");
    internal static readonly Operator diag = new("diag");
    internal static readonly Operator diag_embed = new("diag_embed");
    internal static readonly Operator diagflat = new("diagflat");
    internal static readonly Operator diagonal = new("diagonal");
    internal static readonly Operator expand = new("expand");
    internal static readonly Operator expand_as = new("expand_as");
    internal static readonly Operator flatten_using_ints = new("flatten", "using_ints");
    internal static readonly Operator flip = new("flip");
    internal static readonly Operator fliplr = new("fliplr");
    internal static readonly Operator flipud = new("flipud");
    internal static readonly Operator moveaxis_intlist = new("moveaxis", "intlist");
    internal static readonly Operator movedim_intlist = new("movedim", "intlist");
    internal static readonly Operator narrow = new("narrow");
    internal static readonly Operator permute = new("permute");
    internal static readonly Operator ravel = new("ravel");
    internal static readonly Operator repeat = new("repeat");
    internal static readonly Operator repeat_interleave_Tensor = new("repeat_interleave", "self_Tensor");
    internal static readonly Operator repeat_interleave_int = new("repeat_interleave", "self_int");
    internal static readonly Operator reshape = new("reshape");
    internal static readonly Operator roll = new("roll");
    internal static readonly Operator rot90 = new("rot90");
    internal static readonly Operator select_int = new("select", "int");
    internal static readonly Operator slice_Tensor = new("slice", "Tensor");
    internal static readonly Operator squeeze = new("squeeze");
    internal static readonly Operator squeeze_ = new("squeeze_");
    internal static readonly Operator squeeze__dim = new("squeeze_", "dim");
    internal static readonly Operator squeeze_dim = new("squeeze", "dim");
    internal static readonly Operator swapaxes = new("swapaxes");
    internal static readonly Operator swapdims = new("swapdims");
    internal static readonly Operator t = new("t");
    internal static readonly Operator tile = new("tile");
    internal static readonly Operator transpose_ = new("transpose_");
    internal static readonly Operator transpose_int = new("transpose", "int");
    internal static readonly Operator tril = new("tril");
    internal static readonly Operator tril_ = new("tril_");
    internal static readonly Operator triu = new("triu");
    internal static readonly Operator triu_ = new("triu_");
    internal static readonly Operator unflatten_int = new("unflatten", "int");
    internal static readonly Operator unfold = new("unfold");
    internal static readonly Operator unsqueeze = new("unsqueeze");
    internal static readonly Operator unsqueeze_ = new("unsqueeze_");
    internal static readonly Operator view = new("view");
    internal static readonly Operator view_as = new("view_as");
    internal static readonly Operator view_as_complex = new("view_as_complex");
    internal static readonly Operator view_as_real = new("view_as_real");
}
