using Course;
using TorchSharp;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>Fashion-MNIST on its way from the file into batches, as in workloads.py.</summary>
internal static class Loading
{
    public const int Images = 60_000;
    private const int BatchSize = 64;
    private const double Mean = 0.2860, Deviation = 0.3530;

    /// <summary>The set's folder.</summary>
    public static string Folder => Path.GetDirectoryName(Datasets.PathOf("fashion-mnist", "train-images-idx3-ubyte.gz"))!;

    public static IEnumerable<Workload> All =>
    [
        new("gz to tensor", 1, () => () => Load().Images.Dispose()),
        new("one at a time, 1 worker", 1, () => OneAtATime(1)),
        new("one at a time, 2 workers", 1, () => OneAtATime(2)),
        new("by batches, 1 worker", 1, () => ByBatches(1)),
        new("by batches, 2 workers", 1, () => ByBatches(2)),
    ];

    private static (Tensor Images, Tensor Labels) Load()
    {
        var (images, labels) = ReadBytes();
        using var scope = NewDisposeScope();
        return (images.to(ScalarType.Float32).div(255).MoveToOuterDisposeScope(), labels.to(ScalarType.Int64).MoveToOuterDisposeScope());
    }

    private static (Tensor Images, Tensor Labels) ReadBytes() =>
        (tensor(IdxReader.ReadBytes(Path.Combine(Folder, "train-images-idx3-ubyte.gz")).Values, [Images, 1, 28, 28]),
         tensor(IdxReader.ReadBytes(Path.Combine(Folder, "train-labels-idx1-ubyte.gz")).Values, [Images]));

    /// <summary>A data set of single images behind TorchSharp's DataLoader.</summary>
    private static Action OneAtATime(int workers)
    {
        var (images, labels) = ReadBytes();
        var data = new SingleImages(images, labels.to(ScalarType.Int64), Normalise);
        return () =>
        {
            using var loader = torch.utils.data.DataLoader(data, BatchSize, shuffle: true, num_worker: workers, disposeDataset: false);
            foreach (var batch in loader)
                foreach (var part in batch.Values) part.Dispose();
        };
    }

    /// <summary>The course's own: workers that prepare whole batches.</summary>
    private static Action ByBatches(int workers)
    {
        var (images, labels) = ReadBytes();
        var source = BatchSource.Prepared([images, labels.to(ScalarType.Int64)], (batch, _) => new(Normalise(batch.Input), batch.Target), workers, seed: 1);
        var epoch = 0;
        return () =>
        {
            foreach (var batch in source.Epoch(++epoch, BatchSize, shuffleSeed: 1))
                foreach (var part in batch.Tensors) part.Dispose();
        };
    }

    private static Tensor Normalise(Tensor images)
    {
        using var scope = NewDisposeScope();
        return images.to(ScalarType.Float32).div_(255).sub_(Mean).div_(Deviation).MoveToOuterDisposeScope();
    }

    private sealed class SingleImages(Tensor images, Tensor labels, Func<Tensor, Tensor> normalise) : torch.utils.data.Dataset
    {
        public override long Count => Images;

        public override Dictionary<string, Tensor> GetTensor(long index) => new()
        {
            ["data"] = normalise(images[index]),
            ["label"] = labels[index],
        };
    }
}
