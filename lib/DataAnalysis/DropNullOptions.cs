namespace Microsoft.Data.Analysis;

/// <summary>Which rows <see cref="DataFrame.DropNulls"/> drops.</summary>
public enum DropNullOptions
{
    /// <summary>Those with a missing value.</summary>
    Any,

    /// <summary>Those without any value.</summary>
    All,
}
