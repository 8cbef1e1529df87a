namespace Course.Tests;

public class FormattingTests
{
    [Fact]
    public void A_matrix_shows_header_and_values() => Assert.Equal(
        """
        Tensor [2, 3] float32
        [[0.0000, 0.3333, 0.6667],
         [1.0000, 1.3333, 1.6667]]
        """.ReplaceLineEndings("\n"), TensorFormat.ToText(arange(6f).view(2, 3) / 3));

    [Fact]
    public void Whole_numbers_show_no_decimals_and_booleans_their_words()
    {
        Assert.Equal("Tensor [3] int64\n[0, 1, 2]", TensorFormat.ToText(arange(3)));
        Assert.Equal("Tensor [2] bool\n[true, false]", TensorFormat.ToText(tensor([true, false])));
        Assert.Equal("Tensor [] float32\n3.1416", TensorFormat.ToText(tensor(3.14159f)));
    }

    [Fact]
    public void A_large_tensor_shows_its_edges_and_statistics()
    {
        var text = TensorFormat.ToText(arange(10_000f).view(100, 100));
        Assert.Contains("[0, 1, 2, 3, ..., 96, 97, 98, 99]", text);
        Assert.Contains("min 0, max 9999, mean 4999.5", text);
        Assert.True(text.Length < 600, text);
    }

    [Fact]
    public void A_tensor_with_three_dimensions_has_a_table_for_each_matrix()
    {
        var html = TensorFormat.Format(arange(24f).view(2, 3, 4))[MimeType.Html]!.Value.Text;
        Assert.Equal(2, html.Split("<table").Length - 1);
        Assert.Contains("[1, :, :]", html);
    }

    [Fact]
    public void Of_many_matrices_the_first_and_the_last_are_shown()
    {
        var lines = TensorFormat.ToText(arange(1000f).view(125, 2, 4)).Split('\n');
        Assert.Equal(["Tensor [125, 2, 4] float32", "[[[0, 1, 2, 3],", "  [4, 5, 6, 7]],", " ...,", " [[992, 993, 994, 995],", "  [996, 997, 998, 999]]]"], lines[..^1]);
    }

    [Fact]
    public void Gradients_and_emptiness_are_said_in_the_header()
    {
        var w = ones(2, requires_grad: true);
        Assert.Equal("Tensor [2] float32 requires grad", TensorFormat.Header(w));
        Assert.Equal("Tensor [] float32 has a gradient function", TensorFormat.Header(w.sum()));
        Assert.Equal("Tensor [0, 4] float32", TensorFormat.ToText(zeros(0, 4)));
    }

    [Fact]
    public void Chapter_start_teaches_the_notebook_how_tensors_look_and_may_run_twice()
    {
        using var screen = new Recorded();
        Chapter.Start(seed: 11);
        var first = rand(3);
        Chapter.Start(seed: 11);
        Assert.Null(Comparison.Compare(rand(3), first, new(0, 0)));
        Assert.True(Formatters.TryFormat(ones(2), out var bundle));
        Assert.Equal("Tensor [2] float32\n[1, 1]", bundle.Text);
        Assert.Matches(@"^cpu · \d+ threads? · libtorch [\d.]+\S* · preset quick · seed 11$", screen.Shown[0].Text);
    }

    [Fact]
    public void The_preset_picks_sizes()
    {
        Assert.Equal(5, Chapter.Pick(quick: 5, full: 50));
        using var preset = new EnvironmentValue("COURSE_PRESET", "full");
        Assert.Equal(50, Chapter.Pick(quick: 5, full: 50));
    }

    [Fact]
    public void Values_of_the_environment_that_make_no_sense_are_told()
    {
        using (new EnvironmentValue("COURSE_DEVICE", "tpu"))
            Assert.Contains("auto, cpu or cuda", Assert.Throws<InvalidOperationException>(() => Chapter.Start()).Message);
        using (new EnvironmentValue("COURSE_PRESET", "fast"))
            Assert.Contains("quick or full", Assert.Throws<InvalidOperationException>(() => Chapter.Preset).Message);
    }

    [Theory]
    [InlineData(0.45234567, "0.45235")]
    [InlineData(97.25, "97.25")]
    [InlineData(123456.7, "123457")]
    [InlineData(-0.0005, "-0.0005")]
    [InlineData(0.00001234, "1.234e-5")]
    [InlineData(0, "0")]
    [InlineData(double.NaN, "NaN")]
    public void Numbers_in_tables_have_five_digits(double value, string text) => Assert.Equal(text, TextTable.Number(value));

    [Fact]
    public void A_table_aligns_numbers_right_and_texts_left() => Assert.Equal(
        """
        name   value
        -----  -----
        one      1.5
        three  1,000
        """.ReplaceLineEndings("\n"), new TextTable(["name", "value"], [["one", 1.5], ["three", 1000]]).ToString());

    [Fact]
    public void A_grid_of_images_marks_right_and_wrong()
    {
        var bundle = new ImageGrid(rand(2, 1, 4, 4)) { Labels = ["cat", "dog"], Predicted = ["cat", "cat"] }.ToMimeBundle();
        Assert.Equal("2 images of 4 x 4: cat, dog (taken for cat)", bundle.Text);
        Assert.Contains("✓ cat", bundle[MimeType.Html]!.Value.Text);
        Assert.Contains("✗ cat", bundle[MimeType.Html]!.Value.Text);
    }

    [Fact]
    public void A_grid_of_images_keeps_its_rows_where_styles_are_stripped()
    {
        var html = new ImageGrid(rand(5, 1, 4, 4)) { Columns = 2 }.ToMimeBundle()[MimeType.Html]!.Value.Text;
        Assert.Equal([2, 2, 1], html.Split("<tr").Skip(1).Select(row => row.Split("<img").Length - 1));
    }

    [Fact]
    public void Charts_take_tensors_of_any_type()
    {
        var x = arange(4);
        Assert.Contains("[0,1,4,9]", Plotly.Chart.Line(x, x * x).ToJson());
        Assert.NotNull(Plotly.Chart.Heatmap(rand(1, 3, 4)).ToJson());
        Assert.Contains("take a column", Assert.Throws<ArgumentException>(() => Plotly.Chart.Line(rand(3, 4))).Message);
    }

    [Fact]
    public void A_model_summary_counts_parameters_and_multiply_adds()
    {
        var model = nn.Sequential(nn.Conv2d(1, 6, 5), nn.ReLU(), nn.Flatten(), nn.Linear(6 * 24 * 24, 10));
        var summary = ModelSummary.Of(model, 1, 28, 28);
        Assert.Equal([6, 24, 24], summary.Layers[0].Output);
        Assert.Equal(6 * 25 + 6, summary.Layers[0].Parameters);
        Assert.Equal(6 * 24 * 24 * 25 + 6 * 24 * 24 * 10, summary.MultiplyAdds);
        Assert.Equal(156 + 34560 + 10, summary.Parameters);
        Assert.True(model.training);
    }
}
