namespace Plotly.Tests;

public sealed class DownsampleTests
{
    private static readonly double[] spike = [.. Enumerable.Range(0, 100_000).Select(step => step == 70_007 ? 5 : Math.Sin(step / 9000.0))];

    [Fact]
    public void A_long_line_keeps_its_ends_and_its_peak()
    {
        var trace = Figures.Trace(Chart.Line(spike).Downsample(500));

        var x = trace["x"]!.AsArray().Select(value => (int)value!).ToArray();
        Assert.Equal(500, x.Length);
        Assert.Equal((0, 99_999), (x[0], x[^1]));
        Assert.Contains(70_007, x);
        Assert.Equal(x.Order().Distinct(), x);
    }

    [Fact]
    public void The_caption_says_so() =>
        Assert.Contains("500 of 100,000 points drawn (largest triangle three buckets)", Chart.Line(spike).Downsample(500).ToString());

    [Fact]
    public void Short_lines_stay_as_they_are()
    {
        var chart = Chart.Line([1, 2, 3]);

        Assert.Same(chart, chart.Downsample(10));
    }

    [Fact]
    public void Words_stay_with_their_points()
    {
        var trace = Figures.Trace(Chart.Point(spike).WithHoverText(Enumerable.Range(0, spike.Length).Select(step => $"{step}")).Downsample(10));

        Assert.Equal(trace["x"]!.AsArray().Select(value => value!.ToString()), trace["hovertext"]!.AsArray().Select(value => (string?)value));
    }

    [Fact]
    public void A_downsampled_chart_of_100000_points_is_small() => Assert.InRange(Chart.Line(spike).Downsample().ToJson().Length, 10_000, 60_000);
}
