using Display;

namespace Plotly.Tests;

public sealed class ChartTests
{
    [Fact]
    public void Bars_are_coloured_by_a_value_each()
    {
        var trace = Figures.Trace(Chart.Column(["a", "b"], [1, 2]).WithMarkerColors([0.5, 3], title: "loss"));

        Assert.Equal("[0.5,3]", trace["marker"]!["color"]!.ToJsonString());
        Assert.Throws<ArgumentException>(() => Chart.Column(["a", "b"], [1, 2]).WithMarkerColors([1]));
    }

    [Theory]
    [InlineData("baseline: most frequent class", Palette.Baseline)]
    [InlineData("train, by step", Palette.Training)]
    [InlineData("validation(smoothed)", Palette.Validation)]
    public void A_name_keeps_its_colour_whatever_follows_it(string name, string color) =>
        Assert.Equal(color, (string?)Figures.Trace(Chart.Line([1], name: name))["line"]!["color"]);

    [Fact]
    public void Styling_leaves_the_original_alone()
    {
        var chart = Chart.Line([1, 2, 3], name: "a");
        var before = chart.ToJson();

        chart.WithTitle("t").WithColor("red").WithXAxis("x", log: true).WithHorizontalLine(2).WithName("b").WithSize(100, 100)
            .WithMode(DrawMode.Markers).WithCaption("c").WithLegend().WithRightAxis().WithTraceOption("opacity", 0.1).WithLayout("width", 5);

        Assert.Equal(before, chart.ToJson());
    }

    [Fact]
    public void A_chart_comes_as_figure_page_and_text()
    {
        var bundle = Chart.Line([1, 2, 3]).ToMimeBundle();

        Assert.Equal(["text/plain", "application/vnd.plotly.v1+json", "text/html"], bundle.Select(item => item.Key));
        Assert.Equal(MimeEncoding.Json, bundle[MimeType.Plotly]!.Value.Encoding);
    }

    [Fact]
    public void The_page_fragment_shows_the_text_until_it_is_drawn()
    {
        var chart = Chart.Line([1, 2, 3], name: "a < b");

        Assert.Contains("<pre>Chart\n  a &lt; b", chart.ToMimeBundle()[MimeType.Html]!.Value.Text);
    }

    [Fact]
    public void The_page_fragment_asks_no_server_and_cannot_be_broken_out_of()
    {
        var html = Chart.Line([1, 2, 3], name: "</script><b>").ToMimeBundle()[MimeType.Html]!.Value.Text;

        Assert.DoesNotContain("http", html);
        Assert.Equal(2, html.Split("</script>").Length - 1);
    }

    [Fact]
    public void Without_an_engine_showing_prints_the_text()
    {
        var surface = new RecordingSurface();
        using (Output.Use(surface)) Chart.Line([1, 2], name: "train").Show();

        Assert.StartsWith("Chart\n  train  2 points, first 1", surface.Shown.Single().Text);
    }

    [Theory]
    [InlineData("train", Palette.Training)]
    [InlineData("Training loss", Palette.Training)]
    [InlineData("validation", Palette.Validation)]
    [InlineData("baseline", Palette.Baseline)]
    [InlineData("training-free", Palette.Training)]
    public void Names_that_mean_the_same_everywhere_bring_their_colour(string name, string color) =>
        Assert.Equal(color, (string?)Figures.Trace(Chart.Line([1, 2], name: name))["line"]!["color"]);

