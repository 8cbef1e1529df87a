using CsvHelper;

namespace Course;

/// <summary>Reads files of comma- or tab-separated cells through CsvHelper.</summary>
internal static class CsvFile
{
    /// <summary>All cells of a text, without its heading line.</summary>
    /// <param name="stream">UTF-8 text; read to its end.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <param name="separator">What stands between cells. With tabs, quotes are letters like others.</param>
    /// <exception cref="InvalidDataException">A row has another number of cells than the headings.</exception>
    public static (string[] Headings, List<string[]> Rows) Read(Stream stream, string name, char separator = ',')
    {
        using var csv = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = separator,
            Mode = separator == '\t' ? CsvMode.NoEscape : CsvMode.Rfc4180,
        });
        csv.ReadHeader();
        string[] headings = [.. csv.Headers];
        var rows = new List<string[]>();
        while (csv.Read())
        {
            if (csv.FieldCount != headings.Length)
                throw new InvalidDataException($"{name}, row {rows.Count + 1}: {csv.FieldCount} cells instead of {headings.Length}.");
            var row = new string[headings.Length];
            for (var column = 0; column < row.Length; column++) row[column] = csv.GetString(column);
            rows.Add(row);
        }
        return (headings, rows);
    }
}
