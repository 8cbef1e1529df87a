using TorchSharp.Modules;

namespace Course;

/// <summary>
/// Where batches come from. Tensors, tuples of them, data sets of the course and TorchSharp's data loaders convert by
/// themselves, so that <c>trainer.Fit((x, y))</c> and <c>trainer.Fit(loader)</c> both work.
/// </summary>
public abstract class BatchSource
{
    /// <summary>How many examples an epoch has.</summary>
    public abstract long Count { get; }

    /// <summary>Batches from tensors in memory. They are shuffled anew each epoch, in an order that depends on seed and epoch alone.</summary>
    /// <param name="tensors">Inputs first, targets last; the same number of rows in each.</param>
    /// <exception cref="ArgumentException">The tensors differ in their number of rows.</exception>
    public static BatchSource Of(params IReadOnlyList<Tensor> tensors) => new TensorBatches(tensors);

    /// <summary>
    /// Batches from tensors in memory that worker threads prepare while the model computes: augmented, normalised, converted.
    /// The same bits come for any number of workers. On a GPU the batches lie in pinned memory.
    /// </summary>
    /// <param name="tensors">Inputs first, targets last; the same number of rows in each.</param>
    /// <param name="prepare">From the rows of a batch to the batch; random numbers must come from the generator given.</param>
    /// <param name="workers">Threads that prepare; 0 prepares in the training's own.</param>
    /// <param name="seed">Decides the generators; <see cref="Chapter.Seed"/> when not given.</param>
    /// <example><code>
    /// var train = BatchSource.Prepared([images, labels], (batch, random) => new(batch.Input.to(float32).div(255), batch.Target), workers: 2);
    /// </code></example>
    public static BatchSource Prepared(IReadOnlyList<Tensor> tensors, Func<Batch, Generator, Batch> prepare, int workers = 1, long? seed = null)
    {
        ArgumentNullException.ThrowIfNull(prepare);
        return new ParallelBatches(new TensorBatches(tensors), prepare, workers, seed ?? Chapter.Seed);
    }

    /// <summary>Batches from anything that can be enumerated again for each epoch; its own order is kept.</summary>
    /// <param name="count">How many examples an epoch has.</param>
    /// <param name="epoch">Starts an epoch, which counts from 1.</param>
    public static BatchSource Of(long count, Func<int, IEnumerable<Batch>> epoch) => new LoaderBatches(count, epoch);

    /// <summary>Batches from a data loader of dictionaries.</summary>
    /// <param name="loader">The loader; it shuffles or not as it was told to.</param>
    /// <param name="keys">The entries to take, the input's first and the target's last.</param>
    public static BatchSource Of(DataLoader loader, params string[] keys)
    {
        ArgumentNullException.ThrowIfNull(loader);
        return new LoaderBatches(loader.dataset.Count, _ => loader.Select(batch => new Batch([.. keys.Select(key => batch[key])])));
    }

#pragma warning disable CS1591 // The conversions say all there is to say in their types.
    public static implicit operator BatchSource((Tensor Input, Tensor Target) tensors) => Of(tensors.Input, tensors.Target);

    public static implicit operator BatchSource((Tensor First, Tensor Second, Tensor Target) tensors) => Of(tensors.First, tensors.Second, tensors.Target);

    public static implicit operator BatchSource(TableData data) => Of(data.Features, data.Target);

    public static implicit operator BatchSource(ImageData data) => Of(data.Images, data.Labels);

    // "data" and "label" are what torchvision's data sets call them.
    public static implicit operator BatchSource(DataLoader loader) => Of(loader, "data", "label");

    public static implicit operator BatchSource(IterableDataLoader loader) =>
        new LoaderBatches(loader.dataset.Count, _ => loader.Select(batch => new Batch([.. batch])));
#pragma warning restore CS1591

    /// <summary>Starts an epoch.</summary>
    /// <param name="epoch">Counts from 1; it changes the order of shuffled sources.</param>
    /// <param name="batchSize">Examples a batch; loaders have their own.</param>
    /// <param name="shuffleSeed">Null keeps the order.</param>
    internal abstract IEnumerable<Batch> Epoch(int epoch, int batchSize, long? shuffleSeed);
}
