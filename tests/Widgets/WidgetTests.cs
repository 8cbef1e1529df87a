using System.Text.Json.Nodes;
using Display;

namespace Widgets.Tests;

/// <summary>Widgets where there is no page: a headless run, a library's test.</summary>
public sealed class WidgetTests
{
    public static TheoryData<Widget, string> Texts => new()
    {
        { new IntSlider(1, 10) { Description = "rate", Value = 3 }, "IntSlider(rate = 3, 1..10)" },
        { new FloatSlider(0, 1) { Value = 0.25 }, "FloatSlider(0.25, 0..1)" },
        { new Dropdown<string>("SGD", "Adam") { Value = "Adam" }, "Dropdown(Adam, of SGD | Adam)" },
        { new Checkbox(true) { Description = "shuffle" }, "Checkbox(shuffle = yes)" },
        { new TextField("Ada"), "TextField(\"Ada\")" },
        { new Button("Train"), "Button(Train)" },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Without_a_page_a_widget_shows_its_present_value(Widget widget, string text)
    {
        var bundle = widget.ToMimeBundle();

        Assert.Equal(text, bundle.Text);
        Assert.Contains("course-widget", bundle[MimeType.Html]!.Value.Text);
        Assert.Null(bundle["application/vnd.jupyter.widget-view+json"]);
    }

    [Fact]
    public void A_value_outside_the_slider_is_refused_and_the_old_one_stays()
    {
        var slider = new IntSlider(1, 10) { Value = 4 };

        Assert.Throws<ArgumentOutOfRangeException>(() => slider.Value = 11);
        Assert.Equal(4, slider.Value);
    }

    [Fact]
    public void A_value_that_is_not_in_the_list_is_refused_with_what_there_is()
    {
        var error = Assert.Throws<ArgumentException>(() => Dropdown.Of("SGD", "Adam").Value = "RMSProp");

        Assert.Contains("SGD, Adam", error.Message);
    }

    [Fact]
    public void Setting_a_value_calls_no_handler_because_the_reader_did_nothing()
    {
        var calls = 0;
        var box = new Checkbox();
        box.ValueChanged += _ => calls++;

        box.Value = true;

        Assert.Equal(0, calls);
    }

    [Fact]
    public void Text_in_a_list_cannot_become_markup() =>
        Assert.DoesNotContain("<b>", Dropdown.Of("<b>bold</b>").ToMimeBundle()[MimeType.Html]!.Value.Text);

    [Fact]
    public void A_comm_without_a_page_swallows_what_is_sent_until_it_is_closed()
    {
        var comm = Comm.Open("nobody");
        comm.Send(new { loss = 0.5 });
        comm.Dispose();

        Assert.False(comm.IsOpen);
        Assert.Throws<InvalidOperationException>(() => comm.Send(new JsonObject()));
    }

    [Fact]
    public void A_comm_carries_objects_only() =>
        Assert.Contains("new { value = 1 }", Assert.Throws<ArgumentException>(() => Comm.Open("x", 5)).Message);
}
