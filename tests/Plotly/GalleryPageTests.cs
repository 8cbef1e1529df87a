using System.Text;

namespace Plotly.Tests;

/// <summary>Writes all charts on one page, once on white and once on dark, for people to look at: gallery/index.html beside the tests' program.</summary>
public sealed class GalleryPageTests
{
    [Fact]
    public async Task Fragments_draw_themselves_on_a_page_with_plotly_js()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var page = Page();
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "gallery"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), page, cancellation);

        var dom = await Browser.OrSkip().DumpAsync(page, TimeSpan.FromMinutes(3), cancellation);

        Assert.Equal(2 * Gallery.Charts.Count, dom.Split("class=\"plot-container plotly\"").Length - 1);
    }

    private static string Page()
    {
        var page = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><title>Charts</title>");
        page.Append($"<body style=\"margin:0\"><script src=\"{new Uri(PlotlyScript.Path).AbsoluteUri}\"></script>");
        foreach (var background in (string[])["#ffffff", "#1e1e1e"])
        {
            page.Append($"<section style=\"background:{background};width:900px;padding:8px;font-family:sans-serif\">");
            foreach (var (name, make) in Gallery.Charts)
                page.Append($"<h4 style=\"color:#7a7a7a;margin:8px 0\">{name}</h4>").Append(make().ToMimeBundle()["text/html"]!.Value.Text);
            page.Append("</section>\n");
        }
        return page.ToString();
    }
}
