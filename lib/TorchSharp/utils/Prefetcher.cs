using System.Collections;

namespace TorchSharp.Modules;

/// <summary>
/// Loads batches on several threads ahead of their use and hands them out in order: which thread loads a batch changes nothing
/// about it. At most one batch per thread waits. An error of a thread is thrown where its batch would have come.
/// </summary>
internal sealed class Prefetcher<S>(IEnumerable<long[]> chunks, Func<long[], S> load, int workers) : IEnumerable<S>
{
    public IEnumerator<S> GetEnumerator()
    {
        var waiting = new Queue<Task<S>>();
        using var remaining = chunks.GetEnumerator();
        try
        {
            while (true)
            {
                while (waiting.Count < workers && remaining.MoveNext())
                {
                    var indices = remaining.Current;
                    waiting.Enqueue(Task.Run(() => load(indices)));
                }

                if (waiting.Count == 0) yield break;
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            Abandon(waiting);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Batches that nobody will ask for any more: waited for, so that no thread outlives the data set, and freed.
    private static void Abandon(Queue<Task<S>> waiting)
    {
        foreach (var task in waiting)
        {
            try
            {
                foreach (var tensor in BatchTensors.Of(task.GetAwaiter().GetResult())) tensor.Dispose();
            }
            catch (Exception)
            {
                // The epoch was left early or has failed already: errors further on concern nobody.
            }
        }
    }
}
