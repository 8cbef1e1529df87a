using System.Text.Json;

namespace Course.Tests;

/// <summary>Against scikit-learn's numbers (Golden/metrics.py writes them).</summary>
public class MetricsTests
{
    [Fact]
    public void Perplexity_is_how_many_equally_likely_tokens_are_hesitated_between()
    {
        Assert.Equal(50, Metrics.Perplexity(zeros(7, 50), arange(7)), 9);
        var scores = tensor(new double[,] { { 0, Math.Log(3) }, { Math.Log(7), 0 } });
        Assert.Equal(1 / Math.Sqrt(0.75 * 0.125), Metrics.Perplexity(scores, tensor(new long[] { 1, 1 })), 9);
        Assert.Equal(4 / 3.0, Metrics.Perplexity(scores, tensor(new long[] { 1, 0 }), ignore: 0), 9);
    }

    private static readonly JsonElement golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "metrics.json"))).RootElement;

    [Fact]
    public void Accuracy_of_labels_equals_scikit_learn() =>
        Assert.Equal(Number("accuracy"), Metrics.Accuracy(Labels("predicted"), Labels("truth")), 12);

    [Fact]
    public void Accuracy_of_scores_takes_the_largest() =>
        Assert.Equal(Number("scoreAccuracy"), Metrics.Accuracy(Scores(), Labels("truth")), 12);

    [Fact]
    public void Top_two_accuracy_equals_scikit_learn() =>
        Assert.Equal(Number("top2"), Metrics.TopAccuracy(Scores(), Labels("truth"), 2), 12);

    [Fact]
    public void Confusion_counts_equal_scikit_learn()
    {
        var confusion = Metrics.Confusion(Labels("predicted"), Labels("truth"));
        for (var truth = 0; truth < 4; truth++)
            for (var predicted = 0; predicted < 4; predicted++)
                Assert.Equal(golden.GetProperty("confusion")[truth][predicted].GetInt64(), confusion[truth, predicted]);
    }

    [Fact]
    public void Precision_recall_and_F1_equal_scikit_learn_also_for_a_class_never_predicted()
    {
        var confusion = Metrics.Confusion(Labels("predicted"), Labels("truth"));
        for (var c = 0; c < 4; c++)
        {
            Assert.Equal(golden.GetProperty("precision")[c].GetDouble(), confusion.Precision(c), 12);
            Assert.Equal(golden.GetProperty("recall")[c].GetDouble(), confusion.Recall(c), 12);
            Assert.Equal(golden.GetProperty("f1")[c].GetDouble(), confusion.F1(c), 12);
            Assert.Equal(golden.GetProperty("support")[c].GetInt64(), confusion.Support(c));
        }
        Assert.Equal(0, confusion.Precision(3));
    }

    [Fact]
    public void Means_over_classes_equal_scikit_learn()
    {
        var confusion = Metrics.Confusion(Labels("predicted"), Labels("truth"));
        Assert.Equal(Number("macroPrecision"), confusion.MacroPrecision, 12);
        Assert.Equal(Number("macroRecall"), confusion.MacroRecall, 12);
        Assert.Equal(Number("macroF1"), confusion.MacroF1, 12);
        Assert.Equal(Number("microF1"), confusion.MicroF1, 12);
    }

    [Fact]
    public void Area_under_the_ROC_curve_equals_scikit_learn_with_equal_scores() =>
        Assert.Equal(Number("auc"), Metrics.AreaUnderRoc(Values("score"), Values("binary")), 12);

    [Fact]
    public void ROC_points_equal_scikit_learn()
    {
        var curve = Metrics.Roc(Values("score"), Values("binary")).Points;
        Assert.Equal(golden.GetProperty("falsePositiveRate").EnumerateArray().Select(v => v.GetDouble()), curve.Select(p => p.FalsePositiveRate), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(golden.GetProperty("truePositiveRate").EnumerateArray().Select(v => v.GetDouble()), curve.Select(p => p.TruePositiveRate), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Regression_metrics_equal_scikit_learn()
    {
        var (output, target) = (Values("output"), Values("target"));
        Assert.Equal(Number("mse"), Metrics.MeanSquaredError(output, target), 10);
        Assert.Equal(Math.Sqrt(Number("mse")), Metrics.RootMeanSquaredError(output, target), 10);
        Assert.Equal(Number("mae"), Metrics.MeanAbsoluteError(output, target), 10);
        Assert.Equal(Number("r2"), Metrics.R2(output, target), 10);
    }

    [Fact]
    public void A_column_against_a_row_does_not_broadcast()
    {
        var (output, target) = (Values("output"), Values("target"));
        Assert.Equal(Metrics.MeanSquaredError(output, target), Metrics.MeanSquaredError(output.unsqueeze(1), target), 12);
        Assert.Throws<ArgumentException>(() => Metrics.MeanSquaredError(output.narrow(0, 0, 5), target));
    }

    [Fact]
    public void ROC_of_one_class_alone_is_an_error_that_says_so()
    {
        var error = Assert.Throws<ArgumentException>(() => Metrics.Roc(tensor([0.1, 0.9]), tensor([1.0, 1.0])));
        Assert.Contains("both classes", error.Message);
    }

    [Fact]
    public void Binary_accuracy_counts_positive_logits_as_class_one() =>
        Assert.Equal(0.75, Metrics.BinaryAccuracy(tensor([2f, -1f, 0.5f, -3f]).unsqueeze(1), tensor([1f, 0f, 0f, 0f])), 12);

    [Fact]
    public void Overlap_of_regions_equals_scikit_learn_and_classes_that_occur_nowhere_do_not_count()
    {
        var (output, truth) = (Labels("mapOutput").view(2, 12, 12), Labels("mapTruth").view(2, 12, 12));
        Assert.Equal(Number("jaccard"), Metrics.IntersectionOverUnion(output, truth), 12);
        Assert.Equal(Number("dice"), Metrics.Dice(output, truth), 12);
        var scores = nn.functional.one_hot(output, 6).permute(0, 3, 1, 2).to(ScalarType.Float32);
        Assert.Equal(Number("jaccard"), Metrics.IntersectionOverUnion(scores, truth), 12);
    }

    [Fact]
    public void Mean_average_precision_equals_the_area_under_scikit_learns_raised_curve()
    {
        var images = golden.GetProperty("detection").EnumerateArray().ToList();
        var truth = images.Select(image => new LabelledBoxes(Boxes(image, "boxes"), Integers(image, "labels"))).ToList();
        var found = images.Select(image => new LabelledBoxes(Boxes(image, "found"), Integers(image, "foundLabels"),
            tensor([.. image.GetProperty("scores").EnumerateArray().Select(v => v.GetDouble())]))).ToList();
        Assert.Equal(Number("map"), Metrics.MeanAveragePrecision(found, truth), 12);
        Assert.True(Metrics.MeanAveragePrecision(found, truth, overlap: 0.2) > Number("map"));
        Assert.Equal(1, Metrics.MeanAveragePrecision([.. truth.Select(boxes => boxes with { Scores = ones(boxes.Labels.shape[0]) })], truth), 12);
    }

    [Fact]
    public void Detections_without_scores_are_refused_with_the_reason()
    {
        var boxes = new LabelledBoxes(zeros(1, 4), zeros(1, ScalarType.Int64));
        Assert.Contains("scores", Assert.Throws<ArgumentException>(() => Metrics.MeanAveragePrecision([boxes], [boxes])).Message);
    }

    private static Tensor Boxes(JsonElement image, string name)
    {
        var values = image.GetProperty(name).EnumerateArray().SelectMany(box => box.EnumerateArray().Select(v => v.GetDouble())).ToArray();
        return tensor(values, [values.Length / 4, 4]);
    }

    private static Tensor Integers(JsonElement image, string name) => tensor([.. image.GetProperty(name).EnumerateArray().Select(v => v.GetInt64())]);

    private static double Number(string name) => golden.GetProperty(name).GetDouble();

    private static Tensor Labels(string name) => tensor([.. golden.GetProperty(name).EnumerateArray().Select(v => v.GetInt64())]);

    private static Tensor Values(string name) => tensor([.. golden.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())]);

    private static Tensor Scores()
    {
        var rows = golden.GetProperty("scores").EnumerateArray().ToList();
        return tensor([.. rows.SelectMany(row => row.EnumerateArray().Select(v => v.GetDouble()))], [rows.Count, 4]);
    }
}
