using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The positions that would sort along a dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Op.argsort.Call(this, dim, descending);

        /// <summary>The bin, between the boundaries, that each element falls in.</summary>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) =>
            Op.bucketize_Tensor.Call(this, boundaries, outInt32, right);

        /// <summary>The elements in ascending order along the first dimension.</summary>
        public Tensor msort() => Op.msort.Call(this);

        /// <summary>The elements in order along a dimension, and where each came from.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Op.sort_stable.Call2(this, stable, dim, descending);

        /// <summary>The k largest (or smallest) elements along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Op.topk.Call2(this, k, dim, largest, sorted);

        /// <summary>The different values; inverse_indices says which of them each element is, counts how often each occurs.</summary>
        public (Tensor output, Tensor inverse_indices, Tensor counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            dim is { } along
                ? Op.unique_dim.Call3(this, along, sorted, return_inverse, return_counts)
                : Op.unique2.Call3(this, sorted, return_inverse, return_counts);

        /// <summary>The values without immediate repetitions.</summary>
        public (Tensor output, Tensor inverse_indices, Tensor counts) unique_consecutive(bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Op.unique_consecutive.Call3(this, return_inverse, return_counts, dim);
    }
}

internal static partial class Op
{
    internal static readonly Operator argsort = new("argsort");
    internal static readonly Operator bucketize_Tensor = new("bucketize", "Tensor");
    internal static readonly Operator msort = new("msort");
    internal static readonly Operator sort_stable = new("sort", "stable");
    internal static readonly Operator topk = new("topk");
    internal static readonly Operator unique2 = new("_unique2");
    internal static readonly Operator unique_consecutive = new("unique_consecutive");
    internal static readonly Operator unique_dim = new("unique_dim");
}
