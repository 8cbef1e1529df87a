using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros in the shape of this tensor; type and device too unless named.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.zeros_like.Call(this, dtype, Argument.None, device), requires_grad);

        /// <summary>Ones in the shape of this tensor; type and device too unless named.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.ones_like.Call(this, dtype, Argument.None, device), requires_grad);

        /// <summary>An uninitialised tensor in the shape of this tensor; type and device too unless named.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.empty_like.Call(this, dtype, Argument.None, device), requires_grad);

        /// <summary>Numbers drawn uniformly from [0, 1) in the shape of this tensor; type and device too unless named.</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.rand_like.Call(this, dtype, Argument.None, device), requires_grad);

        /// <summary>Numbers drawn from the standard normal distribution in the shape of this tensor; type and device too unless named.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.randn_like.Call(this, dtype, Argument.None, device), requires_grad);

        /// <summary>One value in the shape of this tensor; type and device too unless named.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.full_like.Call(this, value, dtype, Argument.None, device), requires_grad);

        /// <summary>Integers drawn uniformly from [low, high) in the shape of this tensor; type and device too unless named.</summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.randint_like_low_dtype.Call(this, low, high, dtype, Argument.None, device), requires_grad);

        /// <summary>Zeros of any shape, with type and device of this tensor unless named.</summary>
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_zeros.Call(this, size, dtype, Argument.None, device), requires_grad);

        /// <summary>Zeros of any shape, with type and device of this tensor unless named.</summary>
        public Tensor new_zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_zeros.Call(this, size, dtype, Argument.None, device), requires_grad);

        /// <summary>Zeros of shape [size], with type and device of this tensor unless named.</summary>
        public Tensor new_zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_zeros.Call(this, new long[] { size }, dtype, Argument.None, device), requires_grad);

        /// <summary>Zeros of shape [rows, columns], with type and device of this tensor unless named.</summary>
        public Tensor new_zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_zeros.Call(this, new long[] { rows, columns }, dtype, Argument.None, device), requires_grad);

        /// <summary>Zeros of shape [dim0, dim1, dim2], with type and device of this tensor unless named.</summary>
        public Tensor new_zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_zeros.Call(this, new long[] { dim0, dim1, dim2 }, dtype, Argument.None, device), requires_grad);

        /// <summary>Zeros of shape [dim0, dim1, dim2, dim3], with type and device of this tensor unless named.</summary>
        public Tensor new_zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_zeros.Call(this, new long[] { dim0, dim1, dim2, dim3 }, dtype, Argument.None, device), requires_grad);

        /// <summary>Ones of shape [size], with type and device of this tensor unless named.</summary>
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_ones.Call(this, new long[] { size }, dtype, Argument.None, device), requires_grad);

        /// <summary>Ones of shape [rows, columns], with type and device of this tensor unless named.</summary>
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_ones.Call(this, new long[] { rows, columns }, dtype, Argument.None, device), requires_grad);

        /// <summary>Ones of shape [dim0, dim1, dim2], with type and device of this tensor unless named.</summary>
        public Tensor new_ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_ones.Call(this, new long[] { dim0, dim1, dim2 }, dtype, Argument.None, device), requires_grad);

        /// <summary>Ones of shape [dim0, dim1, dim2, dim3], with type and device of this tensor unless named.</summary>
        public Tensor new_ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_ones.Call(this, new long[] { dim0, dim1, dim2, dim3 }, dtype, Argument.None, device), requires_grad);

        /// <summary>An uninitialised tensor of any shape, with type and device of this tensor unless named.</summary>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_empty.Call(this, size, dtype, Argument.None, device), requires_grad);

        /// <summary>An uninitialised tensor of any shape, with type and device of this tensor unless named.</summary>
        public Tensor new_empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_empty.Call(this, size, dtype, Argument.None, device), requires_grad);

        /// <summary>An uninitialised tensor of shape [size], with type and device of this tensor unless named.</summary>
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_empty.Call(this, new long[] { size }, dtype, Argument.None, device), requires_grad);

        /// <summary>An uninitialised tensor of shape [rows, columns], with type and device of this tensor unless named.</summary>
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_empty.Call(this, new long[] { rows, columns }, dtype, Argument.None, device), requires_grad);

        /// <summary>An uninitialised tensor of shape [dim0, dim1, dim2], with type and device of this tensor unless named.</summary>
        public Tensor new_empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_empty.Call(this, new long[] { dim0, dim1, dim2 }, dtype, Argument.None, device), requires_grad);

        /// <summary>An uninitialised tensor of shape [dim0, dim1, dim2, dim3], with type and device of this tensor unless named.</summary>
        public Tensor new_empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_empty.Call(this, new long[] { dim0, dim1, dim2, dim3 }, dtype, Argument.None, device), requires_grad);

        /// <summary>One value of any shape, with type and device of this tensor unless named.</summary>
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_full.Call(this, size, value, dtype, Argument.None, device), requires_grad);

        /// <summary>One value of any shape, with type and device of this tensor unless named.</summary>
        public Tensor new_full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_full.Call(this, size, value, dtype, Argument.None, device), requires_grad);

        /// <summary>One value of shape [size], with type and device of this tensor unless named.</summary>
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_full.Call(this, new long[] { size }, value, dtype, Argument.None, device), requires_grad);

        /// <summary>One value of shape [rows, columns], with type and device of this tensor unless named.</summary>
        public Tensor new_full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_full.Call(this, new long[] { rows, columns }, value, dtype, Argument.None, device), requires_grad);

        /// <summary>One value of shape [dim0, dim1, dim2], with type and device of this tensor unless named.</summary>
        public Tensor new_full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_full.Call(this, new long[] { dim0, dim1, dim2 }, value, dtype, Argument.None, device), requires_grad);

        /// <summary>One value of shape [dim0, dim1, dim2, dim3], with type and device of this tensor unless named.</summary>
        public Tensor new_full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(Op.new_full.Call(this, new long[] { dim0, dim1, dim2, dim3 }, value, dtype, Argument.None, device), requires_grad);
    }

    /// <summary>Zeros in the shape of another tensor; type and device too unless named.</summary>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(input.zeros_like(dtype, device, requires_grad), false, names);

    /// <summary>Ones in the shape of another tensor; type and device too unless named.</summary>
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(input.ones_like(dtype, device, requires_grad), false, names);

    /// <summary>An uninitialised tensor in the shape of another tensor; type and device too unless named.</summary>
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(input.empty_like(dtype, device, requires_grad), false, names);

    /// <summary>Numbers drawn uniformly from [0, 1) in the shape of another tensor; type and device too unless named.</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.rand_like(dtype, device, requires_grad);

    /// <summary>Numbers drawn from the standard normal distribution in the shape of another tensor; type and device too unless named.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randn_like(dtype, device, requires_grad);

    /// <summary>One value in the shape of another tensor; type and device too unless named.</summary>
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(input.full_like(value, dtype, device, requires_grad), false, names);

    /// <summary>Integers drawn uniformly from [low, high) in the shape of another tensor; type and device too unless named.</summary>
    public static Tensor randint_like(Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randint_like(low, high, dtype, device, requires_grad);
}

internal static partial class Op
{
    internal static readonly Operator zeros_like = new("zeros_like");
    internal static readonly Operator ones_like = new("ones_like");
    internal static readonly Operator empty_like = new("empty_like");
    internal static readonly Operator rand_like = new("rand_like");
    internal static readonly Operator randn_like = new("randn_like");
    internal static readonly Operator full_like = new("full_like");
    internal static readonly Operator new_zeros = new("new_zeros");
    internal static readonly Operator new_ones = new("new_ones");
    internal static readonly Operator new_empty = new("new_empty");
    internal static readonly Operator new_full = new("new_full");
    internal static readonly Operator randint_like_low_dtype = new("randint_like", "low_dtype");
}
