using System.Globalization;
using System.Text;
using CsvHelper;

namespace Microsoft.Data.Analysis;

/// <summary>Writes a frame through CsvHelper.</summary>
internal static class CsvFrameWriter
{
    public static void Write(DataFrame frame, Stream stream, char separator, bool header, Encoding? encoding, CultureInfo culture)
    {
        using var text = new StreamWriter(stream, encoding ?? new UTF8Encoding(false), leaveOpen: true);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = separator, NewLine = "\n", FormatProvider = culture });
        if (header)
        {
            foreach (var column in frame.Columns) csv.WriteField(column.Name);
            csv.EndRecord();
        }
        for (var row = 0L; row < frame.Rows.Count; row++)
        {
            foreach (var column in frame.Columns) csv.WriteField(Cell(column[row], culture));
            csv.EndRecord();
        }
        csv.Flush();
    }

    /// <summary>Numbers so that reading gives the same ones.</summary>
    private static string? Cell(object? value, CultureInfo culture) => value switch
    {
        null => null,
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "O", culture),
        IFormattable formattable => formattable.ToString(null, culture),
        _ => value.ToString(),
    };
}
