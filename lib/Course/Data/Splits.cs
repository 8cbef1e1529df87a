namespace Course;

/// <summary>Decides by a seed which examples are for training and which are kept back.</summary>
public static class Splits
{
    /// <summary>Row numbers in a shuffled order, cut in two.</summary>
    /// <param name="count">How many rows there are.</param>
    /// <param name="share">The share of the first part, between 0 and 1.</param>
    /// <param name="seed">The same seed gives the same parts; <see cref="Chapter.Seed"/> when not given.</param>
    /// <returns>Two int64 tensors without a row in common.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share leaves one part empty.</exception>
    public static (Tensor First, Tensor Second) Shuffled(long count, double share, long? seed = null)
    {
        var cut = (long)Math.Round(count * share);
        if (!(share is > 0 and < 1) || cut == 0 || cut == count)
            throw new ArgumentOutOfRangeException(nameof(share), $"A share of {share} of {count} rows leaves one part empty; it should be between 0 and 1, such as 0.8.");
        using var order = Shuffle(count, seed ?? Chapter.Seed);
        return (order.narrow(0, 0, cut).clone(), order.narrow(0, cut, count - cut).clone());
    }

    /// <summary>The numbers 0 to <paramref name="count"/> - 1 in an order that depends on the seed alone, not on what ran before.</summary>
    internal static Tensor Shuffle(long count, long seed)
    {
        using var generator = new Generator((ulong)seed, CPU);
        return randperm(count, dtype: ScalarType.Int64, generator: generator);
    }
}
