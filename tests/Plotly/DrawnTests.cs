namespace Plotly.Tests;

/// <summary>What plotly.js makes of charts on a page: words and places that only drawing shows.</summary>
public sealed class DrawnTests
{
    private const string Draw = """
        const page = document.createElement("div");
        page.style.width = "360px";
        document.body.append(page);
        await Plotly.newPlot(page, figure.data, figure.layout);
        if (figure.frames) await Plotly.addFrames(page, figure.frames);
        """;

    [Fact]
    public async Task Logarithmic_axes_write_thousands_and_thousandths_in_full()
    {
        var charts = ((double[][])[[0.5, 20, 200_000], [0.0002, 0.04]]).Select(values => Chart.Line(values).WithYAxis("loss", log: true).ToJson());
        var words = await Browser.RunAsync(charts,
            $$"""async figure => { {{Draw}} return [...page.querySelectorAll(".ytick text")].map(tick => tick.textContent); }""");

        string[] Ticks(int chart) => [.. words[chart].EnumerateArray().Select(word => word.GetString()!)];
        Assert.Contains("1,000", Ticks(0));
        Assert.Contains("0.001", Ticks(1));
        Assert.DoesNotContain([.. Ticks(0), .. Ticks(1)], tick => tick.Contains('e'));
    }

    [Fact]
    public async Task The_buttons_of_an_animation_touch_neither_slider_nor_label_on_a_narrow_page()
    {
        var chart = Chart.Animate(Enumerable.Range(1, 12), step => Chart.Line([0, step]), prefix: "step ");
        var overlaps = await Browser.RunAsync([chart.ToJson()], $$"""
            async figure => {
              {{Draw}}
              const box = selector => page.querySelector(selector).getBoundingClientRect();
              const buttons = [...page.querySelectorAll(".updatemenu-button")].map(button => button.getBoundingClientRect());
              const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
              const parts = [".slider-rail-rect", ".slider-grip-rect", ".slider-label"].map(box);
              return { buttons: buttons.length, overlaps: parts.map(part => buttons.some(button => touch(button, part))),
                inside: buttons.every(button => button.bottom <= page.getBoundingClientRect().bottom) };
            }
            """);

        Assert.Equal("{\"buttons\":2,\"overlaps\":[false,false,false],\"inside\":true}", overlaps[0].GetRawText());
    }
}
