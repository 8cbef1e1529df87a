using System.Globalization;
using System.Text;
using CsvHelper;

namespace Microsoft.Data.Analysis;

/// <summary>Reads a frame through CsvHelper: guesses types from the first rows, then reads each cell straight into its column.</summary>
internal sealed class CsvFrameReader
{
    private const string IndexColumn = "IndexColumn";

    public string Name { get; init; } = "CSV";

    public char Separator { get; init; } = ',';

    public bool HasHeader { get; init; } = true;

    public string[]? ColumnNames { get; init; }

    public Type[]? DataTypes { get; init; }

    public long MaxRows { get; init; } = -1;

    public int GuessRows { get; init; } = 10;

    public bool AddIndexColumn { get; init; }

    public Encoding? Encoding { get; init; }

    public bool RenameDuplicates { get; init; }

    public required CultureInfo Culture { get; init; }

    public Func<IEnumerable<string>, Type>? GuessType { get; init; }

    public DataFrame Read(Stream stream)
    {
        using var csv = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = Separator,
            HasHeader = HasHeader,
            Encoding = Encoding,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        }, leaveOpen: true);
        try { return Read(csv); }
        catch (CsvFormatException exception)
        {
            throw new FormatException($"{Name}, line {exception.LineNumber}: {exception.Message}", exception);
        }
    }

    private DataFrame Read(CsvReader csv)
    {
        csv.ReadHeader();
        var first = new List<(long Line, string[] Cells)>();
        while (first.Count < GuessRows && Next(csv, first.Count)) first.Add((csv.LineNumber, Cells(csv)));
        var names = Names(HasHeader ? [.. csv.Headers] : null, first.Count > 0 ? first[0].Cells.Length : 0);
        foreach (var (line, cells) in first) RequireWidth(cells.Length, names.Length, line);
        var types = Types(names, first);
        var columns = names.Select((name, index) => CsvColumn.Of(name, types[index], Culture)).ToArray();
        foreach (var (line, cells) in first)
            for (var index = 0; index < columns.Length; index++) Add(columns[index], System.Text.Encoding.UTF8.GetBytes(cells[index]), line);
        var read = (long)first.Count;
        while (first.Count == GuessRows && Next(csv, read))
        {
            RequireWidth(csv.FieldCount, names.Length, csv.LineNumber);
            for (var index = 0; index < columns.Length; index++) Add(columns[index], csv.GetSpan(index), csv.LineNumber);
            read++;
        }
        var index0 = AddIndexColumn ? [new Int64DataFrameColumn(IndexColumn, Rows.Range(0, read))] : Array.Empty<DataFrameColumn>();
        return new([.. index0, .. columns.Select(column => column.Column)]);
    }

    private bool Next(CsvReader csv, long read) => (MaxRows < 0 || read < MaxRows) && csv.Read();

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private void RequireWidth(int cells, int columns, long line)
    {
        if (cells != columns)
            throw new FormatException($"{Name}, line {line}: {cells} cell{(cells == 1 ? "" : "s")} where the {(HasHeader ? "heading has" : "first row has")} {columns}. Is '{Separator}' the separator, and does a cell hold one without quotes?");
    }

    private string[] Names(string[]? headings, int width)
    {
        if (ColumnNames is not null && headings is not null && ColumnNames.Length != headings.Length)
            throw new FormatException($"{Name}: {ColumnNames.Length} column names were given, but the file has {headings.Length} columns ({string.Join(", ", headings)}).");
        if (ColumnNames is not null && headings is null && width > 0 && ColumnNames.Length != width)
            throw new FormatException($"{Name}: {ColumnNames.Length} column names were given, but the first row has {width} cells.");
        string[] names = ColumnNames ?? headings ?? [.. Enumerable.Range(0, width).Select(index => $"Column{index}")];
        if (names.Length == 0) throw new FormatException($"{Name} is empty: it has no headings and no rows.");
        // A heading line that is missing shows itself by headings that are numbers.
        if (ColumnNames is null && headings is not null && headings.All(heading => double.TryParse(heading, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
            throw new FormatException($"{Name}, line 1: the headings are all numbers ({string.Join(", ", headings.Take(5))}); a file without headings is read with header: false; if they are headings, give them as columnNames.");
        return Distinct(names);
    }

    private string[] Distinct(string[] names)
    {
        var seen = new Dictionary<string, int>();
        var distinct = new string[names.Length];
        for (var index = 0; index < names.Length; index++)
        {
            var name = names[index];
            if (!seen.TryAdd(name, 0) && !RenameDuplicates)
                throw new FormatException($"{Name}: two columns are called '{name}'. Give other columnNames, or renameDuplicatedColumns: true.");
            distinct[index] = seen[name] == 0 ? name : $"{name}.{seen[name]}";
            seen[name]++;
        }
        return distinct;
    }

    private Type[] Types(string[] names, List<(long Line, string[] Cells)> first)
    {
        if (DataTypes is not null)
            return DataTypes.Length == names.Length ? DataTypes : throw new FormatException($"{Name}: {DataTypes.Length} data types were given, but there are {names.Length} columns ({string.Join(", ", names)}).");
        return [.. names.Select((_, index) =>
        {
            var cells = first.Select(row => row.Cells[index]).ToArray();
            return GuessType is null ? CsvTypes.Guess(cells, Culture) : GuessType(cells);
        })];
    }

    private void Add(CsvColumn column, ReadOnlySpan<byte> cell, long line)
    {
        if (column.TryAdd(cell)) return;
        var text = System.Text.Encoding.UTF8.GetString(cell);
        var why = column.IsInexact(text)
            ? "is a whole number that a float cannot hold exactly"
            : $"is not a {FrameText.TypeWord(column.Column.DataType)}";
        var remedy = DataTypes is null
            ? $"The type was guessed from the first {GuessRows} rows: give dataTypes, or more guessRows."
            : "Give this column another type in dataTypes, such as typeof(string).";
        throw new FormatException($"{Name}, line {line}, column {column.Column.Name}: '{text}' {why}. {remedy}");
    }
}
