using System.Text.Json.Nodes;

namespace Plotly.Tests;

/// <summary>Combine, Grid, Animate, Slider.</summary>
public sealed class CompositionTests
{
    [Fact]
    public void Combined_charts_take_each_setting_from_the_first_that_has_it()
    {
        var layout = Figures.Layout(Chart.Combine(
            Chart.Line([1]).WithXAxis("first"), Chart.Line([2]).WithXAxis("second").WithYAxis("y").WithHorizontalLine(1), Chart.Line([3]).WithHorizontalLine(2)));

        Assert.Equal("first", (string?)layout["xaxis"]!["title"]!["text"]);
        Assert.Equal("y", (string?)layout["yaxis"]!["title"]!["text"]);
        Assert.Equal(2, layout["shapes"]!.AsArray().Count);
    }

    [Fact]
    public void Flat_and_3d_charts_cannot_share_axes() =>
        Assert.Contains("Chart.Grid", Assert.Throws<ArgumentException>(() => Chart.Combine(Chart.Line([1]), Chart.Surface([[1]]))).Message);

    [Fact]
    public void A_grid_cannot_be_combined() =>
        Assert.Contains("make the grid last", Assert.Throws<ArgumentException>(() => Chart.Combine(Chart.Grid([Chart.Line([1])]))).Message);

    [Fact]
    public void Each_chart_of_a_grid_has_its_own_axes_and_place()
    {
        var figure = Figures.Read(Chart.Grid([.. Enumerable.Range(0, 5).Select(index => Chart.Line([index]).WithTitle($"chart {index}"))], columns: 3));

        Assert.Equal(["x", "x2", "x3", "x4", "x5"], figure["data"]!.AsArray().Select(trace => (string?)trace!["xaxis"]));
        Assert.Equal(5, figure["layout"]!["annotations"]!.AsArray().Count(note => ((string?)note!["text"])!.StartsWith("chart ")));
        var places = Enumerable.Range(1, 5).Select(number => Place(figure["layout"]!, number == 1 ? "" : $"{number}")).ToArray();
        Assert.All(places, place => Assert.True(place.Left >= 0 && place.Right <= 1 && place.Bottom >= 0 && place.Top <= 1));
        for (var first = 0; first < places.Length; first++)
            for (var second = 0; second < first; second++)
                Assert.False(Overlap(places[first], places[second]), $"charts {first} and {second} overlap");
    }

    [Fact]
    public void A_name_stands_in_the_legend_of_a_grid_once_and_keeps_its_colour()
    {
        var pair = Chart.Combine(Chart.Line([1, 2], name: "SGD"), Chart.Line([2, 1], name: "Adam"));
        var turned = Chart.Combine(Chart.Line([2, 1], name: "Adam"), Chart.Line([1, 2], name: "SGD"));

        var traces = Figures.Read(Chart.Grid([pair, turned]))["data"]!.AsArray();

        Assert.Equal([true, true, false, false], traces.Select(trace => (bool)trace!["showlegend"]!));
        Assert.Equal((string?)traces[0]!["line"]!["color"], (string?)traces[3]!["line"]!["color"]);
    }

    [Fact]
    public void Marks_move_with_their_chart_into_the_grid()
    {
        var layout = Figures.Layout(Chart.Grid([Chart.Line([1]), Chart.Line([1]).WithHorizontalLine(1).WithAnnotation(0, 1, "here")]));

        Assert.Equal(("x2 domain", "y2"), ((string?)layout["shapes"]![0]!["xref"], (string?)layout["shapes"]![0]!["yref"]));
        Assert.Equal("x2", (string?)layout["annotations"]![0]!["xref"]);
    }

    [Fact]
    public void A_right_axis_in_a_grid_lies_over_its_own_chart()
    {
        var both = Chart.Combine(Chart.Line([1]), Chart.Line([2]).WithRightAxis("rate"));

        var layout = Figures.Layout(Chart.Grid([both, both]));

        Assert.Equal("y3", (string?)layout["yaxis4"]!["overlaying"]);
        Assert.Equal("x2", (string?)layout["yaxis4"]!["anchor"]);
    }

    [Fact]
    public void Settings_of_a_grid_hold_for_all_its_charts()
    {
        var layout = Figures.Layout(Chart.Grid([Chart.Line([1]), Chart.Line([2]), Chart.Surface([[1]])]).WithXAxis("step"));

        Assert.Equal(["step", "step", "step"], new[] { layout["xaxis"], layout["xaxis2"], layout["scene"]!["xaxis"] }.Select(axis => (string?)axis!["title"]!["text"]));
    }

