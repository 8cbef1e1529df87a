using System.Diagnostics;
using TorchSharp.Native;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

// Bytes are counted for the whole process, so nothing else may run beside these.
[CollectionDefinition("memory", DisableParallelization = true)]
public class MemoryCollection;

[Collection("memory")]
public class MemoryTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void Bytes_are_counted_where_they_are_allocated()
    {
        using var warm = ones(1);
        var before = NativeMemory.LiveBytes;
        using (var block = empty(Megabyte / 4))
        {
            Assert.Equal(Megabyte, NativeMemory.LiveBytes - before);
            using var view = block.view(2, -1);
            Assert.Equal(Megabyte, NativeMemory.LiveBytes - before);
        }

        Assert.Equal(before, NativeMemory.LiveBytes);
    }

    [Fact]
    public void A_finaliser_that_disposes_a_tensor_frees_it_once()
    {
        CollectAll();
        var (bytes, tensors) = (NativeMemory.LiveBytes, Tensor.TotalCount);
        for (var i = 0; i < 100; i++) Leave();
        CollectAll();
        Assert.Equal((bytes, tensors), (NativeMemory.LiveBytes, Tensor.TotalCount));

        static void Leave() => _ = new DisposesItsTensor();

        static void CollectAll()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            using var entered = ones(1) + 1;
        }
    }

    private sealed class DisposesItsTensor
    {
        private readonly Tensor tensor = ones(1000);

        ~DisposesItsTensor() => tensor.Dispose();
    }

    [Fact]
    public void What_a_collection_found_unused_is_not_counted_any_more()
    {
        Leave();
        GC.Collect();
        var before = Tensor.TotalCount;
        Leave();
        Assert.InRange(Tensor.TotalCount - before, 100, 140);
        GC.Collect();
        Assert.InRange(Tensor.TotalCount - before, -40, 40);

        static void Leave()
        {
            for (var i = 0; i < 100; i++) _ = ones(1);
        }
    }

    [Fact]
    public void A_tensor_that_a_finaliser_brings_back_is_not_freed()
    {
        Leave();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var entered = ones(1) + 1;
        GC.Collect();
        using var again = ones(1) + 1;
        Assert.Equal(3_000f, BringsBack.Back!.sum().item<float>());

        static void Leave() => _ = new BringsBack();
    }

    private sealed class BringsBack
    {
        private readonly Tensor tensor = full(1_000, 3f);

        ~BringsBack() => Back = tensor;

        internal static Tensor? Back { get; private set; }
    }

    [Fact]
    public void References_go_from_threads_that_end_to_threads_that_start()
    {
        UseThread();
        var before = SpareReferences.TotalCount;
        for (var i = 0; i < 20; i++) UseThread();
        Assert.InRange(SpareReferences.TotalCount - before, 0, 5_000);

        static void UseThread()
        {
            var thread = new Thread(() =>
            {
                var many = Enumerable.Range(0, 1_000).Select(_ => ones(1)).ToList();
                foreach (var tensor in many) tensor.Dispose();
            });
            thread.Start();
            thread.Join();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [Fact]
    public void Memory_that_only_the_graph_holds_is_counted()
    {
        var x = ones(Megabyte / 4, requires_grad: true);
        var before = NativeMemory.LiveBytes;
        var kept = x.exp();
        var squared = kept.pow(2);
        kept.Dispose();
        Assert.InRange(NativeMemory.LiveBytes - before, 2 * Megabyte, (2 * Megabyte) + 4096);
        squared.Dispose();
        Assert.InRange(NativeMemory.LiveBytes - before, 0, 4096);
    }

    [Fact]
    public void A_loop_that_disposes_nothing_stays_flat()
    {
        var a = zeros(Megabyte);
        var peak = PeakDuring(400, () => _ = a + 1);
        Assert.InRange(peak, 0, 160 * Megabyte);
    }

    [Fact]
    public void Millions_of_live_objects_change_nothing()
    {
        var crowd = Enumerable.Range(0, 1_000_000).Select(i => new object()).ToArray();
        var a = zeros(Megabyte);
        var peak = PeakDuring(200, () => _ = a + 1);
        Assert.InRange(peak, 0, 160 * Megabyte);
        GC.KeepAlive(crowd);
    }

    [Fact]
    public void Training_that_disposes_nothing_stays_flat()
    {
        var x = randn(256, 256);
        var w = randn(256, 256, requires_grad: true);
        var peak = PeakDuring(600, () =>
        {
            var loss = x.mm(w).relu().mm(w).pow(2).mean();
            loss.backward();
            using (no_grad()) w.sub_(w.grad! * 1e-6);
            w.grad = null;
        });
        Assert.InRange(peak, 0, 160 * Megabyte);
    }

    [Fact]
    public void Small_tensors_do_not_pile_up()
    {
        var a = ones(2);
        var before = Tensor.TotalCount;
        var most = 0L;
        for (var i = 0; i < 100_000; i++)
        {
            _ = a + 1;
            most = Math.Max(most, Tensor.TotalCount - before);
        }

        Assert.InRange(most, 1, 60_000);
    }

    [Fact]
    public void Freed_memory_is_reused_and_can_be_given_back()
    {
        using (empty(Megabyte)) { }
        Assert.True(NativeMemory.CachedBytes >= 4 * Megabyte);
        NativeMemory.EmptyCache();
        Assert.Equal(0, NativeMemory.CachedBytes);
    }

    [Fact]
    public void Tensors_are_finalised_beside_running_operators()
    {
        var stop = false;
        var collector = new Thread(() =>
        {
            while (!Volatile.Read(ref stop)) GC.Collect(0, GCCollectionMode.Forced, blocking: true);
        });
        collector.Start();
        try
        {
            var expected = ones(100).mul(3).sum().item<float>();
            Parallel.For(0, 4, _ =>
            {
                for (var i = 0; i < 500; i++)
                {
                    // Nothing holds the intermediates but the calls themselves.
                    var sum = cat([ones(50) * 3, ones(50).add(2)]).reshape(10, 10)[..].sum();
                    if (sum.item<float>() != expected) throw new InvalidOperationException("A tensor changed under a running operator.");
                }
            });
        }
        finally
        {
            Volatile.Write(ref stop, true);
            collector.Join();
        }
    }

    [Fact]
    public void Training_is_the_same_with_collections_at_every_moment()
    {
        var calm = Losses();
        var stop = false;
        var collector = new Thread(() =>
        {
            for (var i = 0; !Volatile.Read(ref stop); i++)
            {
                GC.Collect(i % 8 == 0 ? 2 : 0, GCCollectionMode.Forced, blocking: true);
                GC.WaitForPendingFinalizers();
            }
        });
        collector.Start();
        try
        {
            Assert.Equal(calm, Losses());
        }
        finally
        {
            Volatile.Write(ref stop, true);
            collector.Join();
        }
    }

    // Nothing is disposed and hardly anything kept: layers' results live as long as the calls that use them. Half of the
    // tensors are disposed early by the library itself, so that their references serve others.
    private static float[] Losses()
    {
        manual_seed(3);
        var (x, y) = (randn(16, 1, 12, 12), randint(4, [16]));
        var model = nn.Sequential(
            nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(100, 16), nn.Dropout(0.1), nn.ReLU(), nn.Linear(16, 4));
        var optimizer = optim.AdamW(model.parameters(), 0.01);
        var losses = new float[30];
        for (var step = 0; step < losses.Length; step++)
        {
            optimizer.zero_grad();
            var loss = nn.functional.cross_entropy(model.call(x[TensorIndex.Ellipsis] * 1), y);
            loss.backward();
            optimizer.step();
            losses[step] = loss.item<float>();
        }

        return losses;
    }

    [Fact]
    public void A_disposed_tensors_reference_serves_the_next()
    {
        // The same native tensors whichever managed object leads to them.
        for (var round = 0; round < 50; round++)
        {
            var kept = Enumerable.Range(0, 20).Select(i => tensor((float)i)).ToList();
            foreach (var index in Enumerable.Range(0, 10)) kept[index].Dispose();
            if (round % 3 == 0) GC.Collect(0);
            var fresh = Enumerable.Range(100, 15).Select(i => tensor((float)i)).ToList();
            foreach (var index in Enumerable.Range(0, 10)) kept[index].Dispose();
            Assert.Equal(Enumerable.Range(10, 10).Select(i => (float)i), kept.Skip(10).Select(t => t.item<float>()));
            Assert.Equal(Enumerable.Range(100, 15).Select(i => (float)i), fresh.Select(t => t.item<float>()));
            Assert.All(kept.Take(10), t => Assert.True(t.IsInvalid));
        }
    }

    [Fact]
    public void Handles_of_collected_tensors_are_freed_by_the_next_operator()
    {
        // What earlier tests left goes first, so that only ours is counted.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var first = ones(1) + 1;
        var before = NativeMemory.LiveBytes;
        Forget(50);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var next = ones(1) + 1;
        Assert.InRange(NativeMemory.LiveBytes - before, long.MinValue, Megabyte);
    }

    [Fact]
    public void Gradients_of_a_deep_graph_are_freed_at_once()
    {
        var x = ones(1, requires_grad: true);
        var deep = x;
        for (var i = 0; i < 20_000; i++) deep = deep + 1;
        deep.backward();
        Assert.Equal(1f, x.grad!.item<float>());
    }

    [Fact]
    public void Live_tensors_are_counted()
    {
        var before = Tensor.TotalCount;
        using (ones(1)) Assert.Equal(before + 1, Tensor.TotalCount);
        Assert.Equal(before, Tensor.TotalCount);
        Assert.True(Tensor.PeakCount >= before + 1);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Forget(int count)
    {
        for (var i = 0; i < count; i++) _ = empty(Megabyte / 4);
    }

    private static long PeakDuring(int steps, Action step)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var drained = ones(1) + 1;
        var before = NativeMemory.LiveBytes;
        var peak = 0L;
        for (var i = 0; i < steps; i++)
        {
            step();
            peak = Math.Max(peak, NativeMemory.LiveBytes - before);
        }

        return peak;
    }
}
