using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis.Tests;

/// <summary>What is read is right, or an error that says where and what to do.</summary>
public class CsvTests
{
    [Fact]
    public void Types_are_guessed_as_float_bool_date_and_text()
    {
        var frame = DataFrame.LoadCsvFromString("n,b,d,s\n1.5,true,2020-01-02,x\n-2,False,2021-12-31,\n");
        Assert.Equal([typeof(float), typeof(bool), typeof(DateTime), typeof(string)], frame.Columns.Select(column => column.DataType));
        Assert.Equal(1.5f, frame.Columns.GetSingleColumn("n")[0]);
        Assert.False(frame.Columns.GetBooleanColumn("b")[1]);
        Assert.Equal(new DateTime(2021, 12, 31), frame.Columns.GetDateTimeColumn("d")[1]);
        Assert.Null(frame.Columns.GetStringColumn("s")[1]);
    }

    [Fact]
    public void Quotes_separators_and_line_breaks_within_cells_are_text()
    {
        var frame = DataFrame.LoadCsvFromString("a;b\n\"x;y\";\"he said \"\"no\"\"\"\n\"two\nlines\";z\n", separator: ';');
        Assert.Equal("x;y", frame["a"][0]);
        Assert.Equal("he said \"no\"", frame["b"][0]);
        Assert.Equal("two\nlines", frame["a"][1]);
    }

