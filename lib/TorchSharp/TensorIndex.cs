using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// One subscript of <c>tensor[...]</c>: a number, a range, a mask or list of positions, <see cref="Ellipsis"/> for "all the
    /// dimensions between", <see cref="None"/> for a new dimension of length one.
    /// </summary>
    public readonly struct TensorIndex
    {
        private enum IndexKind
        {
            None,
            Ellipsis,
            Integer,
            Boolean,
            Slice,
            Tensor,
        }

        private readonly long? start;
        private readonly long? stop;
        private readonly long? step;
        private readonly torch.Tensor? tensor;
        private readonly IndexKind kind;

        private TensorIndex(IndexKind kind, long? start = null, long? stop = null, long? step = null, torch.Tensor? tensor = null)
        {
            this.kind = kind;
            this.start = start;
            this.stop = stop;
            this.step = step;
            this.tensor = tensor;
        }

        /// <summary>All the dimensions between (Python's <c>...</c>).</summary>
        public static readonly TensorIndex Ellipsis = new(IndexKind.Ellipsis);

        /// <summary>A new dimension of length one (Python's <c>None</c>).</summary>
        public static readonly TensorIndex Null = new(IndexKind.None);

        /// <summary>A new dimension of length one (Python's <c>None</c>).</summary>
        public static readonly TensorIndex None = new(IndexKind.None);

        /// <summary>A whole dimension (Python's <c>:</c>).</summary>
        public static readonly TensorIndex Colon = new(IndexKind.Slice);

        /// <summary>The positions from start, up to but not including stop, in steps; negative ones count from the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(IndexKind.Slice, start, stop, step);

        /// <summary>The positions from start up to but not including end.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => new(IndexKind.Slice, range.start, range.end);

        /// <summary>The positions of a C# range.</summary>
        public static TensorIndex Slice(Range range) => range;

        /// <summary>A truth value: a new dimension, of length one when true and zero when false.</summary>
        public static TensorIndex Bool(bool value) => new(IndexKind.Boolean, value ? 1 : 0);

        /// <summary>One position, whose dimension disappears; null is a new dimension.</summary>
        public static TensorIndex Single(long? index) => index is { } position ? new(IndexKind.Integer, position) : None;

        /// <summary>The positions that an integer tensor lists, or where a mask is true.</summary>
        public static TensorIndex Tensor(torch.Tensor tensor) => new(IndexKind.Tensor, tensor: tensor);

        /// <summary>One position.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>The tensor of a subscript that is one.</summary>
        /// <exception cref="InvalidOperationException">The subscript is a number or a range.</exception>
        public static implicit operator torch.Tensor(TensorIndex value) =>
            value.tensor ?? throw new InvalidOperationException($"The subscript {value} is not a tensor; mix tensors with other subscripts as TensorIndex.Tensor(...).");

        /// <summary>The positions from start up to but not including end.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>The positions of a C# range, such as <c>1..</c> or <c>..^1</c>.</summary>
        public static implicit operator TensorIndex(Range range) => new(
            IndexKind.Slice,
            range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value,
            range.End.IsFromEnd ? (range.End.Value == 0 ? null : -range.End.Value) : range.End.Value);

        /// <summary>A position that may count from the end, such as <c>^1</c>.</summary>
        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        internal NativeSubscript Lower(int position) => new()
        {
            Kind = (int)kind,
            Start = start ?? 0,
            Stop = stop ?? 0,
            Step = step ?? 1,
            Given = (start is null ? 0 : 1) | (stop is null ? 0 : 2) | (step is null ? 0 : 4),
            Tensor = tensor?.HandleFor("indexing", position) ?? 0,
        };

        /// <summary>The subscript as Python writes it, for messages.</summary>
        public override string ToString() => kind switch
        {
            IndexKind.None => "None",
            IndexKind.Ellipsis => "...",
            IndexKind.Integer => $"{start}",
            IndexKind.Boolean => start == 1 ? "True" : "False",
            IndexKind.Tensor => ArgumentDescription.Describe(tensor),
            _ => step is null ? $"{start}:{stop}" : $"{start}:{stop}:{step}",
        };
    }
}
