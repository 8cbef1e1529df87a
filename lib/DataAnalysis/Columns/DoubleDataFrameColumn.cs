namespace Microsoft.Data.Analysis;

/// <summary>A column of numbers with sixteen digits.</summary>
public class DoubleDataFrameColumn : PrimitiveDataFrameColumn<double>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public DoubleDataFrameColumn(string name, IEnumerable<double?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public DoubleDataFrameColumn(string name, IEnumerable<double> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public DoubleDataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
