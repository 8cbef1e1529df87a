namespace Microsoft.Data.Analysis;

/// <summary>A column of numbers with seven digits.</summary>
public class SingleDataFrameColumn : PrimitiveDataFrameColumn<float>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public SingleDataFrameColumn(string name, IEnumerable<float?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public SingleDataFrameColumn(string name, IEnumerable<float> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public SingleDataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
