namespace Microsoft.Data.Analysis.Tests;

/// <summary>Frames: columns by name and type, rows, groups, joins.</summary>
public class FrameTests
{
    private readonly DataFrame frame = new(
        new StringDataFrameColumn("city", ["Oslo", "Rome", "Oslo", null]), new Int32DataFrameColumn("year", [2020, 2020, 2021, 2021]), new DoubleDataFrameColumn("rain", [1.5, null, 2.5, 4]));

    [Fact]
    public void Columns_are_found_by_name_and_type()
    {
        Assert.Equal(2020, frame.Columns.GetInt32Column("year")[0]);
        Assert.Equal(1.5, frame.Columns.GetPrimitiveColumn<double>("rain")[0]);
        Assert.Contains("there are city, year, rain", Assert.Throws<ArgumentException>(() => frame["snow"]).Message);
        Assert.Contains("year is of Int32: it is no DoubleDataFrameColumn", Assert.Throws<ArgumentException>(() => frame.Columns.GetDoubleColumn("year")).Message);
    }

    [Fact]
    public void Columns_are_added_replaced_renamed_and_removed()
    {
        frame["wet"] = frame["rain"].ElementwiseGreaterThan(2);
        frame["rain"] = frame["rain"] * 10;
        Assert.Equal([15.0, null, 25.0, 40.0], frame["rain"][0, 4]);
        Assert.Equal(["city", "year", "rain", "wet"], frame.Columns.Select(column => column.Name));
        frame.Columns.RenameColumn("wet", "soaked");
        frame.Columns.Remove("year");
        Assert.Equal(["city", "rain", "soaked"], frame.Columns.Select(column => column.Name));
        Assert.Throws<ArgumentException>(() => frame.Columns.RenameColumn("city", "rain"));
    }

    [Fact]
    public void A_column_of_another_length_or_name_twice_is_refused()
    {
        Assert.Contains("short has 2 rows, but the data frame has 4", Assert.Throws<ArgumentException>(() => frame.Columns.Add(new Int32DataFrameColumn("short", [1, 2]))).Message);
        Assert.Contains("called 'city' already", Assert.Throws<ArgumentException>(() => frame.Columns.Add(new Int32DataFrameColumn("city", [1, 2, 3, 4]))).Message);
    }

    [Fact]
    public void Rows_are_read_and_written_through()
    {
        frame.Rows[1]["rain"] = 9.0;
        frame[2, 1] = 2022;
        Assert.Equal([null, "Rome", 2020, 9.0], new object?[] { null }.Concat(frame.Rows[1]));
        Assert.Equal(2022, frame["year"][2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => frame.Rows[4]);
    }

    [Fact]
    public void Rows_are_picked_by_numbers_and_filters()
    {
        Assert.Equal(["Oslo", "Oslo"], frame[(IEnumerable<int>)[2, 0]]["city"][0, 2]);
        Assert.Equal([1.5, 2.5], frame.Filter(frame["city"].ElementwiseEquals("Oslo"))["rain"][0, 2]);
        Assert.Equal(["Rome", "Oslo", "Oslo", null], frame.OrderByDescending("city")["city"][0, 4]);
        Assert.Equal(2, frame.Tail(2).Rows.Count);
        Assert.Equal(4, frame.Head(9).Rows.Count);
        Assert.Equal(["rain", "city"], frame["rain", "city"].Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_sample_takes_no_row_twice()
    {
        var numbered = new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(0, 50)));
        Assert.Equal(30, numbered.Sample(30)["n"].ValueCounts().Rows.Count);
        Assert.Throws<ArgumentException>(() => numbered.Sample(51));
    }

    [Fact]
    public void Rows_are_appended_all_or_none()
    {
        var longer = frame.Append(["Bern", "2023", null]);
        Assert.Equal(2023, longer["year"][4]);
        Assert.Equal(4, frame.Rows.Count);
        Assert.Throws<ArgumentException>(() => frame.Append(["Bern", "soon", 1.0], inPlace: true));
        Assert.All(frame.Columns, column => Assert.Equal(4, column.Length));
        frame.Append(new Dictionary<string, object?> { ["rain"] = 3.0, ["city"] = "Kyiv" }, inPlace: true);
        Assert.Equal([null, "Kyiv", null, 3.0], new object?[] { null }.Concat(frame.Rows[4]));
        Assert.Equal(10, frame.Append(frame.Rows).Rows.Count);
    }

    [Fact]
    public void A_clone_is_independent()
    {
        var copy = frame.Clone();
        copy["rain"][0] = 100.0;
        Assert.Equal(1.5, frame["rain"][0]);
    }

    [Fact]
    public void Groups_keep_the_order_of_appearance_and_leave_gaps_out()
    {
        var sums = frame.GroupBy("city").Sum();
        Assert.Equal(["Oslo", "Rome"], sums["city"][0, 2]);
        Assert.Equal([4.0, 0.0], sums["rain"][0, 2]);
        Assert.Equal([2L, 0L], frame.GroupBy("city").Count("rain")["rain"][0, 2]);
        Assert.Equal([2.0, null], frame.GroupBy<string>("city").Mean("rain")["rain"][0, 2]);
        Assert.Equal(["Rome", null], frame.GroupBy("year").Tail(1)["city"][0, 2]);
        Assert.Equal([2, 2], frame.GroupBy<int>("year").Groupings.Select(group => group.Count()));
    }

    [Fact]
    public void Frames_are_joined_side_by_side()
    {
        var right = new DataFrame(new Int32DataFrameColumn("year", [1, 2]));
        var left = frame.Join(right);
        Assert.Equal(["city", "year_left", "rain", "year_right"], left.Columns.Select(column => column.Name));
        Assert.Equal([1, 2, null, null], left["year_right"][0, 4]);
        Assert.Equal(2, frame.Join(right, joinAlgorithm: JoinAlgorithm.Inner).Rows.Count);
    }

    [Fact]
    public void Frames_are_merged_by_several_keys()
    {
        var other = new DataFrame(new StringDataFrameColumn("town", ["Oslo", "Oslo"]), new Int32DataFrameColumn("when", [2021, 1999]), new Int32DataFrameColumn("snow", [8, 9]));
        var merged = frame.Merge(other, ["city", "year"], ["town", "when"], joinAlgorithm: JoinAlgorithm.Inner);
        Assert.Equal([null, "Oslo", 2021, 2.5, "Oslo", 2021, 8], new object?[] { null }.Concat(merged.Rows[0]));
        Assert.Contains("holds String but when holds Int32", Assert.Throws<ArgumentException>(() => frame.Merge(other, ["city"], ["when"])).Message);
    }

    [Fact]
    public void Info_tells_types_and_counts()
    {
        var info = frame.Info();
        Assert.Equal(["System.Double", "3"], info["rain"][0, 2]);
    }

    [Fact]
    public void The_text_shows_headings_types_values_and_how_many_there_are() => Assert.Equal("""
        city    year    rain
        string   int  double
        Oslo    2020     1.5
        Rome    2020    null
        ...
        4 rows, 3 columns
        """.ReplaceLineEndings("\n"), frame.ToString(2));
}
