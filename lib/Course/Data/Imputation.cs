namespace Course;

/// <summary>What a gap in a column of numbers becomes.</summary>
public enum Imputation
{
    /// <summary>The middle of the known values: an odd value far out does not move it.</summary>
    Median,

    /// <summary>The mean of the known values.</summary>
    Mean,
}
