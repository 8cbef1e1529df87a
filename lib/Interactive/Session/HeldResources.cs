namespace Interactive.Session;

/// <summary>What cells declared with <c>using</c>: disposed when it is declared again, at a reset, and at the end.</summary>
internal sealed class HeldResources
{
    private readonly List<(string Name, object Value)> held = [];

    /// <summary>True when there is something to dispose.</summary>
    public bool Any => held.Count > 0;

    /// <summary>Takes the values of variables that a cell declared.</summary>
    public void Hold(IReadOnlyCollection<string> names, SessionVariables variables)
    {
        if (names.Count == 0) return;
        foreach (var variable in variables.All)
            if (variable.Value is { } value && names.Contains(variable.Name)) held.Add((variable.Name, value));
    }

    /// <summary>Disposes what variables of these names held, the latest first.</summary>
    public void Release(IReadOnlyCollection<string> names) => Release(resource => names.Contains(resource.Name));

    /// <summary>Disposes everything, the latest first.</summary>
    public void ReleaseAll() => Release(_ => true);

    private void Release(Predicate<(string Name, object Value)> wanted)
    {
        var released = held.FindAll(wanted);
        held.RemoveAll(wanted);
        released.Reverse();
        foreach (var (_, value) in released)
        {
            try
            {
                if (value is IAsyncDisposable later) later.DisposeAsync().AsTask().GetAwaiter().GetResult();
                else (value as IDisposable)?.Dispose();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // It was given up already; the cell that follows has nothing to do with why it cannot be closed.
            }
        }
    }
}
