namespace Microsoft.Data.Analysis;

/// <summary>Lists of row numbers.</summary>
internal static class Rows
{
    public static long[] Range(long start, long count)
    {
        var rows = new long[count];
        for (var index = 0L; index < count; index++) rows[index] = start + index;
        return rows;
    }

    /// <summary>Row numbers picked at random, none twice.</summary>
    public static long[] Sample(long length, int count)
    {
        if (count < 0 || count > length) throw new ArgumentException($"{count} rows cannot be picked of {length}.");
        var rows = Range(0, length);
        for (var index = 0; index < count; index++)
        {
            var other = Random.Shared.NextInt64(index, length);
            (rows[index], rows[other]) = (rows[other], rows[index]);
        }
        return rows[..count];
    }
}
