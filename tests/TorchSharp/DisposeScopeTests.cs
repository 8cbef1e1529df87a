using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class DisposeScopeTests
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor inside;
        using (NewDisposeScope())
        {
            inside = ones(2);
            Assert.False(inside.IsInvalid);
        }

        Assert.True(inside.IsInvalid);
    }

    [Fact]
    public void What_moves_out_survives()
    {
        Tensor kept, inner;
        using (var outer = NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                inner = ones(1);
                kept = (inner + 1).MoveToOuterDisposeScope();
            }

            Assert.True(inner.IsInvalid);
            Assert.False(kept.IsInvalid);
            Assert.True(outer.Contains(kept));
        }

        Assert.True(kept.IsInvalid);
    }

    [Fact]
    public void What_moves_out_of_the_outermost_scope_is_free()
    {
        Tensor kept;
        using (NewDisposeScope()) kept = ones(1).MoveToOuterDisposeScope();
        Assert.False(kept.IsInvalid);
    }

    [Fact]
    public void Detached_tensors_survive_all_scopes()
    {
        Tensor kept;
        using (NewDisposeScope())
        using (NewDisposeScope())
            kept = ones(1).DetachFromDisposeScope();
        Assert.False(kept.IsInvalid);
    }

    [Fact]
    public void Attaching_takes_over_from_another_scope()
    {
        using var first = NewDisposeScope();
        var tensor = ones(1);
        using var second = NewDisposeScope();
        second.Attach(tensor);
        Assert.False(first.Contains(tensor));
        Assert.Equal(1, second.DisposablesCount);
        second.Dispose();
        Assert.True(tensor.IsInvalid);
    }

    [Fact]
    public void Everything_but_some_can_be_disposed_midway()
    {
        using var scope = NewDisposeScope();
        var (a, b, c) = (ones(1), ones(1), ones(1));
        scope.DisposeEverythingBut(b);
        Assert.Equal((true, false, true), (a.IsInvalid, b.IsInvalid, c.IsInvalid));
        Assert.Equal([b], scope.DisposablesView);
    }

    [Fact]
    public void A_tensor_disposed_by_hand_leaves_its_scope()
    {
        using var scope = NewDisposeScope();
        ones(1).Dispose();
        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void Other_disposables_can_be_attached()
    {
        var stream = new MemoryStream();
        using (var scope = NewDisposeScope()) scope.Attach(stream);
        Assert.False(stream.CanRead);
    }

    [Fact]
    public void Thousands_of_tensors_come_and_go_in_one_scope()
    {
        using var scope = NewDisposeScope();
        var kept = ones(1);
        for (var i = 0; i < 5_000; i++) using (var _ = ones(1)) { }
        Assert.Equal(1, scope.DisposablesCount);
        Assert.False(kept.IsInvalid);
    }

    [Fact]
    public void Statistics_count_what_happened_on_this_thread() => OnOneThread(() =>
    {
        var statistics = DisposeScopeManager.Statistics.TensorStatistics;
        statistics.Reset();
        var outside = ones(1);
        using (NewDisposeScope())
        {
            ones(1).Dispose();
            ones(1).DetachFromDisposeScope();
            _ = ones(1);
        }

        outside.Dispose();
        Assert.Equal((1, 3), (statistics.CreatedOutsideScopeCount, statistics.CreatedInScopeCount));
        Assert.Equal((1, 2), (statistics.DisposedOutsideScopeCount, statistics.DisposedInScopeCount));
        Assert.Equal(1, statistics.DetachedFromScopeCount);
        Assert.Equal(1, statistics.ThreadTotalLiveCount);
    });

    [Fact]
    public void Scopes_belong_to_their_thread()
    {
        using var scope = NewDisposeScope();
        OnOneThread(() =>
        {
            Assert.Null(CurrentDisposeScope);
            _ = ones(1);
        });
        Assert.Equal(0, scope.DisposablesCount);
        Assert.Same(scope, CurrentDisposeScope);
    }

    [Fact]
    public void Parameters_of_a_scope_can_outlive_it_in_a_function() =>
        Assert.Equal(2f, WrappedTensorDisposeScope(() => ones(1) + ones(1)).item<float>());

    private static void OnOneThread(Action action)
    {
        Exception? problem = null;
        var thread = new Thread(() => problem = Record.Exception(action));
        thread.Start();
        thread.Join();
        Assert.Null(problem);
    }
}