    [Fact]
    public void Frames_hold_only_what_changes()
    {
        var field = Chart.Contour((x, y) => x * y, (0, 1), (0, 1));
        var figure = Figures.Read(Chart.Animate([1, 2, 3], step => Chart.Combine(field, Chart.Line([0, step], [0, 1]))));

        var frame = figure["frames"]![2]!;
        Assert.Equal("[1]", frame["traces"]!.ToJsonString());
        Assert.Equal("{\"x\":[0,3]}", frame["data"]![0]!.ToJsonString());
    }

    [Fact]
    public void Axes_of_an_animation_fit_all_frames()
    {
        var range = Figures.Layout(Chart.Animate([Chart.Line([0, 1]), Chart.Line([0, 10])]))["yaxis"]!["range"]!;

        Assert.Equal("[-0.5,10.5]", range.ToJsonString());
    }

    [Fact]
    public void Colours_of_an_animation_mean_the_same_in_all_frames()
    {
        var trace = Figures.Trace(Chart.Animate([Chart.Heatmap([[0, 1]]), Chart.Heatmap([[-3, 2]])]));

        Assert.Equal((-3, 2), ((double?)trace["zmin"], (double?)trace["zmax"]));
    }

    [Fact]
    public void Frames_of_different_series_are_refused() =>
        Assert.Contains("Chart.Slider", Assert.Throws<ArgumentException>(() => Chart.Animate([Chart.Line([1]), Chart.Combine(Chart.Line([1]), Chart.Line([2]))])).Message);

    [Fact]
    public void A_slider_shows_one_chart_at_a_time()
    {
        var figure = Figures.Read(Chart.Slider([Chart.Line([1]).WithTitle("a"), Chart.Line([2]).WithTitle("b")]));

        Assert.False((bool)figure["data"]![1]!["visible"]!);
        var change = figure["layout"]!["sliders"]![0]!["steps"]![1]!["args"]!;
        Assert.Equal("[false,true]", change[0]!["visible"]!.ToJsonString());
        Assert.Equal("b", (string?)change[1]!["title.text"]);
    }

    [Fact]
    public void A_slider_shows_one_grid_at_a_time()
    {
        Chart Pair(double y) => Chart.Grid([Chart.Line([y]).WithTitle($"a {y}"), Chart.Line([y])]);
        var figure = Figures.Read(Chart.Slider([Pair(1), Pair(2)]));

        Assert.Equal(["x", "x2", "x", "x2"], figure["data"]!.AsArray().Select(trace => (string?)trace!["xaxis"]));
        var change = figure["layout"]!["sliders"]![0]!["steps"]![1]!["args"]!;
        Assert.Equal("[false,false,true,true]", change[0]!["visible"]!.ToJsonString());
        Assert.Equal("a 2", (string?)change[1]!["annotations"]![0]!["text"]);
    }

    [Fact]
    public void A_subtitle_of_a_grid_does_not_touch_the_headings_of_its_charts()
    {
        var grid = Chart.Grid([Chart.Line([1]).WithTitle("one"), Chart.Line([2]).WithTitle("two")]);
        double TopMargin(Chart chart) => (double)Figures.Layout(chart)["margin"]!["t"]!;
        Assert.Equal(TopMargin(grid.WithTitle("all")) + 20, TopMargin(grid.WithTitle("all", "and more")));
    }

    [Fact]
    public void Grids_of_different_places_are_not_put_on_one_slider() =>
        Assert.Contains("as many charts", Assert.Throws<ArgumentException>(() => Chart.Slider([Chart.Grid([Chart.Line([1]), Chart.Line([1])]), Chart.Grid([Chart.Line([1])])])).Message);

    private static (double Left, double Right, double Bottom, double Top) Place(JsonNode layout, string number)
    {
        var (x, y) = (layout[$"xaxis{number}"]!["domain"]!, layout[$"yaxis{number}"]!["domain"]!);
        return ((double)x[0]!, (double)x[1]!, (double)y[0]!, (double)y[1]!);
    }

    private static bool Overlap((double Left, double Right, double Bottom, double Top) a, (double Left, double Right, double Bottom, double Top) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Bottom < b.Top && b.Bottom < a.Top;
}
