using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Op.cat.Call(Listed(tensors), dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Op.cat.Call(Listed(tensors), dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors.ToArray(), dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>Tensors of one shape side by side along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Op.stack.Call(Listed(tensors), dim);

    /// <summary>The tensors beside each other: along the second dimension, or the first for vectors.</summary>
    public static Tensor hstack(IList<Tensor> tensors) => Op.hstack.Call(Listed(tensors));

    /// <inheritdoc cref="hstack(IList{Tensor})"/>
    public static Tensor hstack(params Tensor[] tensors) => Op.hstack.Call(Listed(tensors));

    /// <inheritdoc cref="hstack(IList{Tensor})"/>
    public static Tensor hstack(IEnumerable<Tensor> tensors) => Op.hstack.Call(Listed(tensors));

    /// <inheritdoc cref="hstack(IList{Tensor})"/>
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => hstack(tensors.ToArray());

    /// <summary>The tensors below each other, vectors becoming rows.</summary>
    public static Tensor vstack(IList<Tensor> tensors) => Op.vstack.Call(Listed(tensors));

    /// <inheritdoc cref="vstack(IList{Tensor})"/>
    public static Tensor vstack(Tensor[] tensors) => Op.vstack.Call(Listed(tensors));

    /// <inheritdoc cref="vstack(IList{Tensor})"/>
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => vstack(tensors.ToArray());

    /// <summary>The tensors below each other, vectors becoming rows.</summary>
    public static Tensor row_stack(IList<Tensor> tensors) => vstack(tensors);

    /// <inheritdoc cref="row_stack(IList{Tensor})"/>
    public static Tensor row_stack(params Tensor[] tensors) => vstack(tensors);

    /// <inheritdoc cref="row_stack(IList{Tensor})"/>
    public static Tensor row_stack(ReadOnlySpan<Tensor> tensors) => vstack(tensors);

    /// <summary>The tensors behind each other, along the third dimension.</summary>
    public static Tensor dstack(params Tensor[] tensors) => Op.dstack.Call(Listed(tensors));

    /// <inheritdoc cref="dstack(Tensor[])"/>
    public static Tensor dstack(IList<Tensor> tensors) => Op.dstack.Call(Listed(tensors));

    /// <inheritdoc cref="dstack(Tensor[])"/>
    public static Tensor dstack(IEnumerable<Tensor> tensors) => Op.dstack.Call(Listed(tensors));

    /// <inheritdoc cref="dstack(Tensor[])"/>
    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => dstack(tensors.ToArray());

    /// <summary>The tensors as columns of a matrix.</summary>
    public static Tensor column_stack(IList<Tensor> tensors) => Op.column_stack.Call(Listed(tensors));

    /// <inheritdoc cref="column_stack(IList{Tensor})"/>
    public static Tensor column_stack(params Tensor[] tensors) => Op.column_stack.Call(Listed(tensors));

    /// <inheritdoc cref="column_stack(IList{Tensor})"/>
    public static Tensor column_stack(ReadOnlySpan<Tensor> tensors) => column_stack(tensors.ToArray());

    /// <summary>A matrix with the tensors as blocks along its diagonal.</summary>
    public static Tensor block_diag(params Tensor[] tensors) => Op.block_diag.Call(Listed(tensors));

    /// <summary>Every combination of one element from each vector, one per row.</summary>
    public static Tensor cartesian_prod(IList<Tensor> tensors) => Op.cartesian_prod.Call(Listed(tensors));

    /// <inheritdoc cref="cartesian_prod(IList{Tensor})"/>
    public static Tensor cartesian_prod(params Tensor[] tensors) => Op.cartesian_prod.Call(Listed(tensors));

    /// <inheritdoc cref="cartesian_prod(IList{Tensor})"/>
    public static Tensor cartesian_prod(ReadOnlySpan<Tensor> tensors) => cartesian_prod(tensors.ToArray());

    /// <summary>Every choice of r elements of a vector, one per row.</summary>
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) => Op.combinations.Call(input, r, with_replacement);

    /// <summary>The coordinates of a grid: for vectors of length n and m, two tensors [n, m] with indexing "ij", [m, n] with "xy".</summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Op.meshgrid_indexing.CallList(Listed(tensors), indexing);

    /// <summary>The tensors expanded to the one shape that all broadcast to.</summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Op.broadcast_tensors.CallList(Listed(tensors));

    /// <summary>The shape that all these shapes broadcast to.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    public static Size broadcast_shapes(params long[][] shapes)
    {
        var result = new long[shapes.Length == 0 ? 0 : shapes.Max(shape => shape.Length)];
        Array.Fill(result, 1);
        foreach (var shape in shapes)
        {
            for (var i = 1; i <= shape.Length; i++)
            {
                ref var place = ref result[^i];
                if (place != 1 && shape[^i] != 1 && place != shape[^i])
                    throw new ArgumentException($"Shapes {string.Join(" and ", shapes.Select(item => $"[{string.Join(", ", item)}]"))} do not broadcast: compared from the end, {place} meets {shape[^i]}, and neither is 1.", nameof(shapes));
                if (shape[^i] != 1) place = shape[^i];
            }
        }

        return new(result);
    }

    /// <summary>Sums of products over indices that the equation names: <c>einsum("bij,bjk->bik", a, b)</c> is a batched matrix product.</summary>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Op.einsum.Call(equation, Listed(tensors));

    /// <summary>The product of several matrices, in the cheapest order.</summary>
    public static Tensor chain_matmul(params Tensor[] matrices) => Op.linalg_multi_dot.Call(Listed(matrices));

    /// <summary>The distances between the rows of two matrices [.., n, d] and [.., m, d] -> [.., n, m].</summary>
    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary) =>
        Op.cdist.Call(x1, x2, p, (long)compute_mode);

    /// <summary>The places of values in a sorted sequence, before which they would be inserted.</summary>
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        Op.searchsorted_Tensor.Call(sorted_sequence, values, out_int32, right, Argument.None, sorter);

    /// <summary>The place of a value in a sorted sequence, before which it would be inserted.</summary>
    public static Tensor searchsorted(Tensor sorted_sequence, Scalar values, bool out_int32, bool right, Tensor sorter) =>
        Op.searchsorted_Scalar.Call(sorted_sequence, values, out_int32, right, Argument.None, sorter);

    private static Tensor[] Listed(IEnumerable<Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        return tensors as Tensor[] ?? [.. tensors];
    }
}

internal static partial class Op
{
    internal static readonly Operator cat = new("cat");
    internal static readonly Operator stack = new("stack");
    internal static readonly Operator hstack = new("hstack");
    internal static readonly Operator vstack = new("vstack");
    internal static readonly Operator dstack = new("dstack");
    internal static readonly Operator column_stack = new("column_stack");
    internal static readonly Operator block_diag = new("block_diag");
    internal static readonly Operator cartesian_prod = new("cartesian_prod");
    internal static readonly Operator combinations = new("combinations");
    internal static readonly Operator meshgrid_indexing = new("meshgrid", "indexing");
    internal static readonly Operator broadcast_tensors = new("broadcast_tensors");
    internal static readonly Operator einsum = new("einsum");
    internal static readonly Operator linalg_multi_dot = new("linalg_multi_dot");
    internal static readonly Operator cdist = new("cdist");
    internal static readonly Operator searchsorted_Tensor = new("searchsorted", "Tensor");
    internal static readonly Operator searchsorted_Scalar = new("searchsorted", "Scalar");
}
