using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>At most that many equal pieces along a dimension; views.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Op.chunk.CallList(this, chunks, dim);

        /// <summary>Pieces along the third dimension; views.</summary>
        public Tensor[] dsplit(long size) => Op.dsplit_int.CallList(this, size);

        /// <summary>Pieces along the third dimension; views.</summary>
        public Tensor[] dsplit((long, long) indices_or_sections) =>
            Op.dsplit_array.CallList(this, new[] { indices_or_sections.Item1, indices_or_sections.Item2 });

        /// <summary>Pieces along the third dimension; views.</summary>
        public Tensor[] dsplit((long, long, long) indices_or_sections) =>
            Op.dsplit_array.CallList(this, new[] { indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3 });

        /// <summary>Pieces along the third dimension; views.</summary>
        public Tensor[] dsplit((long, long, long, long) indices_or_sections) =>
            Op.dsplit_array.CallList(this, new[] { indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3, indices_or_sections.Item4 });

        /// <summary>Pieces along the third dimension; views.</summary>
        public Tensor[] dsplit(params long[] sizes) => Op.dsplit_array.CallList(this, sizes);

        /// <summary>Pieces along the third dimension; views.</summary>
        public Tensor[] dsplit(Tensor indices) =>
            Op.dsplit_array.CallList(this, indices.to_type(ScalarType.Int64).data<long>().ToArray());

        /// <summary>Pieces along the columns (the only dimension of a vector); views.</summary>
        public Tensor[] hsplit(long size) => Op.hsplit_int.CallList(this, size);

        /// <summary>Pieces along the columns (the only dimension of a vector); views.</summary>
        public Tensor[] hsplit(params long[] sizes) => Op.hsplit_array.CallList(this, sizes);

        /// <summary>Pieces along the columns (the only dimension of a vector); views.</summary>
        public Tensor[] hsplit(Tensor indices) =>
            Op.hsplit_array.CallList(this, indices.to_type(ScalarType.Int64).data<long>().ToArray());

        /// <summary>Pieces of a length, or of lengths, along a dimension; views.</summary>
        public Tensor[] split(long size, int dim = 0) => Op.split_Tensor.CallList(this, size, dim);

        /// <summary>Pieces of a length, or of lengths, along a dimension; views.</summary>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Op.split_with_sizes.CallList(this, sizes, dim);

        /// <summary>Pieces of a length, or of lengths, along a dimension; views.</summary>
        public Tensor[] split(long[] sizes, long dim = 0) => Op.split_with_sizes.CallList(this, sizes, dim);

        /// <summary>Pieces of a length, or of lengths, along a dimension; views.</summary>
        public Tensor[] split(params long[] sizes) => Op.split_with_sizes.CallList(this, sizes);

        /// <summary>Pieces along a dimension, by number or by where to cut; views.</summary>
        public Tensor[] tensor_split(long size, long dim = 0) => Op.tensor_split_sections.CallList(this, size, dim);

        /// <summary>Pieces along a dimension, by number or by where to cut; views.</summary>
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => Op.tensor_split_indices.CallList(this, sizes, dim);

        /// <summary>Pieces along a dimension, by number or by where to cut; views.</summary>
        public Tensor[] tensor_split(Tensor indices, long dim = 0) => Op.tensor_split_tensor.CallList(this, indices.cpu(), dim);

        /// <summary>The slices along a dimension, which disappears; views.</summary>
        public Tensor[] unbind(long dimension = 0) => Op.unbind_int.CallList(this, dimension);

        /// <summary>Pieces along the rows; views.</summary>
        public Tensor[] vsplit(long size) => Op.vsplit_int.CallList(this, size);

        /// <summary>Pieces along the rows; views.</summary>
        public Tensor[] vsplit(params long[] sizes) => Op.vsplit_array.CallList(this, sizes);

        /// <summary>Pieces along the rows; views.</summary>
        public Tensor[] vsplit(Tensor indices) =>
            Op.vsplit_array.CallList(this, indices.to_type(ScalarType.Int64).data<long>().ToArray());
    }
}

internal static partial class Op
{
    internal static readonly Operator chunk = new("chunk");
    internal static readonly Operator dsplit_array = new("dsplit", "array");
    internal static readonly Operator dsplit_int = new("dsplit", "int");
    internal static readonly Operator hsplit_array = new("hsplit", "array");
    internal static readonly Operator hsplit_int = new("hsplit", "int");
    internal static readonly Operator split_Tensor = new("split", "Tensor");
    internal static readonly Operator split_with_sizes = new("split_with_sizes");
    internal static readonly Operator tensor_split_indices = new("tensor_split", "indices");
    internal static readonly Operator tensor_split_sections = new("tensor_split", "sections");
    internal static readonly Operator tensor_split_tensor = new("tensor_split", "tensor_indices_or_sections");
    internal static readonly Operator unbind_int = new("unbind", "int");
    internal static readonly Operator vsplit_array = new("vsplit", "array");
    internal static readonly Operator vsplit_int = new("vsplit", "int");
}
