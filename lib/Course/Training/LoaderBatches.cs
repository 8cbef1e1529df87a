namespace Course;

/// <summary>Batches that something else makes.</summary>
internal sealed class LoaderBatches(long count, Func<int, IEnumerable<Batch>> start) : BatchSource
{
    public override long Count => count;

    internal override IEnumerable<Batch> Epoch(int epoch, int batchSize, long? shuffleSeed) => start(epoch);
}
