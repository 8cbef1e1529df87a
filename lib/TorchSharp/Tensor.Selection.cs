using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The positions of non-zero elements, one per row [count, dimensions].</summary>
        public Tensor argwhere() => Op.argwhere.Call(this);

        /// <summary>Copies the other's elements, converting and broadcasting.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Op.copy_.CallInPlace(this, source, nonBlocking);

        /// <summary>A copy with a diagonal replaced.</summary>
        public Tensor diagonal_scatter(Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) =>
            Op.diagonal_scatter.Call(this, src, offset, dim1, dim2);

        /// <summary>Sets every element to a value.</summary>
        public Tensor fill_(Scalar value) => Op.fill__Scalar.CallInPlace(this, value);

        /// <summary>Elements picked along a dimension by index.</summary>
        public Tensor gather(long dim, Tensor index) => Op.gather.Call(this, dim, index);

        /// <summary>Adds slices to the places of a dimension that an index lists.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Op.index_add.Call(this, dim, index, source, alpha);

        /// <summary>Adds slices to the places of a dimension that an index lists, in place.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Op.index_add_.CallInPlace(this, dim, index, source, alpha);

        /// <summary>Copies slices to the places of a dimension that an index lists.</summary>
        public Tensor index_copy(long dim, Tensor index, Tensor source) => Op.index_copy.Call(this, dim, index, source);

        /// <summary>Copies slices to the places of a dimension that an index lists, in place.</summary>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Op.index_copy_.CallInPlace(this, dim, index, source);

        /// <summary>Fills the places of a dimension that an index lists.</summary>
        public Tensor index_fill(long dim, Tensor index, Scalar value) => Op.index_fill_int_Scalar.Call(this, dim, index, value);

        /// <summary>Fills the places of a dimension that an index lists, in place.</summary>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) =>
            Op.index_fill__int_Scalar.CallInPlace(this, dim, index, value);

        /// <summary>The slices of a dimension that an index lists.</summary>
        public Tensor index_select(long dim, Tensor index) => Op.index_select.Call(this, dim, index);

        /// <summary>Replaces elements where the mask is true.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Op.masked_fill_Scalar.Call(this, mask, value);

        /// <summary>Replaces elements where the mask is true, in place.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Op.masked_fill__Scalar.CallInPlace(this, mask, value);

        /// <summary>Replaces elements where the mask is true by the value's elements in order.</summary>
        public Tensor masked_scatter(Tensor mask, Tensor value) => Op.masked_scatter.Call(this, mask, value);

        /// <summary>Replaces elements where the mask is true by the value's elements in order, in place.</summary>
        public Tensor masked_scatter_(Tensor mask, Tensor value) => Op.masked_scatter_.CallInPlace(this, mask, value);

        /// <summary>The elements where the mask is true, in one dimension.</summary>
        public Tensor masked_select(Tensor mask) => Op.masked_select.Call(this, mask);

        /// <summary>The positions of non-zero elements, one per row [count, dimensions].</summary>
        public Tensor nonzero() => Op.nonzero.Call(this);

        /// <summary>Writes source elements to places along a dimension given by index.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Op.scatter_src.Call(this, dim, index, src);

        /// <summary>Writes source elements to places along a dimension given by index, in place.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Op.scatter__src.CallInPlace(this, dim, index, src);

        /// <summary>Adds source elements to places along a dimension given by index.</summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Op.scatter_add.Call(this, dim, index, src);

        /// <summary>Adds source elements to places along a dimension given by index, in place.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Op.scatter_add_.CallInPlace(this, dim, index, src);

        /// <summary>A copy with one position of a dimension replaced.</summary>
        public Tensor select_scatter(Tensor src, long dim, long index) => Op.select_scatter.Call(this, src, dim, index);

        /// <summary>A copy with part of a dimension replaced.</summary>
        public Tensor slice_scatter(Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) =>
            Op.slice_scatter.Call(this, src, dim, start, end, step);

        /// <summary>Elements by position in the flattened tensor.</summary>
        public Tensor take(Tensor index) => Op.take.Call(this, index);

        /// <summary>Elements picked along a dimension by index, broadcasting.</summary>
        public Tensor take_along_dim(Tensor indices) => Op.take_along_dim.Call(this, indices);

        /// <summary>Elements picked along a dimension by index, broadcasting.</summary>
        public Tensor take_along_dim(IEnumerable<long> indices) =>
            Op.take_along_dim.Call(this, tensor(indices.ToArray(), device: device));

        /// <summary>Elements picked along a dimension by index, broadcasting.</summary>
        public Tensor take_along_dim(Tensor indices, long dim) => Op.take_along_dim.Call(this, indices, dim);

        /// <summary>Elements picked along a dimension by index, broadcasting.</summary>
        public Tensor take_along_dim(IEnumerable<long> indices, long dim) =>
            Op.take_along_dim.Call(this, tensor(indices.ToArray(), device: device), dim);

        /// <summary>Elements of one tensor where the condition is true, of the other elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y) => Op.where_self.Call(condition, this, y);

        /// <summary>Sets every element to zero.</summary>
        public Tensor zero_() => Op.zero_.CallInPlace(this);
    }
}

internal static partial class Op
{
    internal static readonly Operator argwhere = new("argwhere");
    internal static readonly Operator copy_ = new("copy_");
    internal static readonly Operator diagonal_scatter = new("diagonal_scatter");
    internal static readonly Operator fill__Scalar = new("fill_", "Scalar");
    internal static readonly Operator gather = new("gather");
    internal static readonly Operator index_add = new("index_add");
    internal static readonly Operator index_add_ = new("index_add_");
    internal static readonly Operator index_copy = new("index_copy");
    internal static readonly Operator index_copy_ = new("index_copy_");
    internal static readonly Operator index_fill__int_Scalar = new("index_fill_", "int_Scalar");
    internal static readonly Operator index_fill_int_Scalar = new("index_fill", "int_Scalar");
    internal static readonly Operator index_select = new("index_select");
    internal static readonly Operator masked_fill_Scalar = new("masked_fill", "Scalar");
    internal static readonly Operator masked_fill__Scalar = new("masked_fill_", "Scalar");
    internal static readonly Operator masked_scatter = new("masked_scatter");
    internal static readonly Operator masked_scatter_ = new("masked_scatter_");
    internal static readonly Operator masked_select = new("masked_select");
    internal static readonly Operator nonzero = new("nonzero");
    internal static readonly Operator scatter__src = new("scatter_", "src");
    internal static readonly Operator scatter_add = new("scatter_add");
    internal static readonly Operator scatter_add_ = new("scatter_add_");
    internal static readonly Operator scatter_src = new("scatter", "src");
    internal static readonly Operator select_scatter = new("select_scatter");
    internal static readonly Operator slice_scatter = new("slice_scatter");
    internal static readonly Operator take = new("take");
    internal static readonly Operator take_along_dim = new("take_along_dim");
    internal static readonly Operator where_self = new("where", "self");
    internal static readonly Operator zero_ = new("zero_");
}
