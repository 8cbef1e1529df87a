namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 64 bits without sign.</summary>
public class UInt64DataFrameColumn : PrimitiveDataFrameColumn<ulong>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public UInt64DataFrameColumn(string name, IEnumerable<ulong?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public UInt64DataFrameColumn(string name, IEnumerable<ulong> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public UInt64DataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
