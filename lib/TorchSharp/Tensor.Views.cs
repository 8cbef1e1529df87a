using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The dimensions in reverse order, without copying: a matrix's transpose.</summary>
        public Tensor T => Op.numpy_T.Call(this);

        /// <summary>The last two dimensions exchanged, without copying.</summary>
        public Tensor mT => Op.mT.Call(this);

        /// <summary>A matrix transposed and conjugated.</summary>
        public Tensor H => Op.matrix_H.Call(this);

        /// <summary>The last two dimensions exchanged and conjugated.</summary>
        public Tensor mH => Op.mH.Call(this);

        /// <summary>The real parts, as a view.</summary>
        public Tensor real => Op.real.Call(this);

        /// <summary>The imaginary parts, as a view.</summary>
        public Tensor imag => Op.imag.Call(this);

        /// <summary>Makes this tensor another view of the other's memory.</summary>
        public Tensor set_(Tensor source) => Op.set__source_Tensor.CallInPlace(this, source);

        /// <summary>The positions of non-zero elements, one tensor per dimension.</summary>
        public IList<Tensor> nonzero_as_list() => Op.nonzero_numpy.CallList(this);

        /// <summary>True for a tensor whose conjugation is pending.</summary>
        public bool is_conj() => Op.is_conj.CallBoolean(this);

        /// <summary>True for a tensor whose negation is pending.</summary>
        public bool is_neg() => Op.is_neg.CallBoolean(this);

        /// <summary>The sparse tensor with every element stored.</summary>
        public Tensor to_dense() => Op.to_dense.Call(this);

        /// <summary>The tensor with only its non-zero elements stored.</summary>
        public Tensor to_sparse() => Op.to_sparse.Call(this);

        /// <summary>The tensor with only its non-zero elements stored, that many leading dimensions being sparse.</summary>
        public Tensor to_sparse(int sparse_dim) => Op.to_sparse_sparse_dim.Call(this, sparse_dim);

        /// <summary>A sparse tensor's positions [dimensions, count].</summary>
        public Tensor SparseIndices => Op._indices.Call(this);

        /// <summary>A sparse tensor's stored elements.</summary>
        public Tensor SparseValues => Op._values.Call(this);
    }

    /// <summary>The real parts, as a view.</summary>
    public static Tensor real(Tensor input) => input.real;

    /// <summary>The imaginary parts, as a view.</summary>
    public static Tensor imag(Tensor input) => input.imag;

    /// <summary>A tensor of which only these elements are stored: indices [dimensions, count], values [count].</summary>
    public static Tensor sparse_coo_tensor(Tensor indices, Tensor values, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(Op.sparse_coo_tensor_indices_size.Call(indices, values, size, dtype ?? values.dtype, Argument.None, Place(device ?? values.device)), requires_grad, names);

    /// <summary>True for the floating-point types.</summary>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    /// <summary>True for the integer types.</summary>
    public static bool is_integral(Tensor t) => t.is_integral();

    /// <summary>True for the complex types.</summary>
    public static bool is_complex(Tensor input) => input.is_complex();

    /// <summary>True for a tensor whose conjugation is pending.</summary>
    public static bool is_conj(Tensor input) => input.is_conj();

    /// <summary>True for a tensor.</summary>
    public static bool is_tensor(object obj) => obj is Tensor;

    /// <summary>How many elements there are.</summary>
    public static long numel(Tensor input) => input.numel();
}

internal static partial class Op
{
    internal static readonly Operator numpy_T = new("numpy_T");
    internal static readonly Operator mT = new("mT");
    internal static readonly Operator mH = new("mH");
    internal static readonly Operator matrix_H = new("matrix_H");
    internal static readonly Operator real = new("real");
    internal static readonly Operator imag = new("imag");
    internal static readonly Operator set__source_Tensor = new("set_", "source_Tensor");
    internal static readonly Operator is_conj = new("is_conj");
    internal static readonly Operator is_neg = new("is_neg");
    internal static readonly Operator to_dense = new("to_dense");
    internal static readonly Operator to_sparse = new("to_sparse");
    internal static readonly Operator to_sparse_sparse_dim = new("to_sparse", "sparse_dim");
    internal static readonly Operator _indices = new("_indices");
    internal static readonly Operator _values = new("_values");
    internal static readonly Operator sparse_coo_tensor_indices_size = new("sparse_coo_tensor", "indices_size");
}
