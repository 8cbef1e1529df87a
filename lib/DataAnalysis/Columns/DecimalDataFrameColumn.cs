namespace Microsoft.Data.Analysis;

/// <summary>A column of decimal numbers with 28 digits.</summary>
public class DecimalDataFrameColumn : PrimitiveDataFrameColumn<decimal>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public DecimalDataFrameColumn(string name, IEnumerable<decimal?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public DecimalDataFrameColumn(string name, IEnumerable<decimal> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public DecimalDataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
