using System.Text.RegularExpressions;
using Display;
using Interactive.Documents;
using Interactive.Export;
using Xunit;

namespace Interactive.Tests.Export;

public sealed class HtmlExporterTests
{
    private const string Figure = """{"data":[{"y":[1,2]}],"layout":{"title":{"text":"a </script> b"}}}""";

    [Fact]
    public void A_page_loads_nothing_from_elsewhere()
    {
        var page = Export(Markdown("# Title\n\n$x^2$"), Code("1", Chart()));

        // What a script builds by itself is text here, not markup.
        var markup = Regex.Replace(page, "(?<=<script>).*?(?=</script>)", "", RegexOptions.Singleline);
        Assert.DoesNotMatch(@"<(script|img|iframe)[^>]*\ssrc=""(?!data:)", markup);
        Assert.DoesNotMatch(@"<link[^>]*\shref=", page);
        Assert.DoesNotMatch(@"url\((?!data:)", Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Value);
    }

    [Theory]
    [InlineData("02-autograd.ipynb#why", "02-autograd.html#why")]
    [InlineData("https://example.org/a.ipynb", "https://example.org/a.ipynb")]
    public void A_link_to_another_notebook_leads_to_its_page(string link, string address) =>
        Assert.Contains($"href=\"{address}\"", Export(Markdown($"[next]({link})")));

    [Fact]
    public void An_environment_without_dollars_is_an_equation() =>
        Assert.Matches("class=\"math display\">\\s*\\\\begin", Export(Markdown("Text\n\n\\begin{align}\na &= b\n\\end{align}\n")));

    [Fact]
    public void The_title_is_the_first_heading() =>
        Assert.Contains("<title>Gradients &amp; chains</title>", Export(Markdown("Intro\n\n# Gradients & chains")));

    [Fact]
    public void Headings_with_the_same_words_get_different_anchors()
    {
        var page = Export(Markdown("## Model\n\n## Model"));

        Assert.Contains("id=\"model\"", page);
        Assert.Contains("id=\"model-2\"", page);
    }

    [Fact]
    public void Code_is_shown_as_written_and_not_run_as_markup() =>
        Assert.Contains("List&lt;int&gt; x;", Export(Code("List<int> x;")));

    [Fact]
    public void Equations_reach_KaTeX_untouched()
    {
        var page = Export(Markdown("So $a_1 * b_1 * c$ and\n\n$$\\sum_{i<n} x_i$$"));

        Assert.Contains("<span class=\"math\">a_1 * b_1 * c</span>", page);
        Assert.Contains("\\sum_{i&lt;n} x_i", page);
        Assert.Contains("katex.render", page);
    }

    [Fact]
    public void A_page_without_equations_does_not_carry_KaTeX() =>
        Assert.DoesNotContain("KaTeX_Main", Export(Markdown("plain")));

    [Fact]
    public void A_closing_script_tag_inside_a_figure_does_not_end_the_figure()
    {
        var page = Export(Code("chart", Chart()));

        Assert.Contains("a <\\/script> b", page);
    }

    [Fact]
    public void Without_plotly_a_chart_is_shown_as_its_text() =>
        Assert.Contains("<pre>a chart</pre>", HtmlExporter.Export(Notebook(Code("chart", Chart()))));

    [Fact]
    public void An_error_keeps_its_lines_and_loses_its_control_sequences()
    {
        var page = Export(Code("x", new ErrorOutput("E", "m", ["\u001b[31mE\u001b[0m: m < n", "    ^^^"])));

        Assert.Contains("E</span>: m &lt; n\n    ^^^", page);
        Assert.DoesNotContain("\u001b", page);
    }

    [Fact]
    public void An_attached_picture_is_put_into_the_page()
    {
        var cell = new Cell(CellKind.Markdown, "![p](attachment:p.png)")
        {
            Attachments = new() { ["p.png"] = new System.Text.Json.Nodes.JsonObject { ["image/png"] = "AAAA" } },
        };

        Assert.Contains("src=\"data:image/png;base64,AAAA\"", Export(cell));
    }

    [Fact]
    public void A_folded_answer_keeps_its_Markdown() =>
        Assert.Contains("<strong>42</strong>", Export(Markdown("<details><summary>Answer</summary>\n\nIt is **42**.\n\n</details>")));

    private static string Export(params Cell[] cells) =>
        HtmlExporter.Export(Notebook(cells), new HtmlExportOptions { PlotlyScript = "/* plotly */" });

    private static Notebook Notebook(params Cell[] cells)
    {
        var notebook = Interactive.Documents.Notebook.CreateCSharp();
        notebook.Cells.AddRange(cells);
        return notebook;
    }

    private static Cell Markdown(string source) => new(CellKind.Markdown, source);

    private static Cell Code(string source, params CellOutput[] outputs) => new(CellKind.Code, source) { Outputs = [.. outputs] };

    private static DisplayOutput Chart() =>
        new(new MimeBundle("a chart").Add(MimeType.Plotly, MimeContent.FromJson(Figure)));
}
