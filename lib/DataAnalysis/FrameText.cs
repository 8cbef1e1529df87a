using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis;

/// <summary>Frames as aligned text.</summary>
internal static class FrameText
{
    private const int WidestCell = 40;

    /// <summary>A value as tables show it: numbers with at most seven digits, dates without a midnight, "null" for a missing one.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "null",
        float number => number.ToString("G7", CultureInfo.InvariantCulture),
        double number => number.ToString("G7", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static string Write(DataFrame frame, long rowsToShow)
    {
        var shown = (int)Math.Min(rowsToShow, frame.Rows.Count);
        var cells = frame.Columns.Select(column => (string[])
            [column.Name, TypeWord(column.DataType), .. Enumerable.Range(0, shown).Select(row => Clip(Cell(column[row])))]).ToArray();
        var text = new StringBuilder();
        for (var line = 0; line < shown + 2; line++)
        {
            var words = cells.Select((column, index) =>
                frame.Columns[index].IsNumericColumn() ? column[line].PadLeft(Width(column)) : column[line].PadRight(Width(column)));
            text.Append(string.Join("  ", words).TrimEnd()).Append('\n');
        }
        if (shown < frame.Rows.Count) text.Append("...\n");
        return text.Append(Count(frame)).ToString();
    }

    /// <summary>How large a frame is: <c>1,461 rows, 6 columns</c>.</summary>
    public static string Count(DataFrame frame) => string.Create(CultureInfo.InvariantCulture,
        $"{frame.Rows.Count:#,0} row{(frame.Rows.Count == 1 ? "" : "s")}, {frame.Columns.Count} column{(frame.Columns.Count == 1 ? "" : "s")}");

    /// <summary>A type as C# writes it.</summary>
    public static string TypeWord(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Single => "float",
        TypeCode.Int16 => "short",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.UInt16 => "ushort",
        TypeCode.UInt32 => "uint",
        TypeCode.UInt64 => "ulong",
        TypeCode.Boolean => "bool",
        TypeCode.DateTime => "DateTime",
        _ => type.Name.ToLowerInvariant(),
    };

    private static int Width(string[] column) => column.Max(cell => cell.Length);

    private static string Clip(string cell) => (cell.Length > WidestCell ? cell[..(WidestCell - 3)] + "..." : cell).ReplaceLineEndings(" ");
}
