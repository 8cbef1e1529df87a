using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Sequences of different lengths in one batch: packed, so that recurrent networks skip the padding.</summary>
            public static partial class rnn
            {
                /// <summary>Packs a padded batch.</summary>
                /// <param name="input">The padded sequences, <c>[length, batch, ...]</c>, or batch first.</param>
                /// <param name="lengths">The length of each sequence (int64, on the processor).</param>
                /// <param name="batch_first">True for <c>[batch, length, ...]</c>.</param>
                /// <param name="enforce_sorted">True wants sequences sorted by falling length; false sorts them.</param>
                /// <exception cref="ArgumentException">Lengths do not fit the batch, or are not sorted.</exception>
                public static PackedSequence pack_padded_sequence(Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true)
                {
                    ArgumentNullException.ThrowIfNull(input);
                    ArgumentNullException.ThrowIfNull(lengths);
                    var count = input.shape[batch_first ? 0 : 1];
                    using var scope = NewDisposeScope();
                    lengths = lengths.to(ScalarType.Int64).cpu();
                    if (lengths.ndim != 1 || lengths.shape[0] != count)
                        throw new ArgumentException($"pack_padded_sequence needs one length for each of the {count} sequences, got [{string.Join('x', lengths.shape)}].", nameof(lengths));
                    Tensor? sorted = null, unsorted = null;
                    if (!enforce_sorted)
                    {
                        (lengths, sorted) = Aten.Sort.Call2(lengths, -1, true);
                        sorted = sorted.to(input.device);
                        unsorted = Invert(sorted);
                        input = input.index_select(batch_first ? 0 : 1, sorted);
                    }
                    else if (count > 1 && lengths.diff().max().item<long>() > 0)
                    {
                        throw new ArgumentException("pack_padded_sequence wants sequences sorted by falling length: sort them, or pass enforce_sorted: false.", nameof(lengths));
                    }

                    var (data, sizes) = Aten.PackPadded.Call2(input, lengths, batch_first);
                    return new PackedSequence(
                        data.MoveToOuterDisposeScope(), sizes.MoveToOuterDisposeScope(), sorted?.MoveToOuterDisposeScope(), unsorted?.MoveToOuterDisposeScope());
                }

                /// <summary>Packs sequences <c>[length, ...]</c> of different lengths.</summary>
                /// <param name="sequences">The sequences.</param>
                /// <param name="enforce_sorted">True wants them sorted by falling length; false sorts them.</param>
                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                {
                    Tensor[] list = [.. sequences];
                    using var lengths = tensor(Array.ConvertAll(list, static sequence => sequence.shape[0]));
                    using var padded = pad_sequence(list);
                    return pack_padded_sequence(padded, lengths, false, enforce_sorted);
                }

                /// <summary>Unpacks to a padded batch.</summary>
                /// <param name="sequence">Packed sequences.</param>
                /// <param name="batch_first">True gives <c>[batch, length, ...]</c>.</param>
                /// <param name="padding_value">What stands after the end of shorter sequences.</param>
                /// <param name="total_length">The length to pad to; that of the longest when null.</param>
                /// <returns>The padded batch and the length of each sequence.</returns>
                public static (Tensor, Tensor) pad_packed_sequence(
                    PackedSequence sequence, bool batch_first = false, double padding_value = 0, long? total_length = null)
                {
                    ArgumentNullException.ThrowIfNull(sequence);
                    var longest = sequence.batch_sizes.shape[0];
                    if (total_length < longest)
                        throw new ArgumentException($"total_length is {total_length}, but the longest sequence has length {longest}.", nameof(total_length));
                    using var scope = NewDisposeScope();
                    var (padded, lengths) = Aten.PadPacked.Call2(sequence.data, sequence.batch_sizes, batch_first, padding_value, total_length ?? longest);
                    if (sequence.unsorted_indices is { } unsorted)
                    {
                        padded = padded.index_select(batch_first ? 0 : 1, unsorted);
                        lengths = lengths.index_select(0, unsorted.cpu());
                    }

                    return (padded.MoveToOuterDisposeScope(), lengths.MoveToOuterDisposeScope());
                }

                /// <summary>Pads sequences <c>[length, ...]</c> to the longest and stacks them.</summary>
                /// <param name="sequences">The sequences.</param>
                /// <param name="batch_first">True gives <c>[batch, length, ...]</c>, false <c>[length, batch, ...]</c>.</param>
                /// <param name="padding_value">What stands after the end of shorter ones.</param>
                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0) =>
                    Aten.PadSequence.Call((Tensor[])[.. sequences], batch_first, padding_value);

                private static Tensor Invert(Tensor permutation)
                {
                    using var positions = arange(0, permutation.shape[0], ScalarType.Int64, permutation.device);
                    return empty_like(permutation).scatter_(0, permutation, positions);
                }
            }
        }
    }
}

file static class Aten
{
    internal static readonly Operator Sort = new("sort");
    internal static readonly Operator PackPadded = new("_pack_padded_sequence");
    internal static readonly Operator PadPacked = new("_pad_packed_sequence");
    internal static readonly Operator PadSequence = new("pad_sequence");
}
