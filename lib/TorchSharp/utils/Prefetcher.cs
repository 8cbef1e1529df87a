using System.Collections;
using System.Collections.Concurrent;

namespace TorchSharp.Modules;

/// <summary>
/// Loads batches on several threads ahead of their use and hands them out in order: which thread loads a batch changes nothing
/// about it. At most one batch per thread waits. An error of a thread is thrown where its batch would have come.
/// </summary>
/// <remarks>
/// The threads are its own. Those of the pool are as many as the processor has cores, and whoever waits for a file holds one: on two
/// cores, four workers that read files took as long as one.
/// </remarks>
internal sealed class Prefetcher<S>(IEnumerable<long[]> chunks, Func<long[], S> load, int workers) : IEnumerable<S>
{
    public IEnumerator<S> GetEnumerator()
    {
        var waiting = new Queue<Task<S>>();
        using var orders = new BlockingCollection<Task<S>>();
        using var remaining = chunks.GetEnumerator();
        var threads = Enumerable.Range(0, workers).Select(_ => Start(orders)).ToArray();
        try
        {
            while (true)
            {
                while (waiting.Count < workers && remaining.MoveNext())
                {
                    var indices = remaining.Current;
                    var batch = new Task<S>(() => load(indices));
                    waiting.Enqueue(batch);
                    orders.Add(batch);
                }

                if (waiting.Count == 0) yield break;
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            orders.CompleteAdding();
            Abandon(waiting);
            foreach (var thread in threads) thread.Join();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Thread Start(BlockingCollection<Task<S>> orders)
    {
        var thread = new Thread(() =>
        {
            foreach (var batch in orders.GetConsumingEnumerable()) batch.RunSynchronously(TaskScheduler.Default);
        })
        {
            IsBackground = true,
            Name = "Data loader",
        };
        thread.Start();
        return thread;
    }

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
