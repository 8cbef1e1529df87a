namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 8 bits with sign.</summary>
public class SByteDataFrameColumn : PrimitiveDataFrameColumn<sbyte>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public SByteDataFrameColumn(string name, IEnumerable<sbyte?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public SByteDataFrameColumn(string name, IEnumerable<sbyte> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public SByteDataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
