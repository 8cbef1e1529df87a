using System.Collections.Concurrent;

namespace Course;

/// <summary>
/// Batches that worker threads prepare ahead of the training: picked, augmented, normalised while the model computes. Each batch
/// gets random numbers of its own, which seed, epoch and place decide, so that any number of workers gives the same bits.
/// </summary>
internal sealed class ParallelBatches : BatchSource
{
    private readonly TensorBatches source;
    private readonly Func<Batch, Generator, Batch> prepare;
    private readonly int workers;
    private readonly long seed;

    public ParallelBatches(TensorBatches source, Func<Batch, Generator, Batch> prepare, int workers, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workers);
        (this.source, this.prepare, this.workers, this.seed) = (source, prepare, workers, seed);
    }

    public override long Count => source.Count;

    internal override IEnumerable<Batch> Epoch(int epoch, int batchSize, long? shuffleSeed)
    {
        var picks = source.Picks(epoch, batchSize, shuffleSeed).ToList();
        return workers == 0
            ? picks.Select((pick, place) => Prepare(pick, epoch, place))
            : InParallel(picks, epoch);
    }

    private IEnumerable<Batch> InParallel(List<Func<Batch>> picks, int epoch)
    {
        using var stop = new CancellationTokenSource();
        // Two batches a worker wait at most: more would only take memory.
        var ready = new BlockingCollection<Task<Batch>>(2 * workers);
        var free = new SemaphoreSlim(workers);
        var feeding = Task.Run(() => Feed(picks, epoch, ready, free, stop.Token));
        try
        {
            foreach (var batch in ready.GetConsumingEnumerable()) yield return batch.GetAwaiter().GetResult();
            feeding.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // Whoever leaves early must not leave threads behind that still read the data.
            foreach (var late in ready.GetConsumingEnumerable()) late.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }

    private void Feed(List<Func<Batch>> picks, int epoch, BlockingCollection<Task<Batch>> ready, SemaphoreSlim free, CancellationToken stop)
    {
        try
        {
            for (var place = 0; place < picks.Count && !stop.IsCancellationRequested; place++)
            {
                var (pick, at) = (picks[place], place);
                free.Wait(stop);
                // Not given up at `stop`: who leaves waits for what is in the queue, so all that was started must get there.
                ready.Add(Task.Run(() =>
                {
                    try { return Prepare(pick, epoch, at); }
                    finally { free.Release(); }
                }, CancellationToken.None), CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The training has what it wanted.
        }
        finally
        {
            ready.CompleteAdding();
        }
    }

    private Batch Prepare(Func<Batch> pick, int epoch, int place)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var generator = new Generator(unchecked((ulong)(((seed * 1_000_003) + epoch) * 1_000_003 + place)), CPU);
        var prepared = prepare(pick(), generator);
        return new([.. prepared.Tensors.Select(tensor => Pinned(tensor).DetachFromDisposeScope())]);
    }

    /// <summary>From pinned memory a GPU copies while the processor goes on.</summary>
    private static Tensor Pinned(Tensor tensor) => Chapter.Device.type == DeviceType.CUDA && tensor.device_type == DeviceType.CPU ? tensor.pin_memory() : tensor;
}
