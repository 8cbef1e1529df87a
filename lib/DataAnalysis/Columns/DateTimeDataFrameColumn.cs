namespace Microsoft.Data.Analysis;

/// <summary>A column of dates with a time.</summary>
public class DateTimeDataFrameColumn : PrimitiveDataFrameColumn<DateTime>
{
    /// <summary>Makes a column; null is a missing value.</summary>
    public DateTimeDataFrameColumn(string name, IEnumerable<DateTime?> values) : base(name, values)
    {
    }

    /// <summary>Makes a column without missing values.</summary>
    public DateTimeDataFrameColumn(string name, IEnumerable<DateTime> values) : base(name, values)
    {
    }

    /// <summary>Makes a column of default values.</summary>
    public DateTimeDataFrameColumn(string name, long length = 0) : base(name, length)
    {
    }
}
