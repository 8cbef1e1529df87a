namespace Microsoft.Data.Analysis;

// Missing values are left out.
public abstract partial class DataFrameColumn
{
    /// <summary>The sum, in the column's type.</summary>
    /// <exception cref="NotSupportedException">The column holds no numbers.</exception>
    public virtual object Sum() => throw NoStatistics(nameof(Sum));

    /// <summary>The product, in the column's type.</summary>
    public virtual object Product() => throw NoStatistics(nameof(Product));

    /// <summary>The smallest value, or null when there is none.</summary>
    public virtual object? Min() => throw NoStatistics(nameof(Min));

    /// <summary>The largest value, or null when there is none.</summary>
    public virtual object? Max() => throw NoStatistics(nameof(Max));

    /// <summary>The mean; NaN when there is no value.</summary>
    public virtual double Mean() => throw NoStatistics(nameof(Mean));

    /// <summary>The middle of the sorted values, or the mean of the two in the middle; NaN when there is no value.</summary>
    public virtual double Median() => throw NoStatistics(nameof(Median));

    /// <summary>The sum of some rows.</summary>
    public object Sum(IEnumerable<long> rowIndices) => Take([.. rowIndices]).Sum();

    /// <summary>The product of some rows.</summary>
    public object Product(IEnumerable<long> rowIndices) => Take([.. rowIndices]).Product();

    /// <summary>The smallest value of some rows.</summary>
    public object? Min(IEnumerable<long> rowIndices) => Take([.. rowIndices]).Min();

    /// <summary>The largest value of some rows.</summary>
    public object? Max(IEnumerable<long> rowIndices) => Take([.. rowIndices]).Max();

    /// <summary>The values without their sign.</summary>
    public virtual DataFrameColumn Abs(bool inPlace = false) => throw NoStatistics(nameof(Abs));

    /// <summary>The values rounded to whole numbers, halves to the even one.</summary>
    public virtual DataFrameColumn Round(bool inPlace = false) => throw NoStatistics(nameof(Round));

    /// <summary>The sum of all values up to each.</summary>
    public virtual DataFrameColumn CumulativeSum(bool inPlace = false) => throw NoStatistics(nameof(CumulativeSum));

    /// <summary>The product of all values up to each.</summary>
    public virtual DataFrameColumn CumulativeProduct(bool inPlace = false) => throw NoStatistics(nameof(CumulativeProduct));

    /// <summary>The smallest value up to each.</summary>
    public virtual DataFrameColumn CumulativeMin(bool inPlace = false) => throw NoStatistics(nameof(CumulativeMin));

    /// <summary>The largest value up to each.</summary>
    public virtual DataFrameColumn CumulativeMax(bool inPlace = false) => throw NoStatistics(nameof(CumulativeMax));

    /// <summary>The values, those outside moved to the nearer of two bounds.</summary>
    public virtual DataFrameColumn Clamp<U>(U min, U max, bool inPlace = false) where U : notnull => throw NoStatistics(nameof(Clamp));

    /// <summary>The values between two bounds, bounds included.</summary>
    public virtual DataFrameColumn Filter<U>(U min, U max) where U : notnull => Take(RowNumbers(ElementwiseGreaterThanOrEqual(min).And(ElementwiseLessThanOrEqual(max)), Length));

    /// <summary>True when all values are true (or not zero).</summary>
    public virtual bool All() => throw NoStatistics(nameof(All));

    /// <summary>True when some value is true (or not zero).</summary>
    public virtual bool Any() => throw NoStatistics(nameof(Any));

    /// <summary>True when <see cref="Description"/> has something to say.</summary>
    public virtual bool HasDescription() => IsNumericColumn();

    /// <summary>How many values are there, the largest, the smallest and the mean.</summary>
    public virtual StringDataFrameColumn Description() => throw NoStatistics(nameof(Description));

    private NotSupportedException NoStatistics(string name) => new($"The column {Name} holds {DataType.Name}: there is no {name} for it.");
}
