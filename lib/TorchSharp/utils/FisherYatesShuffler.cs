using System.Collections;

namespace TorchSharp.Utils;

/// <summary>
/// The numbers 0 to size − 1 in random order, another each time they are gone through; with a seed, the same sequence of orders
/// for the same seed, on every machine (Fisher and Yates, 1938).
/// </summary>
public class FisherYatesShuffler : IEnumerable<long>
{
    private readonly long size;
    private readonly Random random;

    /// <summary>Shuffles that many numbers.</summary>
    /// <param name="size">How many.</param>
    /// <param name="seed">What the orders depend on; null for orders that cannot be repeated.</param>
    public FisherYatesShuffler(long size, int? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        this.size = size;
        random = seed is { } given ? new Random(given) : new Random();
    }

    /// <summary>The numbers in a new order.</summary>
    public IEnumerator<long> GetEnumerator()
    {
        var numbers = new long[size];
        for (var i = 0L; i < size; i++) numbers[i] = i;
        lock (random) random.Shuffle(numbers);
        return ((IEnumerable<long>)numbers).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
