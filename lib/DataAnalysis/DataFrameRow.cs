using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>One row of a frame; setting a value changes the frame.</summary>
public class DataFrameRow : IEnumerable<object?>
{
    private readonly DataFrame frame;
    private readonly long row;

    internal DataFrameRow(DataFrame frame, long row) => (this.frame, this.row) = (frame, row);

    /// <summary>A value by the place of its column.</summary>
    public object? this[int index]
    {
        get => frame.Columns[index][row];
        set => frame.Columns[index][row] = value;
    }

    /// <summary>A value by the name of its column.</summary>
    public object? this[string columnName]
    {
        get => frame[columnName][row];
        set => frame[columnName][row] = value;
    }

    /// <summary>The values with the names of their columns.</summary>
    public IEnumerable<KeyValuePair<string, object?>> GetValues() =>
        frame.Columns.Select(column => new KeyValuePair<string, object?>(column.Name, column[row]));

    /// <summary>The values in the order of the columns.</summary>
    public IEnumerator<object?> GetEnumerator() => frame.Columns.Select(column => column[row]).GetEnumerator();

    /// <summary>The values, a blank between.</summary>
    public override string ToString() => string.Join(' ', this.Select(value => FrameText.Cell(value)));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
