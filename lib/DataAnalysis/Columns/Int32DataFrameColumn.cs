namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 32 bits.</summary>
public class Int32DataFrameColumn : PrimitiveDataFrameColumn<int>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public Int32DataFrameColumn(string name, IEnumerable<int?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public Int32DataFrameColumn(string name, IEnumerable<int> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public Int32DataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
