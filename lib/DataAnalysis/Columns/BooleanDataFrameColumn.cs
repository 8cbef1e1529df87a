namespace Microsoft.Data.Analysis;

/// <summary>A column of truth values.</summary>
public class BooleanDataFrameColumn : PrimitiveDataFrameColumn<bool>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public BooleanDataFrameColumn(string name, IEnumerable<bool?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public BooleanDataFrameColumn(string name, IEnumerable<bool> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of false.</summary>
    public BooleanDataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
