namespace Microsoft.Data.Analysis;

/// <summary>How two values can be compared.</summary>
internal enum Comparison
{
    Equals,
    NotEquals,
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
}

internal static class ComparisonExtensions
{
    /// <summary>Whether it holds for two values whose order is known.</summary>
    /// <param name="comparison">What is asked.</param>
    /// <param name="order">Below 0 when the left one comes first, above 0 when the right one does.</param>
    public static bool Holds(this Comparison comparison, int order) => comparison switch
    {
        Comparison.Equals => order == 0,
        Comparison.NotEquals => order != 0,
        Comparison.GreaterThan => order > 0,
        Comparison.GreaterThanOrEqual => order >= 0,
        Comparison.LessThan => order < 0,
        _ => order <= 0,
    };
}
