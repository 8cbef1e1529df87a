namespace Course.Tests;

public class FeaturePreparationTests
{
    private static readonly MixedTable train = new("houses",
    [
        new NumberColumn("area", [1, 3, double.NaN, 5]),
        new CategoryColumn("street", ["paved", "gravel", null, "paved"]),
        new NumberColumn("floors", [2, 2, 2, 2]),
    ]);

    [Fact]
    public void Gaps_become_the_median_numbers_are_standardised_and_categories_one_hot()
    {
        var features = FeaturePreparation.Fit(train);
        Assert.Equal(["area", "street = gravel", "street = paved", "floors"], features.FeatureNames);
        // The median of 1, 3, 5 is 3; then the mean is 3 and the deviation is the root of 2.
        var s = 2 / MathF.Sqrt(2);
        var expected = tensor(new float[,] { { -s, 0, 1, 0 }, { 0, 1, 0, 0 }, { 0, 0, 0, 0 }, { s, 0, 1, 0 } });
        Assert.Null(Comparison.Compare(features.Apply(train), expected, Tolerance.Default));
    }

    [Fact]
    public void Test_rows_are_prepared_with_the_numbers_of_the_training_rows()
    {
        var test = new MixedTable("houses", [new NumberColumn("area", [3]), new CategoryColumn("street", ["mud"]), new NumberColumn("floors", [3])]);
        var row = FeaturePreparation.Fit(train).Apply(test);
        Assert.Null(Comparison.Compare(row, tensor(new float[,] { { 0, 0, 0, 1 } }), Tolerance.Default));
    }

    [Fact]
    public void A_missing_column_is_an_error_that_lists_those_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => FeaturePreparation.Fit(train).Apply(train.Without("street")));
        Assert.Contains("no column 'street'", error.Message);
        Assert.Contains("area, floors", error.Message);
    }

    [Fact]
    public void Houses_in_Ames_become_numbers_without_gaps()
    {
        var (training, test) = Datasets.AmesHouses().Split(0.8, seed: 1);
        var features = FeaturePreparation.Fit(training.Without("Sale_Price"));
        var x = features.Apply(test.Without("Sale_Price"));
        Assert.Equal([586, features.FeatureNames.Count], x.shape);
        Assert.True(x.isfinite().all().item<bool>());
        Assert.Equal([586, 1], test.Numbers("Sale_Price").shape);
        Assert.InRange(features.FeatureNames.Count, 250, 330);
    }

    [Fact]
    public void Gaps_are_counted_in_the_overview()
    {
        Assert.Equal(2, Datasets.Penguins()["bill_length_mm"].Missing);
        Assert.Matches(@"bill_length_mm +number +2 +32\.1 to 59\.6", Datasets.Penguins().Info().ToString());
    }

    [Fact]
    public void Columns_of_different_length_or_one_name_are_refused()
    {
        Assert.Contains("has 1 rows", Assert.Throws<ArgumentException>(() => new MixedTable("t", [new NumberColumn("a", [1, 2]), new NumberColumn("b", [1])])).Message);
        Assert.Contains("called a", Assert.Throws<ArgumentException>(() => new MixedTable("t", [new NumberColumn("a", [1]), new NumberColumn("a", [1])])).Message);
    }
}