    [Fact]
    public void Empty_cells_are_missing_values_in_every_type()
    {
        var frame = DataFrame.LoadCsvFromString("a,b,c\n1,,x\n,2,\n");
        Assert.Equal([1L, 1L, 1L], frame.Columns.Select(column => column.NullCount));
        Assert.Equal(2f, frame["b"][1]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3\n", "CSV, line 3: 1 cell where the heading has 2")]
    [InlineData("a,b\n1,2\n\n3,4,5\n", "CSV, line 4: 3 cells where the heading has 2")]
    [InlineData("a,a\n1,2\n", "two columns are called 'a'")]
    [InlineData("1,2\n3,4\n", "the headings are all numbers (1, 2)")]
    [InlineData("", "CSV is empty")]
    [InlineData("a\n\"open\n1\n", "CSV, line 2: ")]
    public void A_file_that_does_not_fit_is_an_error_that_says_where(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => DataFrame.LoadCsvFromString(text)).Message);

    [Fact]
    public void A_ragged_row_far_down_names_its_own_line()
    {
        var text = new StringBuilder("a,b\n");
        for (var row = 0; row < 5_000; row++) text.Append("1,2\n");
        Assert.Contains("line 5002: 3 cells", Assert.Throws<FormatException>(() => DataFrame.LoadCsvFromString(text.Append("1,2,3\n").ToString())).Message);
    }

    [Fact]
    public void A_cell_of_another_type_than_guessed_is_an_error_with_line_column_and_remedy()
    {
        var text = "id,size\n" + string.Concat(Enumerable.Range(0, 12).Select(row => $"{row},{row}\n")) + "12,large\n";
        var error = Assert.Throws<FormatException>(() => DataFrame.LoadCsvFromString(text)).Message;
        Assert.Contains("line 14, column size: 'large' is not a float", error);
        Assert.Contains("dataTypes", error);
        Assert.Equal("large", DataFrame.LoadCsvFromString(text, guessRows: 20)["size"][12]);
    }

    [Fact]
    public void Whole_numbers_that_a_float_cannot_hold_are_never_rounded()
    {
        Assert.Equal(16777217.0, DataFrame.LoadCsvFromString("id\n16777217\n")["id"][0]);
        var later = "id\n" + string.Concat(Enumerable.Repeat("1\n", 12)) + "16777217\n";
        Assert.Contains("line 14, column id: '16777217' is a whole number that a float cannot hold", Assert.Throws<FormatException>(() => DataFrame.LoadCsvFromString(later)).Message);
        Assert.Equal(16777217L, DataFrame.LoadCsvFromString(later, dataTypes: [typeof(long)])["id"][12]);
    }

    [Fact]
    public void Headings_can_be_given_left_out_and_numbered()
    {
        Assert.Equal(["Column0", "Column1"], DataFrame.LoadCsvFromString("1,2\n", header: false).Columns.Select(column => column.Name));
        Assert.Equal(["x", "y"], DataFrame.LoadCsvFromString("a,b\n1,2\n", columnNames: ["x", "y"]).Columns.Select(column => column.Name));
        Assert.Equal(["a", "a.1", "a.2"], DataFrame.LoadCsvFromString("a,a,a\n1,2,3\n", renameDuplicatedColumns: true).Columns.Select(column => column.Name));
        Assert.Contains("3 column names were given, but the file has 2 columns (a, b)",
            Assert.Throws<FormatException>(() => DataFrame.LoadCsvFromString("a,b\n1,2\n", columnNames: ["x", "y", "z"])).Message);
    }

    [Fact]
    public void Rows_can_be_limited_and_numbered()
    {
        var frame = DataFrame.LoadCsvFromString("a\n5\n6\n7\n8\n", numberOfRowsToRead: 3, guessRows: 1, addIndexColumn: true);
        Assert.Equal([0L, 1L, 2L], frame["IndexColumn"][0, 3]);
        Assert.Equal([5f, 6f, 7f], frame["a"][0, 3]);
        Assert.Equal(3, frame.Rows.Count);
    }

    [Fact]
    public void Numbers_and_dates_are_read_in_a_culture()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NumberGroupSeparator) = (",", ".");
        Assert.Equal(1234.5f, DataFrame.LoadCsvFromString("a;b\n1.234,5;x\n", separator: ';', cultureInfo: comma)["a"][0]);
    }

    [Fact]
    public void Byte_order_marks_and_other_encodings_are_read()
    {
        Assert.Equal("Größe", DataFrame.LoadCsv(new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Größe\n1\n")])).Columns[0].Name);
        Assert.Equal("Größe", DataFrame.LoadCsv(new MemoryStream(Encoding.Latin1.GetBytes("Größe\n1\n")), encoding: Encoding.Latin1).Columns[0].Name);
    }

    [Fact]
    public void What_is_saved_is_what_is_loaded_again()
    {
        var frame = new DataFrame(
            new DoubleDataFrameColumn("x", [0.1, null, 1e300]), new StringDataFrameColumn("s", ["a,b", "\"q\"", null]),
            new DateTimeDataFrameColumn("d", [new DateTime(2020, 2, 29, 13, 5, 7), null, new DateTime(1999, 1, 1)]), new BooleanDataFrameColumn("b", [true, false, null]));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.csv");
        try
        {
            DataFrame.SaveCsv(frame, path);
            var again = DataFrame.LoadCsv(path, dataTypes: [typeof(double), typeof(string), typeof(DateTime), typeof(bool)]);
            for (var row = 0; row < 3; row++) Assert.Equal(frame.Rows[row], again.Rows[row]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_million_rows_are_read_right()
    {
        const int rows = 1_000_000;
        var text = new StringBuilder("id,value,name\n");
        for (var row = 0; row < rows; row++) text.Append(row).Append(',').Append(row % 100).Append(".25,").Append("name").Append(row % 7).Append('\n');
        var frame = DataFrame.LoadCsvFromString(text.ToString(), dataTypes: [typeof(int), typeof(double), typeof(string)]);
        Assert.Equal(rows, frame.Rows.Count);
        Assert.Equal(49.75, frame["value"].Mean(), 9);
        Assert.Equal(rows - 1, frame["id"][rows - 1]);
        Assert.Equal(7, frame["name"].ValueCounts().Rows.Count);
        Assert.Equal(10_000, frame.Filter(frame["value"].ElementwiseEquals(3.25)).Rows.Count);
        Assert.Equal(rows - 1, frame.OrderByDescending("id")["id"][0]);
    }
}
