using System.Text.Json;

namespace Microsoft.Data.Analysis.Tests;

/// <summary>What frames compute, against pandas.</summary>
public class PandasTests
{
    private const string Mass = "body_mass_g", Flipper = "flipper_length_mm";
    private readonly DataFrame penguins = Golden.Penguins();

    [Fact]
    public void Rows_and_missing_values_are_counted_as_pandas_counts_them()
    {
        Assert.Equal(Golden.Whole("rows"), penguins.Rows.Count);
        foreach (var column in penguins.Columns) Assert.Equal(Golden.Get("missing").GetProperty(column.Name).GetInt64(), column.NullCount);
    }

    [Theory]
    [InlineData("mean")]
    [InlineData("median")]
    [InlineData("min")]
    [InlineData("max")]
    [InlineData("sum")]
    public void Statistics_equal_pandas(string statistic)
    {
        foreach (var name in Golden.Numbers)
        {
            var column = penguins[name];
            var value = statistic switch
            {
                "mean" => column.Mean(),
                "median" => column.Median(),
                "min" => (double)column.Min()!,
                "max" => (double)column.Max()!,
                _ => (double)column.Sum(),
            };
            Assert.Equal(Golden.Get(statistic).GetProperty(name).GetDouble(), value, 7);
        }
    }

    [Fact]
    public void The_description_holds_count_max_min_and_mean()
    {
        var description = penguins.Description();
        foreach (var name in Golden.Numbers)
            Golden.Same([.. ((string[])["count", "max", "min", "mean"]).Select(row => (double?)Golden.Get(row).GetProperty(name).GetDouble())], Golden.Doubles(description[name]));
    }

    [Theory]
    [InlineData("groupMean")]
    [InlineData("groupSum")]
    [InlineData("groupMin")]
    [InlineData("groupMax")]
    [InlineData("groupCount")]
    public void Groups_are_aggregated_as_pandas_does(string aggregation)
    {
        var groups = penguins.GroupBy("species");
        var result = aggregation switch
        {
            "groupMean" => groups.Mean(Golden.Numbers),
            "groupSum" => groups.Sum(Golden.Numbers),
            "groupMin" => groups.Min(Golden.Numbers),
            "groupMax" => groups.Max(Golden.Numbers),
            _ => groups.Count(Golden.Numbers),
        };
        Assert.Equal(3, result.Rows.Count);
        foreach (var row in result.Rows)
            Golden.Same(Golden.Values(Golden.Get(aggregation).GetProperty((string)row[0]!)), [.. row.Skip(1).Select(value => (double?)Convert.ToDouble(value))]);
    }

    [Fact]
    public void Values_are_counted_as_pandas_counts_them()
    {
        var counts = penguins["island"].ValueCounts();
        Assert.Equal(Golden.Get("valueCounts").EnumerateObject().Count(), counts.Rows.Count);
        foreach (var row in counts.Rows) Assert.Equal(Golden.Get("valueCounts").GetProperty((string)row["Values"]!).GetInt64(), row["Counts"]);
    }

    [Fact]
    public void Rows_with_gaps_are_dropped_and_gaps_filled_as_pandas_does()
    {
        Assert.Equal(Golden.Whole("dropped"), penguins.DropNulls().Rows.Count);
        Assert.Equal(Golden.Whole("droppedAll"), penguins.DropNulls(DropNullOptions.All).Rows.Count);
        Assert.Equal(Golden.Get("filledMean").GetDouble(), penguins[Mass].FillNulls(0).Mean(), 9);
    }

    [Fact]
    public void Filters_keep_the_rows_that_pandas_keeps()
    {
        var heavy = penguins[Mass].ElementwiseGreaterThan(4500);
        Assert.Equal(Golden.Whole("heavy"), penguins.Filter(heavy).Rows.Count);
        Assert.Equal(Golden.Whole("heavyAndLong"), penguins[heavy.And(penguins[Flipper].ElementwiseGreaterThanOrEqual(220))].Rows.Count);
        Assert.Equal(Golden.Whole("notAdelie"), penguins.Filter(penguins["species"].ElementwiseNotEquals("Adelie")).Rows.Count);
    }

    [Fact]
    public void Arithmetic_gives_pandas_numbers_and_gaps()
    {
        Golden.Same(Golden.Values(Golden.Get("ratio")), Golden.Doubles(penguins[Mass] / penguins[Flipper], 20));
        Golden.Same(Golden.Values(Golden.Get("scaled")), Golden.Doubles((penguins[Mass] - 2000) * 2 % 7, 20));
        Golden.Same(Golden.Values(Golden.Get("cumulative")), Golden.Doubles(penguins[Mass].CumulativeSum(), 20));
    }

    [Fact]
    public void Sorting_keeps_the_order_of_equal_values_and_puts_gaps_last()
    {
        var indexed = penguins.Clone();
        indexed["row"] = new Int64DataFrameColumn("row", Enumerable.Range(0, (int)penguins.Rows.Count).Select(row => (long)row));
        var sorted = indexed.OrderBy(Mass);
        Golden.Same(Golden.Values(Golden.Get("sortedMass")), Golden.Doubles(sorted[Mass]));
        Golden.Same(Golden.Values(Golden.Get("sortedRows")), Golden.Doubles(sorted["row"]));
        Golden.Same(Golden.Values(Golden.Get("sortedDown")), Golden.Doubles(penguins.OrderByDescending(Mass)[Mass], 10));
    }

    [Theory]
    [InlineData("left", JoinAlgorithm.Left)]
    [InlineData("right", JoinAlgorithm.Right)]
    [InlineData("inner", JoinAlgorithm.Inner)]
    [InlineData("outer", JoinAlgorithm.FullOuter)]
    public void Merging_pairs_the_rows_that_pandas_pairs(string how, JoinAlgorithm algorithm)
    {
        var left = new DataFrame(new StringDataFrameColumn("key", ["a", "b", "b", null, "c"]), new DoubleDataFrameColumn("x", [1.0, 2, 3, 4, 5]));
        var right = new DataFrame(new StringDataFrameColumn("key", ["b", "a", "b", null, "d"]), new DoubleDataFrameColumn("y", [10.0, 20, 30, 40, 50]));
        var merged = left.Merge(right, ["key"], ["key"], joinAlgorithm: algorithm);
        Assert.Equal(["key_left", "x", "key_right", "y"], merged.Columns.Select(column => column.Name));
        Assert.Equal(Pairs(Golden.Get("merged").GetProperty(how).EnumerateArray().Select(Golden.Values)), Pairs(merged.Rows.Select(row => new[] { (double?)row["x"], (double?)row["y"] })));
    }

    private static IEnumerable<string> Pairs(IEnumerable<double?[]> rows) => rows.Select(row => $"{row[0]}|{row[1]}").Order(StringComparer.Ordinal);
}
