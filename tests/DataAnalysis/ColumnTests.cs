namespace Microsoft.Data.Analysis.Tests;

/// <summary>Columns: values, gaps, arithmetic, comparisons.</summary>
public class ColumnTests
{
    private readonly Int32DataFrameColumn whole = new("n", [7, null, -3]);
    private readonly DoubleDataFrameColumn real = new("x", [0.5, 1.5, 2.5]);

    [Fact]
    public void Values_are_got_and_set_and_gaps_counted()
    {
        Assert.Equal(7, whole[0]);
        Assert.Null(whole[1]);
        Assert.Equal(1, whole.NullCount);
        whole[1] = 4;
        whole[0] = null;
        Assert.Equal([null, 4, -3], whole);
        Assert.Equal(1, whole.NullCount);
        Assert.Contains("3 rows, 0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => whole[3]).Message);
    }

    [Fact]
    public void A_value_of_another_type_is_converted_or_refused()
    {
        DataFrameColumn column = whole;
        column[0] = 12.0;
        Assert.Equal(12, column[0]);
        Assert.Contains("'many' (String) does not fit into the column n of Int32", Assert.Throws<ArgumentException>(() => column[0] = "many").Message);
    }

    [Fact]
    public void Whole_numbers_stay_whole_and_meet_others_in_the_wider_type()
    {
        Assert.IsType<Int32DataFrameColumn>(whole + 1);
        Assert.Equal([3, null, -1], (whole / 2)[0, 3]);
        Assert.IsType<DoubleDataFrameColumn>(whole + real);
        Assert.Equal([7.5, null, -0.5], (whole + real)[0, 3]);
        Assert.IsType<Int64DataFrameColumn>(whole * 2L);
        Assert.IsType<DecimalDataFrameColumn>(whole * 2m);
        Assert.IsType<DecimalDataFrameColumn>(new UInt64DataFrameColumn("u", [1UL, 2, 3]) - whole);
    }

    [Fact]
    public void A_value_on_the_left_side_is_computed_there()
    {
        Assert.Equal([9.5, 8.5, 7.5], (10 - real)[0, 3]);
        Assert.Equal([2.0, 1 / 1.5, 0.4], (1.0 / real)[0, 3]);
        Assert.Equal([2, 3], new Int32DataFrameColumn("n", [8, 7]).ReverseModulo(10)[0, 2]);
    }

    [Fact]
    public void In_place_changes_the_column_and_refuses_another_type()
    {
        Assert.Same(real, real.Multiply(2.0, inPlace: true));
        Assert.Equal([1.0, 3.0, 5.0], real[0, 3]);
        Assert.Contains("cannot take results of Double in place", Assert.Throws<ArgumentException>(() => whole.Multiply(0.5, inPlace: true)).Message);
    }

    [Fact]
    public void Overflow_and_division_by_zero_are_errors_that_name_the_row()
    {
        Assert.Contains("Column n, row 0", Assert.Throws<DivideByZeroException>(() => whole / 0).Message);
        Assert.Contains("does not fit into Int32", Assert.Throws<OverflowException>(() => whole * int.MaxValue).Message);
        Assert.Equal(double.PositiveInfinity, (real / 0.0)[0]);
    }

    [Fact]
    public void Columns_of_different_length_or_kind_are_not_computed()
    {
        Assert.Contains("n has 3 rows but m has 2", Assert.Throws<ArgumentException>(() => whole + new Int32DataFrameColumn("m", [1, 2])).Message);
        Assert.Throws<ArgumentException>(() => whole + new StringDataFrameColumn("s", ["a", "b", "c"]));
        Assert.Contains("holds String: there is no Multiply", Assert.Throws<NotSupportedException>(() => new StringDataFrameColumn("s", ["a"]) * 2).Message);
    }

    [Fact]
    public void Texts_are_joined_compared_and_sorted()
    {
        var names = new StringDataFrameColumn("s", ["b", null, "a"]);
        Assert.Equal(["b!", null, "a!"], (names + "!")[0, 3]);
        Assert.Equal(["<b", null, "<a"], ("<" + names)[0, 3]);
        Assert.Equal([false, false, true], names.ElementwiseEquals("a"));
        Assert.Equal(["a", "b", null], names.Sort());
        Assert.Equal([null, "b", "a"], names.Sort(ascending: false, putNullValuesLast: false));
    }

    [Fact]
    public void Comparing_with_a_gap_or_with_NaN_is_false_except_for_not_equal()
    {
        var gaps = new DoubleDataFrameColumn("x", [1, null, double.NaN]);
        Assert.Equal([true, false, false], gaps.ElementwiseLessThanOrEqual(1));
        Assert.Equal([true, false, false], gaps.ElementwiseEquals(gaps));
        Assert.Equal([false, true, true], gaps.ElementwiseNotEquals(1.0));
        Assert.Equal([false, true, false], gaps.ElementwiseIsNull());
    }

    [Fact]
    public void Whole_numbers_are_compared_with_fractions_exactly()
    {
        Assert.Equal([true, false, false], whole.ElementwiseGreaterThan(6.5));
        Assert.Equal([false, true], new Int64DataFrameColumn("n", [9007199254740993, 5]).ElementwiseLessThan(9007199254740993L));
    }

    [Fact]
    public void Dates_are_compared_and_have_a_smallest_and_a_largest()
    {
        var days = new DateTimeDataFrameColumn("d", [new DateTime(2020, 1, 2), null, new DateTime(2019, 5, 5)]);
        Assert.Equal([true, false, false], days.ElementwiseGreaterThan(new DateTime(2020, 1, 1)));
        Assert.Equal(new DateTime(2019, 5, 5), days.Min());
        Assert.False(days.IsNumericColumn());
    }

    [Fact]
    public void Gaps_are_filled_converted_and_dropped()
    {
        Assert.Equal([7, 0, -3], whole.FillNulls(0));
        Assert.Equal([7, 2, -3], ((DataFrameColumn)whole).FillNulls("2")[0, 3]);
        Assert.Equal([7, -3], whole.DropNulls()[0, 2]);
        Assert.Equal(1, whole.NullCount);
    }

    [Fact]
    public void Values_are_mapped_clamped_rounded_and_cumulated()
    {
        Assert.Equal([14L, null, -6L], whole.Apply(value => value * 2L));
        Assert.Equal([1.0, 1.5, 2.0], real.Clamp(1.0, 2.0)[0, 3]);
        Assert.Equal([0.0, 2.0, 2.0], real.Round()[0, 3]);
        Assert.Equal([3, 3, null], new Int32DataFrameColumn("n", [-3, 3, null]).Abs()[0, 3]);
        Assert.Equal([7, null, 4], whole.CumulativeSum()[0, 3]);
        Assert.Equal([7, null, -3], whole.CumulativeMin()[0, 3]);
        Assert.Equal(-21, whole.Product());
    }

    [Fact]
    public void Copies_can_be_reordered_by_numbers_and_by_filters()
    {
        Assert.Equal([-3, null, 7, null], whole.Clone(new Int64DataFrameColumn("rows", [2L, null, 0L]), numberOfNullsToAppend: 1)[0, 4]);
        Assert.Equal([7, -3], whole.Clone(new BooleanDataFrameColumn("keep", [true, false, true]))[0, 2]);
        Assert.Contains("2 values for 3 rows", Assert.Throws<ArgumentException>(() => whole.Clone(new BooleanDataFrameColumn("keep", [true, false]))).Message);
    }

    [Fact]
    public void An_empty_column_has_no_mean_and_no_smallest_value()
    {
        var empty = new DoubleDataFrameColumn("x");
        Assert.Equal(double.NaN, empty.Mean());
        Assert.Equal(double.NaN, empty.Median());
        Assert.Null(empty.Min());
        Assert.Equal(0.0, empty.Sum());
    }
}
