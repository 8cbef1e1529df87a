namespace Microsoft.Data.Analysis;

/// <summary>
/// Rows in groups. Each aggregation gives a frame with a row a group: the key first, then the columns asked for (all that the
/// aggregation can be computed of, when none are named). Missing values are left out.
/// </summary>
public abstract class GroupBy
{
    /// <summary>How many values are there.</summary>
    public abstract DataFrame Count(params string[] columnNames);

    /// <summary>The first row of each group.</summary>
    public abstract DataFrame First(params string[] columnNames);

    /// <summary>The first rows of each group.</summary>
    public abstract DataFrame Head(int numberOfRows);

    /// <summary>The last rows of each group.</summary>
    public abstract DataFrame Tail(int numberOfRows);

    /// <summary>The largest value.</summary>
    public abstract DataFrame Max(params string[] columnNames);

    /// <summary>The smallest value.</summary>
    public abstract DataFrame Min(params string[] columnNames);

    /// <summary>The product.</summary>
    public abstract DataFrame Product(params string[] columnNames);

    /// <summary>The sum.</summary>
    public abstract DataFrame Sum(params string[] columnNames);

    /// <summary>The mean, as double.</summary>
    public abstract DataFrame Mean(params string[] columnNames);
}
