namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 32 bits without sign.</summary>
public class UInt32DataFrameColumn : PrimitiveDataFrameColumn<uint>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public UInt32DataFrameColumn(string name, IEnumerable<uint?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public UInt32DataFrameColumn(string name, IEnumerable<uint> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public UInt32DataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
