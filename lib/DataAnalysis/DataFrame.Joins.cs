namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    /// <summary>Puts the columns of another frame beside these, row 0 beside row 0.</summary>
    /// <param name="other">The right frame.</param>
    /// <param name="leftSuffix">Added to the names of these columns that the other frame has too.</param>
    /// <param name="rightSuffix">Added to the names of the other's columns that this frame has too.</param>
    /// <param name="joinAlgorithm">How many rows the result has, when the frames differ in that.</param>
    public DataFrame Join(DataFrame other, string leftSuffix = "_left", string rightSuffix = "_right", JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left)
    {
        ArgumentNullException.ThrowIfNull(other);
        var length = joinAlgorithm switch
        {
            JoinAlgorithm.Left => Rows.Count,
            JoinAlgorithm.Right => other.Rows.Count,
            JoinAlgorithm.Inner => Math.Min(Rows.Count, other.Rows.Count),
            _ => Math.Max(Rows.Count, other.Rows.Count),
        };
        long[] Places(long available) => [.. Analysis.Rows.Range(0, length).Select(row => row < available ? row : DataFrameColumn.Missing)];
        return SideBySide(Take(Places(Rows.Count)), other.Take(Places(other.Rows.Count)), leftSuffix, rightSuffix);
    }

    /// <summary>Puts rows of two frames beside each other that have the same key, as a database joins tables.</summary>
    /// <param name="other">The right frame.</param>
    /// <param name="leftJoinColumn">The key in this frame.</param>
    /// <param name="rightJoinColumn">The key in the other frame.</param>
    /// <param name="leftSuffix">Added to the names of these columns that the other frame has too.</param>
    /// <param name="rightSuffix">Added to the names of the other's columns that this frame has too.</param>
    /// <param name="joinAlgorithm">Which rows without a partner are kept.</param>
    public DataFrame Merge<TKey>(DataFrame other, string leftJoinColumn, string rightJoinColumn, string leftSuffix = "_left",
        string rightSuffix = "_right", JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left) =>
        Merge(other, [leftJoinColumn], [rightJoinColumn], leftSuffix, rightSuffix, joinAlgorithm);

    /// <summary>
    /// Puts rows of two frames beside each other that have the same keys. A row with several partners comes several times; a
    /// missing key is the same as a missing key.
    /// </summary>
    /// <param name="other">The right frame.</param>
    /// <param name="leftJoinColumns">The keys in this frame.</param>
    /// <param name="rightJoinColumns">The keys in the other frame, as many and of the same types.</param>
    /// <param name="leftSuffix">Added to the names of these columns that the other frame has too.</param>
    /// <param name="rightSuffix">Added to the names of the other's columns that this frame has too.</param>
    /// <param name="joinAlgorithm">Which rows without a partner are kept.</param>
    /// <exception cref="ArgumentException">The keys differ in number or in type.</exception>
    public DataFrame Merge(DataFrame other, string[] leftJoinColumns, string[] rightJoinColumns, string leftSuffix = "_left",
        string rightSuffix = "_right", JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left)
    {
        ArgumentNullException.ThrowIfNull(other);
        DataFrameColumn[] left = [.. leftJoinColumns.Select(name => Columns[name])], right = [.. rightJoinColumns.Select(name => other.Columns[name])];
        RequireSameKeys(left, right);
        var (leftRows, rightRows) = joinAlgorithm switch
        {
            JoinAlgorithm.Right => Swap(Partners(right, left, keepAll: true)),
            JoinAlgorithm.Inner => Partners(left, right, keepAll: false),
            _ => Partners(left, right, keepAll: true),
        };
        if (joinAlgorithm == JoinAlgorithm.FullOuter)
            foreach (var row in Analysis.Rows.Range(0, other.Rows.Count).Except(rightRows).ToList())
            {
                leftRows.Add(DataFrameColumn.Missing);
                rightRows.Add(row);
            }
        return SideBySide(Take(leftRows), other.Take(rightRows), leftSuffix, rightSuffix);

        static (List<long>, List<long>) Swap((List<long> First, List<long> Second) pair) => (pair.Second, pair.First);
    }

    /// <summary>For each row of the kept side its partners on the other, in order.</summary>
    private static (List<long> Kept, List<long> Other) Partners(DataFrameColumn[] kept, DataFrameColumn[] other, bool keepAll)
    {
        var places = Analysis.Rows.Range(0, other[0].Length).GroupBy(row => Key(other, row)).ToDictionary(group => group.Key, group => group.ToList());
        var (rows, partners) = (new List<long>(), new List<long>());
        for (var row = 0L; row < kept[0].Length; row++)
        {
            var found = places.GetValueOrDefault(Key(kept, row));
            if (found is null && !keepAll) continue;
            foreach (var partner in found ?? [DataFrameColumn.Missing])
            {
                rows.Add(row);
                partners.Add(partner);
            }
        }
        return (rows, partners);
    }

    private static object Key(DataFrameColumn[] columns, long row) => columns.Length switch
    {
        1 => (columns[0][row], 0),
        2 => (columns[0][row], columns[1][row]),
        _ => (columns[0][row], Key(columns[1..], row)),
    };

    private static void RequireSameKeys(DataFrameColumn[] left, DataFrameColumn[] right)
    {
        if (left.Length == 0 || left.Length != right.Length) throw new ArgumentException($"The keys are {left.Length} columns on the left and {right.Length} on the right; they must be as many, and at least one.");
        foreach (var (a, b) in left.Zip(right))
            if (a.DataType != b.DataType)
                throw new ArgumentException($"The key {a.Name} holds {a.DataType.Name} but {b.Name} holds {b.DataType.Name}, so that none would be the same; load them with the same type (dataTypes).");
    }

    private static DataFrame SideBySide(DataFrame left, DataFrame right, string leftSuffix, string rightSuffix)
    {
        var doubles = left.Columns.Select(column => column.Name).Intersect(right.Columns.Select(column => column.Name)).ToHashSet();
        return new(
        [
            .. left.Columns.Select(column => doubles.Contains(column.Name) ? column.Named(column.Name + leftSuffix) : column),
            .. right.Columns.Select(column => doubles.Contains(column.Name) ? column.Named(column.Name + rightSuffix) : column),
        ]);
    }
}
