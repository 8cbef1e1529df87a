namespace Microsoft.Data.Analysis;

/// <summary>A column of whole numbers of 8 bits, 0 to 255.</summary>
public class ByteDataFrameColumn : PrimitiveDataFrameColumn<byte>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public ByteDataFrameColumn(string name, IEnumerable<byte?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public ByteDataFrameColumn(string name, IEnumerable<byte> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of zeros.</summary>
    public ByteDataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
