using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    /// <summary>Reads a file of comma-separated values. An empty cell is a missing value.</summary>
    /// <param name="filename">The file.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="header">True when the first line holds the headings.</param>
    /// <param name="columnNames">Headings to use instead; Column0, Column1, ... when there are none at all.</param>
    /// <param name="dataTypes">A type a column, instead of guessing: string, bool, DateTime and the number types.</param>
    /// <param name="numRows">Rows to read; -1 for all.</param>
    /// <param name="guessRows">Rows at the start that decide on the types: bool, float, DateTime or string. Whole numbers that a
    /// float cannot hold exactly make a column of double.</param>
    /// <param name="addIndexColumn">True puts a column IndexColumn of row numbers first.</param>
    /// <param name="encoding">The encoding; UTF-8 when not given.</param>
    /// <param name="renameDuplicatedColumns">True gives headings that come twice a number: x, x.1; false makes them an error.</param>
    /// <param name="cultureInfo">How numbers and dates are written; the invariant culture when not given.</param>
    /// <param name="guessTypeFunction">Decides on a column's type from its first cells, instead of guessing.</param>
    /// <exception cref="FormatException">The file does not fit: the message says which line and column, and what to do.</exception>
    public static DataFrame LoadCsv(string filename, char separator = ',', bool header = true, string[]? columnNames = null, Type[]? dataTypes = null,
        int numRows = -1, int guessRows = 10, bool addIndexColumn = false, Encoding? encoding = null, bool renameDuplicatedColumns = false,
        CultureInfo? cultureInfo = null, Func<IEnumerable<string>, Type>? guessTypeFunction = null)
    {
        using var stream = File.OpenRead(filename);
        return new CsvFrameReader
        {
            Name = Path.GetFileName(filename),
            Separator = separator,
            HasHeader = header,
            ColumnNames = columnNames,
            DataTypes = dataTypes,
            MaxRows = numRows,
            GuessRows = guessRows,
            AddIndexColumn = addIndexColumn,
            Encoding = encoding,
            RenameDuplicates = renameDuplicatedColumns,
            Culture = cultureInfo ?? CultureInfo.InvariantCulture,
            GuessType = guessTypeFunction,
        }.Read(stream);
    }

    /// <summary>Reads comma-separated values from a stream.</summary>
    /// <inheritdoc cref="LoadCsv(string, char, bool, string[], Type[], int, int, bool, Encoding, bool, CultureInfo, Func{IEnumerable{string}, Type})"/>
    public static DataFrame LoadCsv(Stream csvStream, char separator = ',', bool header = true, string[]? columnNames = null, Type[]? dataTypes = null,
        long numberOfRowsToRead = -1, int guessRows = 10, bool addIndexColumn = false, Encoding? encoding = null, bool renameDuplicatedColumns = false,
        CultureInfo? cultureInfo = null, Func<IEnumerable<string>, Type>? guessTypeFunction = null) => new CsvFrameReader
        {
            Separator = separator,
            HasHeader = header,
            ColumnNames = columnNames,
            DataTypes = dataTypes,
            MaxRows = numberOfRowsToRead,
            GuessRows = guessRows,
            AddIndexColumn = addIndexColumn,
            Encoding = encoding,
            RenameDuplicates = renameDuplicatedColumns,
            Culture = cultureInfo ?? CultureInfo.InvariantCulture,
            GuessType = guessTypeFunction,
        }.Read(csvStream);

    /// <summary>Reads comma-separated values from a text.</summary>
    /// <inheritdoc cref="LoadCsv(string, char, bool, string[], Type[], int, int, bool, Encoding, bool, CultureInfo, Func{IEnumerable{string}, Type})"/>
    public static DataFrame LoadCsvFromString(string csvString, char separator = ',', bool header = true, string[]? columnNames = null, Type[]? dataTypes = null,
        long numberOfRowsToRead = -1, int guessRows = 10, bool addIndexColumn = false, bool renameDuplicatedColumns = false,
        CultureInfo? cultureInfo = null, Func<IEnumerable<string>, Type>? guessTypeFunction = null)
    {
        ArgumentNullException.ThrowIfNull(csvString);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csvString));
        return LoadCsv(stream, separator, header, columnNames, dataTypes, numberOfRowsToRead, guessRows, addIndexColumn, null, renameDuplicatedColumns, cultureInfo, guessTypeFunction);
    }

    /// <summary>Writes a file of comma-separated values; a missing value is an empty cell.</summary>
    /// <param name="dataFrame">What to write.</param>
    /// <param name="path">The file; it appears under its name only when all is written.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="header">False leaves out the headings.</param>
    /// <param name="encoding">The encoding; UTF-8 without a mark when not given.</param>
    /// <param name="cultureInfo">How numbers and dates are written; the invariant culture when not given.</param>
    public static void SaveCsv(DataFrame dataFrame, string path, char separator = ',', bool header = true, Encoding? encoding = null, CultureInfo? cultureInfo = null)
    {
        ArgumentNullException.ThrowIfNull(dataFrame);
        var beside = $"{Path.GetFullPath(path)}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = File.Create(beside)) SaveCsv(dataFrame, stream, separator, header, encoding, cultureInfo);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Writes comma-separated values to a stream, which stays open.</summary>
    /// <inheritdoc cref="SaveCsv(DataFrame, string, char, bool, Encoding, CultureInfo)"/>
    public static void SaveCsv(DataFrame dataFrame, Stream csvStream, char separator = ',', bool header = true, Encoding? encoding = null, CultureInfo? cultureInfo = null)
    {
        ArgumentNullException.ThrowIfNull(dataFrame);
        CsvFrameWriter.Write(dataFrame, csvStream, separator, header, encoding, cultureInfo ?? CultureInfo.InvariantCulture);
    }
}
