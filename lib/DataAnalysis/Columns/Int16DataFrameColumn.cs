namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 16 bits.</summary>
public class Int16DataFrameColumn : PrimitiveDataFrameColumn<short>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public Int16DataFrameColumn(string name, IEnumerable<short?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public Int16DataFrameColumn(string name, IEnumerable<short> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public Int16DataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
