namespace Course;

/// <summary>Batches cut from tensors in memory.</summary>
internal sealed class TensorBatches : BatchSource
{
    private readonly IReadOnlyList<Tensor> tensors;

    public TensorBatches(IReadOnlyList<Tensor> tensors)
    {
        if (tensors.Count == 0) throw new ArgumentException("A batch needs at least one tensor.");
        if (tensors.Any(tensor => tensor.dim() == 0 || tensor.shape[0] != tensors[0].shape[0]))
            throw new ArgumentException($"Inputs and targets must have the same number of rows, but their shapes are {string.Join(" and ", tensors.Select(t => $"[{string.Join(", ", t.shape)}]"))}.");
        if (tensors[0].shape[0] == 0) throw new ArgumentException("There are no examples: the tensors have no rows.");
        this.tensors = tensors;
    }

    public override long Count => tensors[0].shape[0];

    internal override IEnumerable<Batch> Epoch(int epoch, int batchSize, long? shuffleSeed)
    {
        foreach (var pick in Picks(epoch, batchSize, shuffleSeed))
        {
            using var scope = NewDisposeScope();
            yield return pick();
        }
    }

    /// <summary>An epoch's batches, not yet made: each call cuts out one.</summary>
    internal IEnumerable<Func<Batch>> Picks(int epoch, int batchSize, long? shuffleSeed)
    {
        // Seed and epoch alone decide the order: a training resumed at epoch 7 sees what an uninterrupted one saw.
        var order = shuffleSeed is { } seed ? Splits.Shuffle(Count, unchecked(seed * 1_000_003 + epoch)).to(tensors[0].device).DetachFromDisposeScope() : null;
        for (var start = 0L; start < Count; start += batchSize)
        {
            var (from, length) = (start, Math.Min(batchSize, Count - start));
            yield return () =>
            {
                using var rows = order?.narrow(0, from, length);
                return new([.. tensors.Select(t => rows is null ? t.narrow(0, from, length) : t.index_select(0, rows.to(t.device)))]);
            };
        }
    }
}
