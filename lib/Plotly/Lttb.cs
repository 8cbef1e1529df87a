using Plotly.Json;

namespace Plotly;

/// <summary>
/// Largest triangle three buckets (Steinarsson 2013): the points are cut into buckets, and of each bucket the point stays
/// that spans the largest triangle with the point kept before it and the mean of the bucket after it.
/// </summary>
internal static class Lttb
{
    /// <summary>The places of the points to keep, ascending; the first and the last one are among them.</summary>
    public static IReadOnlyList<int> Pick(Numbers x, Numbers y, int count)
    {
        int[] finite = [.. Enumerable.Range(0, y.Count).Where(index => double.IsFinite(x[index]) && double.IsFinite(y[index]))];
        if (finite.Length <= count) return finite;
        var kept = new List<int>(count) { finite[0] };
        var width = (double)(finite.Length - 2) / (count - 2);
        for (var bucket = 0; bucket < count - 2; bucket++)
        {
            int from = 1 + (int)(bucket * width), to = 1 + (int)((bucket + 1) * width);
            var next = finite.AsSpan(to, Math.Min(finite.Length, 1 + (int)((bucket + 2) * width)) - to);
            if (next.IsEmpty) next = finite.AsSpan(^1..);
            kept.Add(Farthest(x, y, kept[^1], finite.AsSpan(from, to - from), Mean(x, y, next)));
        }
        kept.Add(finite[^1]);
        return kept;
    }

    private static int Farthest(Numbers x, Numbers y, int before, ReadOnlySpan<int> bucket, (double X, double Y) after)
    {
        var (best, largest) = (bucket[0], -1.0);
        foreach (var place in bucket)
        {
            var area = Math.Abs((x[before] - after.X) * (y[place] - y[before]) - (x[before] - x[place]) * (after.Y - y[before]));
            if (area > largest) (best, largest) = (place, area);
        }
        return best;
    }

    private static (double X, double Y) Mean(Numbers x, Numbers y, ReadOnlySpan<int> places)
    {
        var (sumX, sumY) = (0.0, 0.0);
        foreach (var place in places) (sumX, sumY) = (sumX + x[place], sumY + y[place]);
        return (sumX / places.Length, sumY / places.Length);
    }
}
