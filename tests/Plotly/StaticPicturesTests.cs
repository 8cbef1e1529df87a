using System.Buffers.Binary;
using System.Text;

namespace Plotly.Tests;

public sealed class StaticPicturesTests
{
    [Fact]
    public async Task Svg_holds_the_words_of_each_chart()
    {
        Browser.OrSkip();
        string[] figures = [Chart.Line([1, 2, 3]).WithTitle("Losses & more").ToJson(), Chart.Surface([[1, 2], [3, 4]]).WithTitle("Hills").ToJson()];

        var pictures = await StaticPictures.RenderAsync(figures, cancellation: TestContext.Current.CancellationToken);

        var texts = pictures.Select(Encoding.UTF8.GetString).ToArray();
        Assert.All(texts, svg => Assert.StartsWith("<svg", svg));
        Assert.Contains("Losses &amp; more", texts[0]);
        Assert.Contains("Hills", texts[1]);
    }

    [Fact]
    public async Task Png_has_two_pixels_for_each_of_the_chart()
    {
        Browser.OrSkip();

        var pictures = await StaticPictures.RenderAsync(
            [Chart.Line([1, 2, 3]).WithSize(300, 200).ToJson()], PictureFormat.Png, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((600, 400), (BinaryPrimitives.ReadInt32BigEndian(pictures[0].AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(pictures[0].AsSpan(20))));
    }

    [Fact]
    public async Task A_figure_that_cannot_be_drawn_is_named()
    {
        Browser.OrSkip();
        string[] figures = [Chart.Line([1]).ToJson(), """{"data": [], "layout": {"width": -5}}"""];

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => StaticPictures.RenderAsync(figures, cancellation: TestContext.Current.CancellationToken));

        Assert.StartsWith("plotly.js cannot draw chart 1", error.Message);
    }

    [Fact]
    public void The_shipped_script_is_the_pinned_version_and_brings_its_licence()
    {
        Assert.Contains($"plotly.js v{PlotlyScript.Version}", File.ReadLines(PlotlyScript.Path).Skip(1).First());
        Assert.Contains("MIT License", File.ReadAllText(Path.Combine(Path.GetDirectoryName(PlotlyScript.Path)!, "plotly.LICENSE.txt")));
    }
}
