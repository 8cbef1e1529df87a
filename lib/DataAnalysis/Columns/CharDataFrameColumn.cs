namespace Microsoft.Data.Analysis;

/// <summary>A column of single characters.</summary>
public class CharDataFrameColumn : PrimitiveDataFrameColumn<char>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public CharDataFrameColumn(string name, IEnumerable<char?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public CharDataFrameColumn(string name, IEnumerable<char> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of default values.</summary>
    public CharDataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
