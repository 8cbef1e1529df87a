using static TorchSharp.torch.nn;

namespace Course.Tests;

/// <summary>Batches prepared by workers.</summary>
public class ParallelBatchesTests
{
    private static readonly Tensor rows = arange(103, dtype: ScalarType.Float32).unsqueeze(1);
    private static readonly Tensor targets = arange(103, dtype: ScalarType.Int64);

    [Fact]
    public void Any_number_of_workers_gives_the_same_bits_also_with_random_numbers()
    {
        var expected = Epoch(Noisy(0), 2);
        foreach (var workers in (int[])[1, 2, 4])
            Assert.Equal(expected, Epoch(Noisy(workers), 2));
        Assert.NotEqual(expected, Epoch(Noisy(2), 3));
    }

    [Fact]
    public void Each_example_comes_once_an_epoch_with_its_own_target()
    {
        var seen = new List<long>();
        foreach (var batch in BatchSource.Prepared([rows, targets], (batch, _) => new(batch.Input * 2, batch.Target), workers: 3).Epoch(1, 10, shuffleSeed: 7))
        {
            Assert.Equal(batch.Target.data<long>().ToArray().Select(target => 2f * target), batch.Input.data<float>().ToArray());
            seen.AddRange(batch.Target.data<long>().ToArray());
        }
        Assert.Equal(Enumerable.Range(0, 103).Select(n => (long)n), seen.Order());
    }

    [Fact]
    public void A_training_gives_the_same_losses_with_workers_and_without()
    {
        double[] Losses(int workers)
        {
            manual_seed(5);
            var model = Sequential(Linear(1, 4), ReLU(), Linear(4, 1));
            using var sgd = optim.SGD(model.parameters(), 1e-5);
            var source = BatchSource.Prepared([rows, rows], (batch, random) => new(batch.Input + randn(batch.Input.shape, generator: random), batch.Target), workers, seed: 1);
            return [.. new Trainer(model, sgd, MSELoss()) { ShowProgress = false, BatchSize = 16, Seed = 2 }.Fit(source, epochs: 3).StepLosses];
        }
        Assert.Equal(Losses(0), Losses(2));
    }

    [Fact]
    public void An_error_in_a_worker_reaches_the_training()
    {
        var broken = BatchSource.Prepared([rows, targets], (batch, _) => batch.Target.min().item<long>() >= 40 ? throw new InvalidDataException("torn picture") : batch, workers: 2);
        Assert.Equal("torn picture", Assert.Throws<InvalidDataException>(() => broken.Epoch(1, 10, null).Count()).Message);
    }

    [Fact]
    public void Whoever_leaves_early_leaves_no_worker_behind()
    {
        var running = 0;
        var slow = BatchSource.Prepared([rows, targets], (batch, _) =>
        {
            Interlocked.Increment(ref running);
            Thread.Sleep(20);
            Interlocked.Decrement(ref running);
            return batch;
        }, workers: 2);
        Assert.Equal(10, slow.Epoch(1, 10, null).First().Count);
        Assert.Equal(0, running);
    }

    [Fact]
    public void A_data_loader_gives_the_same_batches_for_any_number_of_workers()
    {
        float[] Batches(int workers)
        {
            var dataset = torch.utils.data.TensorDataset(rows, targets.to(ScalarType.Float32));
            using var loader = torch.utils.data.DataLoader(dataset, 10, shuffle: true, seed: 9, num_worker: workers);
            return [.. ((BatchSource)loader).Epoch(1, 0, null).SelectMany(batch => batch.Input.data<float>().ToArray())];
        }
        var expected = Batches(1);
        Assert.Equal(103, expected.Distinct().Count());
        foreach (var workers in (int[])[2, 4]) Assert.Equal(expected, Batches(workers));
    }

    private static BatchSource Noisy(int workers) => BatchSource.Prepared([rows, targets],
        (batch, random) => new(batch.Input + rand(batch.Input.shape, generator: random), batch.Target), workers, seed: 11);

    private static List<float> Epoch(BatchSource source, int epoch) =>
        [.. source.Epoch(epoch, 8, shuffleSeed: 7).SelectMany(batch => batch.Input.data<float>().ToArray())];
}
