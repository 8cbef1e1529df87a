namespace TorchSharp;

/// <summary>The dispose scopes of one thread, innermost last, and what has been counted about them.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? current;

    private readonly List<DisposeScope> open = [];
    private DisposeScope? innermost;

    /// <summary>What the calling thread's scopes have counted.</summary>
    public static ThreadDisposeScopeStatistics Statistics => Current.statistics;

    internal static DisposeScopeManager Current => current ??= new();

    internal DisposeScope? Innermost => innermost;

    private readonly ThreadDisposeScopeStatistics statistics = new();

    internal DisposeScope Open()
    {
        innermost = new DisposeScope(this, innermost);
        open.Add(innermost);
        return innermost;
    }

    internal void Close(DisposeScope scope)
    {
        open.Remove(scope);
        innermost = open.Count > 0 ? open[^1] : null;
    }

    /// <summary>Puts a new tensor into the innermost scope.</summary>
    internal void Adopt(torch.Tensor tensor)
    {
        if (innermost is null)
        {
            statistics.TensorStatistics.CreatedOutsideScopeCount++;
        }
        else
        {
            statistics.TensorStatistics.CreatedInScopeCount++;
            innermost.Add(tensor);
        }
    }

    /// <summary>Takes a tensor that was just disposed out of its scope.</summary>
    internal static void Forget(torch.Tensor tensor)
    {
        if (tensor.Scope is { } scope)
            scope.MarkAsDisposed(tensor);
        else
            Current.statistics.TensorStatistics.DisposedOutsideScopeCount++;
    }

    /// <summary>Registers a new object that is not a tensor, such as a packed sequence, with the innermost scope.</summary>
    internal static DisposeScope? Register(IDisposable disposable)
    {
        var manager = Current;
        var counted = manager.StatisticsOf(disposable);
        if (manager.innermost is null)
        {
            counted.CreatedOutsideScopeCount++;
            return null;
        }

        counted.CreatedInScopeCount++;
        manager.innermost.Attach(disposable);
        counted.AttachedToScopeCount--;
        return manager.innermost;
    }

    internal DisposeScope? ScopeOf(IDisposable disposable) => open.FindLast(scope => scope.Contains(disposable));

    internal LifetimeStatistics StatisticsOf(IDisposable disposable) =>
        disposable is torch.Tensor ? statistics.TensorStatistics : statistics.PackedSequenceStatistics;
}
