namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>
                /// Sequences of different lengths without padding: the first elements of all sequences, then the second elements
                /// of those that have one, and so on, longest sequence first.
                /// </summary>
                public sealed class PackedSequence : IDisposable
                {
                    /// <summary>The elements, <c>[sum of lengths, ...]</c>.</summary>
                    public readonly Tensor data;

                    /// <summary>How many sequences have an element at each step (int64, on the processor).</summary>
                    public readonly Tensor batch_sizes;

                    /// <summary>Which sequence of the caller each packed one is; null when they were sorted already.</summary>
                    public readonly Tensor? sorted_indices;

                    /// <summary>Where the caller's sequences are; null when they were sorted already.</summary>
                    public readonly Tensor? unsorted_indices;

                    internal PackedSequence(Tensor data, Tensor batch_sizes, Tensor? sorted_indices, Tensor? unsorted_indices)
                    {
                        this.data = data;
                        this.batch_sizes = batch_sizes;
                        this.sorted_indices = sorted_indices;
                        this.unsorted_indices = unsorted_indices;
                    }

                    private IEnumerable<Tensor> Parts => ((Tensor?[])[data, batch_sizes, sorted_indices, unsorted_indices]).OfType<Tensor>();

                    /// <summary>Frees the tensors.</summary>
                    public void Dispose()
                    {
                        foreach (var part in Parts) part.Dispose();
                    }

                    /// <summary>Takes the tensors out of their dispose scope.</summary>
                    public PackedSequence DetachFromDisposeScope()
                    {
                        foreach (var part in Parts) part.DetachFromDisposeScope();
                        return this;
                    }

                    /// <summary>Moves the tensors to the scope around theirs.</summary>
                    public PackedSequence MoveToOuterDisposeScope()
                    {
                        foreach (var part in Parts) part.MoveToOuterDisposeScope();
                        return this;
                    }

                    /// <summary>Moves the tensors to another scope; null takes them out of all.</summary>
                    public PackedSequence MoveToOtherDisposeScope(DisposeScope? other)
                    {
                        foreach (var part in Parts) part.MoveToOtherDisposeScope(other);
                        return this;
                    }

                    /// <summary>Moves the tensors to the scope of other packed sequences.</summary>
                    public PackedSequence MoveToOtherDisposeScope(PackedSequence other)
                    {
                        ArgumentNullException.ThrowIfNull(other);
                        foreach (var part in Parts) part.MoveToOtherDisposeScope(other.data);
                        return this;
                    }

                    /// <summary>Other elements, packed in the same way; the description is shared memory.</summary>
                    internal PackedSequence With(Tensor elements) =>
                        new(elements, batch_sizes.alias(), sorted_indices?.alias(), unsorted_indices?.alias());
                }
            }
        }
    }
}
