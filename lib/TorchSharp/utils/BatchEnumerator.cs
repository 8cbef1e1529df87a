using System.Collections;

namespace TorchSharp.Modules;

/// <summary>Goes through the batches of one epoch, disposing each when the next is asked for.</summary>
internal sealed class BatchEnumerator<S>(IEnumerable<S> batches, bool disposesBatches) : IEnumerator<S>
{
    private IEnumerator<S> source = batches.GetEnumerator();
    private S current = default!;
    private bool hasCurrent;

    public S Current => current;

    object? IEnumerator.Current => current;

    public bool MoveNext()
    {
        Forget();
        hasCurrent = source.MoveNext();
        if (!hasCurrent) return false;
        current = source.Current;
        // A batch that the loader does not dispose is the caller's, like any tensor made here.
        if (!disposesBatches) torch.CurrentDisposeScope?.Attach(BatchTensors.Of(current));
        return true;
    }

    public void Reset()
    {
        Dispose();
        source = batches.GetEnumerator();
    }

    public void Dispose()
    {
        Forget();
        source.Dispose();
    }

    private void Forget()
    {
        if (hasCurrent && disposesBatches)
        {
            foreach (var tensor in BatchTensors.Of(current)) tensor.Dispose();
        }

        hasCurrent = false;
        current = default!;
    }
}
