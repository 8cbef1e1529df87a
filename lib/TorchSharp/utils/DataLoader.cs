using System.Collections;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>
/// Batches of a data set: takes elements in an order of its own, asks for them on several threads, and joins them. The order and
/// the batches depend on the seed alone, not on the number of threads.
/// </summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <typeparam name="S">The type of a batch.</typeparam>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    /// <summary>Batches in a given order.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="batchSize">How many elements a batch has.</param>
    /// <param name="collate_fn">Joins elements to a batch on a device.</param>
    /// <param name="shuffler">Numbers of elements, gone through once per epoch.</param>
    /// <param name="device">Where batches are; the processor when null.</param>
    /// <param name="num_worker">How many threads ask for elements, ahead of their use when more than one.</param>
    /// <param name="drop_last">True leaves out a last batch that is smaller.</param>
    /// <param name="disposeBatch">True disposes a batch when the next is asked for.</param>
    /// <param name="disposeDataset">True disposes the data set with the loader.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    public DataLoader(
        Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1,
        bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(collate_fn);
        ArgumentNullException.ThrowIfNull(shuffler);
        LayerChecks.Positive("DataLoader", (nameof(batchSize), batchSize));
        this.dataset = dataset;
        batch_size = batchSize;
        this.collate_fn = collate_fn;
        sampler = shuffler;
        Device = device ?? CPU;
        num_workers = Math.Max(num_worker, 1);
        this.drop_last = drop_last;
        DisposeBatch = disposeBatch;
        DisposeDataset = disposeDataset;
    }

    /// <summary>Batches in the data set's order, or shuffled anew for every epoch.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="batchSize">How many elements a batch has.</param>
    /// <param name="collate_fn">Joins elements to a batch on a device.</param>
    /// <param name="shuffle">True shuffles.</param>
    /// <param name="device">Where batches are; the processor when null.</param>
    /// <param name="seed">What the orders depend on; null for orders that cannot be repeated.</param>
    /// <param name="num_worker">How many threads ask for elements, ahead of their use when more than one.</param>
    /// <param name="drop_last">True leaves out a last batch that is smaller.</param>
    /// <param name="disposeBatch">True disposes a batch when the next is asked for.</param>
    /// <param name="disposeDataset">True disposes the data set with the loader.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    public DataLoader(
        Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false, Device? device = null, int? seed = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : this(dataset, batchSize, collate_fn, Order(dataset, shuffle, seed), device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <summary>The data set.</summary>
    public Dataset<T> dataset { get; }

    /// <summary>How many elements a batch has.</summary>
    public int batch_size { get; }

    /// <summary>Joins elements to a batch on a device.</summary>
    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    /// <summary>The numbers of the elements, gone through once per epoch.</summary>
    public IEnumerable<long> sampler { get; }

    /// <summary>Where batches are.</summary>
    public Device Device { get; }

    /// <summary>How many threads ask for elements.</summary>
    public int num_workers { get; }

    /// <summary>True: a last batch that is smaller is left out.</summary>
    public bool drop_last { get; }

    /// <summary>True: a batch is disposed when the next is asked for.</summary>
    public bool DisposeBatch { get; }

    /// <summary>True: the data set is disposed with the loader.</summary>
    public bool DisposeDataset { get; }

    /// <summary>How many batches an epoch has.</summary>
    public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count + batch_size - 1) / batch_size;

    /// <summary>Goes through the batches of one epoch.</summary>
    public IEnumerator<S> GetEnumerator()
    {
        var chunks = sampler.Chunk(batch_size).Where(chunk => !drop_last || chunk.Length == batch_size);
        return num_workers == 1
            ? new BatchEnumerator<S>(chunks.Select(Load), DisposeBatch)
            : new BatchEnumerator<S>(new Prefetcher<S>(chunks, Load, num_workers), DisposeBatch);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Frees what the loader holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the loader holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && DisposeDataset) dataset.Dispose();
    }

    /// <summary>One batch, its tensors in no dispose scope.</summary>
    private protected virtual S Load(long[] indices)
    {
        using var scope = NewDisposeScope();
        var batch = collate_fn(Array.ConvertAll(indices, dataset.GetTensor), Device);
        foreach (var tensor in BatchTensors.Of(batch)) tensor.DetachFromDisposeScope();
        return batch;
    }

    private static IEnumerable<long> Order(Dataset<T> dataset, bool shuffle, int? seed)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return shuffle ? new FisherYatesShuffler(dataset.Count, seed) : InOrder(dataset);
    }

    private static IEnumerable<long> InOrder(Dataset<T> dataset)
    {
        for (var i = 0L; i < dataset.Count; i++) yield return i;
    }
}

/// <summary>Batches of a data set whose elements are tensors by name: dictionaries of tensors with a first dimension, the batch.</summary>
public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
{
    /// <inheritdoc/>
    public DataLoader(
        Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false,
        bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, BatchTensors.Stack, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <inheritdoc/>
    public DataLoader(
        Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false,
        bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, BatchTensors.Stack, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }
}

/// <summary>Batches of a data set whose elements are lists of tensors: lists of tensors with a first dimension, the batch.</summary>
public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
{
    /// <inheritdoc/>
    public IterableDataLoader(
        IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false,
        bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, BatchTensors.Stack, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <inheritdoc/>
    public IterableDataLoader(
        IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false,
        bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, BatchTensors.Stack, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    // A whole batch of rows is one gather, which no loop over single rows can match.
    private protected override IList<Tensor> Load(long[] indices)
    {
        if (dataset is not TensorDataset rows || rows.GetType() != typeof(TensorDataset)) return base.Load(indices);
        var batch = rows.Rows(indices, Device);
        foreach (var tensor in batch) tensor.DetachFromDisposeScope();
        return batch;
    }
}
