using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Tests;

public class DataLoaderTests
{
    [Fact]
    public void Batches_come_in_order_with_a_smaller_last_one()
    {
        using var loader = DataLoader(TensorDataset(arange(7), arange(7).neg()), 3);
        Assert.Equal(3, loader.Count);
        Assert.Equal([[0, 1, 2], [3, 4, 5], [6]], Values(loader));
        Assert.Equal([[0, 1, 2], [3, 4, 5], [6]], Values(loader));
    }

    [Fact]
    public void A_smaller_last_batch_can_be_dropped()
    {
        using var loader = DataLoader(TensorDataset(arange(7)), 3, drop_last: true);
        Assert.Equal(2, loader.Count);
        Assert.Equal([[0, 1, 2], [3, 4, 5]], Values(loader));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_seed_gives_the_same_batches_for_any_number_of_workers(int workers)
    {
        using var one = DataLoader(new Squares(50), 8, shuffle: true, seed: 4);
        using var several = DataLoader(new Squares(50), 8, shuffle: true, seed: 4, num_worker: workers);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            var expected = one.Select(static batch => batch["square"].clone()).ToList();
            var found = several.Select(static batch => batch["square"].clone()).ToList();
            Assert.Equal(expected.Count, found.Count);
            Assert.All(expected.Zip(found), static pair => Assert.True(pair.First.allclose(pair.Second, 0, 0)));
        }
    }

    [Fact]
    public void Every_epoch_is_shuffled_anew_and_holds_every_element_once()
    {
        using var loader = DataLoader(TensorDataset(arange(100)), 10, shuffle: true, seed: 1);
        var first = Values(loader).SelectMany(static batch => batch).ToArray();
        var second = Values(loader).SelectMany(static batch => batch).ToArray();
        Assert.NotEqual(first, second);
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => (long)i), first.Order());
    }

    [Fact]
    public void Dictionaries_are_stacked_by_name()
    {
        using var loader = DataLoader(new Squares(5), 2);
        var batch = loader.First();
        Assert.Equal(["number", "square"], batch.Keys);
        using var again = DataLoader(new Squares(5), 2, disposeBatch: false);
        Assert.Equal(new long[] { 2, 1 }, again.First()["square"].shape);
    }

    [Fact]
    public void A_batch_is_disposed_when_the_next_is_asked_for()
    {
        using var loader = DataLoader(TensorDataset(arange(4)), 2);
        Tensor? before = null;
        foreach (var batch in loader)
        {
            Assert.True(before is null || before.IsInvalid);
            before = batch[0];
            Assert.False(before.IsInvalid);
        }

        Assert.True(before!.IsInvalid);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Batches_live_through_a_scope_around_the_step(int workers)
    {
        using var loader = DataLoader(new Squares(6), 2, num_worker: workers);
        foreach (var batch in loader)
        {
            using (NewDisposeScope()) batch["square"].sum();
            Assert.False(batch["square"].IsInvalid);
        }
    }

    [Fact]
    public void An_error_of_a_worker_reaches_the_loop()
    {
        using var loader = DataLoader(new Squares(10, broken: 7), 2, num_worker: 3);
        var seen = 0;
        var error = Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var _ in loader) seen++;
        });
        Assert.Equal("element 7 is broken", error.Message);
        Assert.Equal(3, seen);
    }

    [Fact]
    public void Workers_load_at_the_same_time_on_threads_of_their_own()
    {
        using var loader = DataLoader(new Meeting(3), 1, num_worker: 3);
        foreach (var batch in loader) Assert.True(batch["met"].item<bool>());
    }

    [Fact]
    public void Elements_of_unlike_shapes_are_refused_with_both_shapes()
    {
        using var loader = DataLoader(new Uneven(), 2);
        var message = Assert.Throws<InvalidOperationException>(() => loader.First()).Message;
        Assert.Contains("[1]", message);
        Assert.Contains("[2]", message);
    }

    [Fact]
    public void Tensors_of_unlike_lengths_make_no_data_set() =>
        Assert.Contains("[2], [3]", Assert.Throws<ArgumentException>(() => TensorDataset(zeros(2), zeros(3))).Message);

    [Fact]
    public void A_given_order_is_followed()
    {
        using var loader = DataLoader(TensorDataset(arange(4)), 2, new long[] { 3, 1, 0 });
        Assert.Equal([[3, 1], [0]], Values(loader));
    }

    private static List<long[]> Values(Modules.IterableDataLoader loader) => [.. loader.Select(static batch => batch[0].data<long>().ToArray())];

    private sealed class Squares(long count, long broken = -1) : Dataset
    {
        public override long Count => count;

        public override Dictionary<string, Tensor> GetTensor(long index) => index == broken
            ? throw new InvalidOperationException($"element {index} is broken")
            : new() { ["number"] = tensor(index), ["square"] = tensor(new[] { (float)(index * index) }) };
    }

    // Every element waits for the others: one worker alone would never give the first.
    private sealed class Meeting(int count) : Dataset
    {
        private readonly Barrier everybody = new(count);

        public override long Count => count;

        public override Dictionary<string, Tensor> GetTensor(long index) =>
            new() { ["met"] = tensor(everybody.SignalAndWait(TimeSpan.FromMinutes(1)) && !Thread.CurrentThread.IsThreadPoolThread) };

        protected override void Dispose(bool disposing)
        {
            if (disposing) everybody.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class Uneven : Dataset
    {
        public override long Count => 2;

        public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["x"] = zeros(index + 1) };
    }
}