    [Fact]
    public void A_given_colour_wins_over_the_name() =>
        Assert.Equal("black", (string?)Figures.Trace(Chart.Line([1, 2], name: "train", color: "black"))["line"]!["color"]);

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        Assert.Contains("There are 2 x values but 3 y values", Assert.Throws<ArgumentException>(() => Chart.Line([1, 2], [1, 2, 3])).Message);
        Assert.Contains("3 points but 2 values for hover text", Assert.Throws<ArgumentException>(() => Chart.Line([1, 2, 3]).WithHoverText(["a", "b"])).Message);
        Assert.Contains("There are 2 columns but 1 labels", Assert.Throws<ArgumentException>(() => Chart.Heatmap([[1, 2]], x: ["a"])).Message);
    }

    [Fact]
    public void A_heat_map_has_no_one_colour() =>
        Assert.Contains("use WithColorScale", Assert.Throws<InvalidOperationException>(() => Chart.Heatmap([[1]]).WithColor("red")).Message);

    [Fact]
    public void Only_3d_charts_have_a_z_axis() =>
        Assert.Contains("Only a 3-D chart", Assert.Throws<InvalidOperationException>(() => Chart.Line([1]).WithZAxis("z")).Message);

    [Fact]
    public void Ranges_of_logarithmic_axes_are_given_in_data_units()
    {
        var axis = Figures.Layout(Chart.Line([1, 10]).WithYAxis(log: true, range: (0.1, 100)))["yaxis"]!;

        Assert.Equal("[-1,2]", axis["range"]!.ToJsonString());
        Assert.Contains("cannot reach 0", Assert.Throws<ArgumentException>(() => Chart.Line([1]).WithYAxis(log: true, range: (0, 1))).Message);
    }

    [Fact]
    public void Notes_stand_at_their_value_also_on_axes_that_become_logarithmic_later() =>
        Assert.Equal(2, (double?)Figures.Layout(Chart.Line([1, 1000]).WithAnnotation(0.5, 100, "here").WithYAxis(log: true))["annotations"]![0]!["y"]);

    [Fact]
    public void Axis_settings_add_up()
    {
        var axis = Figures.Layout(Chart.Line([1, 2]).WithXAxis("step").WithXAxis(range: (0, 9)))["xaxis"]!;

        Assert.Equal("step", (string?)axis["title"]!["text"]);
        Assert.Equal("[0,9]", axis["range"]!.ToJsonString());
    }

    [Fact]
    public void A_signed_scale_puts_zero_in_the_middle_unless_a_range_is_given()
    {
        var chart = Chart.Heatmap([[-1, 5]]);

        Assert.Equal(0, (double?)Figures.Trace(chart.WithColorScale(ColorScale.Diverging))["zmid"]);
        Assert.Equal(-2, (double?)Figures.Trace(chart.WithColorScale(ColorScale.Diverging, (-2, 2)))["zmin"]);
    }

    [Fact]
    public void A_histogram_counts_every_value_once()
    {
        var counts = Figures.Trace(Chart.Histogram([0, 0.5, 1, 1, 2, double.NaN], bins: 2))["y"]!;

        Assert.Equal("[2,3]", counts.ToJsonString());
    }

    [Fact]
    public void Class_names_that_are_digits_stay_names()
    {
        var layout = Figures.Layout(Chart.ConfusionMatrix(new int[2, 2], ["0", "1"]));

        Assert.Equal(("category", "category"), ((string?)layout["xaxis"]!["type"], (string?)layout["yaxis"]!["type"]));
        Assert.Equal("category", (string?)Figures.Layout(Chart.Column(["0", "1"], [3, 4]))["xaxis"]!["type"]);
        Assert.Null(Figures.Layout(Chart.Column(["a", "1"], [3, 4]))["xaxis"]);
    }

    [Fact]
    public void A_million_values_make_a_small_histogram() =>
        Assert.InRange(Chart.Histogram(Enumerable.Range(0, 1_000_000).Select(index => Math.Sin(index))).ToJson().Length, 1, 20_000);

    [Fact]
    public void Groups_that_are_numbers_are_sorted() =>
        Assert.Equal(["2", "10"], Figures.Read(Chart.Points([1, 2, 3], [1, 2, 3], [10, 2, 10]))["data"]!.AsArray().Select(trace => (string?)trace!["name"]));
}
