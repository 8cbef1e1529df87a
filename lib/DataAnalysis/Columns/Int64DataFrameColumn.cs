namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 64 bits.</summary>
public class Int64DataFrameColumn : PrimitiveDataFrameColumn<long>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public Int64DataFrameColumn(string name, IEnumerable<long?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public Int64DataFrameColumn(string name, IEnumerable<long> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public Int64DataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
