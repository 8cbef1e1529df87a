namespace TorchSharp;

/// <summary>
/// A region of code that disposes, when it ends, every tensor made inside it that was not moved out:
/// <code>
/// using var scope = torch.NewDisposeScope();
/// ...
/// return result.MoveToOuterDisposeScope();
/// </code>
/// Scopes nest, and belong to the thread that opened them. They are optional: without one, memory is freed by the garbage
/// collector.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager manager;
    private readonly List<IDisposable?> members = [];
    private HashSet<IDisposable>? others;
    private int count;
    private bool closed;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer)
    {
        this.manager = manager;
        Outer = outer;
    }

    internal DisposeScope? Outer { get; }

    /// <summary>How many objects the scope will dispose.</summary>
    public int DisposablesCount => count;

    /// <summary>The objects the scope will dispose.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. members.OfType<IDisposable>()];

    /// <summary>True when the scope will dispose that object.</summary>
    public bool Contains(IDisposable disposable) =>
        disposable is torch.Tensor tensor ? tensor.Scope == this : others?.Contains(disposable) == true;

    /// <summary>Puts an object into this scope, taking it out of another.</summary>
    public void Attach(IDisposable disposable)
    {
        ArgumentNullException.ThrowIfNull(disposable);
        if (Contains(disposable)) return;
        if (disposable is torch.Tensor tensor)
        {
            if (tensor.Scope is { } before) before.Remove(tensor);
            Add(tensor);
        }
        else
        {
            manager.ScopeOf(disposable)?.Remove(disposable);
            (others ??= new(ReferenceEqualityComparer.Instance)).Add(disposable);
            members.Add(disposable);
            count++;
        }

        manager.StatisticsOf(disposable).AttachedToScopeCount++;
    }

    /// <summary>Puts objects into this scope, taking them out of others.</summary>
    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Puts objects into this scope, taking them out of others.</summary>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        IReadOnlyList<IDisposable> list = [.. disposables];
        foreach (var disposable in list) Attach(disposable);
        return list;
    }

    /// <summary>Takes an object out of the scope: nothing will dispose it but its owner or the collector.</summary>
    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        if (!Contains(disposable)) return disposable;
        Remove(disposable);
        manager.StatisticsOf(disposable).DetachedFromScopeCount++;
        return disposable;
    }

    /// <summary>Takes objects out of the scope.</summary>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (Detach(first), Detach(second));

    /// <summary>Takes objects out of the scope.</summary>
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => (Detach(first), Detach(second), Detach(third));

    /// <summary>Takes objects out of the scope.</summary>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <summary>Takes objects out of the scope.</summary>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables) Detach<IDisposable>(disposable);
    }

    /// <summary>Moves an object to the scope around this one, or out of all scopes when there is none.</summary>
    public T MoveToOuter<T>(T disposable)
        where T : IDisposable => MoveToOther(Outer, disposable);

    /// <summary>Moves objects to the scope around this one.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (MoveToOuter(first), MoveToOuter(second));

    /// <summary>Moves objects to the scope around this one.</summary>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    /// <summary>Moves objects to the scope around this one.</summary>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    /// <summary>Moves objects to the scope around this one.</summary>
    public void MoveToOuter(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables) MoveToOuter(disposable);
    }

    /// <summary>Moves an object to another scope; null takes it out of all scopes.</summary>
    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        if (scope is null) return Detach(disposable);
        scope.Attach(disposable);
        return disposable;
    }

    /// <summary>Moves objects to another scope.</summary>
    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (MoveToOther(scope, first), MoveToOther(scope, second));

    /// <summary>Moves objects to another scope.</summary>
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => (MoveToOther(scope, first), MoveToOther(scope, second), MoveToOther(scope, third));

    /// <summary>Moves objects to another scope.</summary>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <summary>Moves objects to another scope.</summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables) MoveToOther(scope, disposable);
    }

    /// <summary>Disposes everything in the scope, which stays open.</summary>
    public void DisposeEverything() => DisposeEverythingBut([]);

    /// <summary>Disposes everything in the scope but these, which stay in it.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var keep = inKeep.ToHashSet<IDisposable>(ReferenceEqualityComparer.Instance);
        var present = members.OfType<IDisposable>().ToList();
        foreach (var member in present)
        {
            if (!keep.Contains(member)) member.Dispose();
            // What does not know its scope has to be forgotten here.
            if (!keep.Contains(member) && Contains(member)) MarkAsDisposed(member);
        }

        Compact();
    }

    /// <summary>Disposes everything in the scope but these, which stay in it.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <summary>Disposes everything in the scope but this, which stays in it.</summary>
    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    /// <summary>Disposes everything in the scope but these, which stay in it.</summary>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Disposes everything in the scope but these, which stay in it.</summary>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Forgets an object that was disposed by other means.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        if (!Contains(disposable)) return;
        Remove(disposable);
        manager.StatisticsOf(disposable).DisposedInScopeCount++;
    }

    /// <summary>Disposes everything in the scope and closes it.</summary>
    public void Dispose()
    {
        if (closed) return;
        closed = true;
        DisposeEverything();
        manager.Close(this);
    }

    internal void Add(torch.Tensor tensor)
    {
        if (members.Count > 64 && members.Count > count * 2) Compact();
        tensor.Scope = this;
        tensor.ScopeSlot = members.Count;
        members.Add(tensor);
        count++;
    }

    private void Remove(IDisposable disposable)
    {
        if (disposable is torch.Tensor tensor)
        {
            members[tensor.ScopeSlot] = null;
            tensor.Scope = null;
        }
        else
        {
            others!.Remove(disposable);
            members.Remove(disposable);
        }

        count--;
    }

    // Places of objects that left stay empty until there are many of them.
    private void Compact()
    {
        members.RemoveAll(static member => member is null);
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is torch.Tensor tensor) tensor.ScopeSlot = i;
        }
    }
}
