namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 16 bits without sign.</summary>
public class UInt16DataFrameColumn : PrimitiveDataFrameColumn<ushort>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public UInt16DataFrameColumn(string name, IEnumerable<ushort?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public UInt16DataFrameColumn(string name, IEnumerable<ushort> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public UInt16DataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
