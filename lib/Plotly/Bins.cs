namespace Plotly;

/// <summary>The counts of a histogram.</summary>
/// <param name="Edges">Where bins begin and end: one more than there are bins.</param>
/// <param name="Counts">How many values each bin holds.</param>
internal sealed record Bins(double[] Edges, double[] Counts)
{
    private const int Fewest = 5;
    private const int Most = 200;

    public double Width => Edges[1] - Edges[0];

    public double[] Centres => [.. Edges.SkipLast(1).Select(edge => edge + Width / 2)];

    /// <summary>Counts values; a value on an inner edge belongs to the bin above, one on the last edge to the last bin.</summary>
    public static Bins Count(ReadOnlySpan<double> values, int? count, (double From, double To)? range)
    {
        if (count is < 1) throw new ArgumentException($"A histogram needs at least one bin, not {count}.");
        double[] sorted = [.. values.ToArray().Where(double.IsFinite).Order()];
        var (from, to) = range ?? RangeOf(sorted);
        if (!(from < to)) throw new ArgumentException($"The range must grow, but it goes from {from} to {to}.");
        var bins = count ?? BinsFor(sorted, to - from);
        var counts = new double[bins];
        foreach (var value in sorted)
        {
            if (value < from || value > to) continue;
            counts[Math.Min(bins - 1, (int)((value - from) / (to - from) * bins))]++;
        }
        return new([.. Enumerable.Range(0, bins + 1).Select(index => from + (to - from) * index / bins)], counts);
    }

    private static (double From, double To) RangeOf(double[] sorted)
    {
        if (sorted.Length == 0) return (0, 1);
        var (low, high) = (sorted[0], sorted[^1]);
        return high > low ? (low, high) : (low - 0.5, high + 0.5);
    }

    /// <summary>Freedman and Diaconis (1981): a bin is twice the quartiles' distance over the cube root of the count wide.</summary>
    private static int BinsFor(double[] sorted, double span)
    {
        if (sorted.Length == 0) return Fewest;
        var quartiles = sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4];
        var width = 2 * quartiles / Math.Cbrt(sorted.Length);
        var wanted = width > 0 ? span / width : Math.Sqrt(sorted.Length);
        return (int)Math.Clamp(Math.Ceiling(wanted), Fewest, Most);
    }
}
