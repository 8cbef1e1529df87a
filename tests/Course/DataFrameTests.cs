using Microsoft.Data.Analysis;

namespace Course.Tests;

/// <summary>From data frames to tensors, and how frames look.</summary>
public class DataFrameTests
{
    private static DataFrame Frame() => new(
        new StringDataFrameColumn("colour", ["red", null, "blue", "red"]), new Int32DataFrameColumn("rooms", [1, 2, null, 4]),
        new BooleanDataFrameColumn("sold", [true, false, true, null]));

    [Fact]
    public void Columns_become_a_tensor_with_NaN_for_gaps()
    {
        var x = Frame().ToTensor("sold", "rooms");
        Assert.Equal([4, 2], x.shape);
        Assert.Equal(ScalarType.Float32, x.dtype);
        Assert.Equal([1f, 1f, 0f, 2f, 1f, float.NaN, float.NaN, 4f], x.data<float>().ToArray());
        Assert.Equal([1f, 2f, float.NaN, 4f], Frame()["rooms"].ToTensor().data<float>().ToArray());
    }

    [Fact]
    public void A_column_of_texts_is_no_tensor_but_classes_are()
    {
        Assert.Contains("colour holds String", Assert.Throws<ArgumentException>(() => Frame().ToTensor()).Message);
        var known = Frame().DropNulls()["colour"];
        Assert.Equal([1L], known.ToClasses(["blue", "red"]).data<long>().ToArray());
        Assert.Contains("row 1: '' is none of the classes", Assert.Throws<ArgumentException>(() => Frame()["colour"].ToClasses(["blue", "red"])).Message);
    }

    [Fact]
    public void Features_are_prepared_by_what_the_training_rows_say()
    {
        var preparation = FeaturePreparation.Fit(Frame(), Imputation.Mean, standardise: false, markGaps: true);
        Assert.Equal(["colour = blue", "colour = red", "rooms", "rooms missing", "sold = False", "sold = True"], preparation.FeatureNames);
        var test = new DataFrame(new StringDataFrameColumn("colour", ["green", "blue"]), new Int32DataFrameColumn("rooms", [null, 9]), new BooleanDataFrameColumn("sold", [false, true]));
        Assert.Equal([0f, 0f, 7f / 3, 1f, 1f, 0f, 1f, 0f, 9f, 0f, 0f, 1f], preparation.Apply(test).data<float>().ToArray());
    }

    [Fact]
    public void The_median_fills_gaps_and_numbers_are_standardised_by_default()
    {
        var x = FeaturePreparation.Fit(new DataFrame(new DoubleDataFrameColumn("x", [1, null, 2, 9]))).Apply(new DataFrame(new DoubleDataFrameColumn("x", [null, 3.5])));
        Assert.Equal(-0.4685f, x[0, 0].item<float>(), 4);
        Assert.Equal(0f, x[1, 0].item<float>(), 4);
    }

    [Fact]
    public void A_frame_is_split_without_overlap_and_the_same_for_the_same_seed()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(0, 20)));
        var (train, test) = frame.Split(0.75, seed: 3);
        Assert.Equal((15, 5), (train.Rows.Count, test.Rows.Count));
        Assert.Equal(Enumerable.Range(0, 20), train["n"].Cast<int?>().Concat(test["n"].Cast<int?>()).Select(n => n!.Value).Order());
        Assert.Equal(train["n"].Cast<int?>(), frame.Split(0.75, seed: 3).Train["n"].Cast<int?>());
    }

    [Fact]
    public void A_frame_shows_its_first_rows_its_types_and_its_size()
    {
        var bundle = FrameFormat.Format(new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(0, 1200)), new StringDataFrameColumn("s<", Enumerable.Repeat("a&b", 1200))));
        var html = bundle[MimeType.Html]!.Value.Text;
        Assert.Contains("s&lt;<br><span style=\"font-weight:normal;opacity:.65\">string</span>", html);
        Assert.Contains("a&amp;b", html);
        Assert.Contains("1,200 rows, 2 columns", html);
        Assert.EndsWith("...\n1,200 rows, 2 columns", bundle.Text);
        Assert.Equal(10, html.Split("<tr>").Length - 2);
    }
}
