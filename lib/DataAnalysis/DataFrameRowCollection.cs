using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>The rows of a frame.</summary>
public class DataFrameRowCollection : IEnumerable<DataFrameRow>
{
    private readonly DataFrame frame;

    internal DataFrameRowCollection(DataFrame frame) => this.frame = frame;

    /// <summary>How many there are.</summary>
    public long Count => frame.Columns.RowCount;

    /// <summary>A row by number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public DataFrameRow this[long index] => index >= 0 && index < Count
        ? new(frame, index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} rows, 0 to {Count - 1}.");

    /// <summary>The rows in order.</summary>
    public IEnumerator<DataFrameRow> GetEnumerator()
    {
        for (var row = 0L; row < Count; row++) yield return new(frame, row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
