using Course.Cli.Running;
using Display;
using Interactive.Documents;
using Interactive.Export;
using Plotly;
using Xunit;

namespace Cli.Tests.Running;

public class ChartPicturesTests
{
    private static readonly Chart line = Chart.Line([1, 2, 3], [1, 4, 9]).WithTitle("squares");

    [Fact]
    public async Task A_chart_keeps_its_figure_and_gets_a_picture_in_place_of_its_html()
    {
        var notebook = Of(line);
        await ChartPictures.PutIntoAsync(notebook, TestContext.Current.CancellationToken);
        var data = Data(Reread(notebook));
        Assert.Equal(line.ToJson(), data[MimeType.Plotly]!.Value.Text);
        Assert.Contains("squares", data[MimeType.Svg]!.Value.Text);
        Assert.Null(data[MimeType.Html]);
        Assert.NotEmpty(data.Text);
    }

    [Fact]
    public async Task A_page_made_of_it_holds_the_figure()
    {
        var notebook = Of(line);
        await ChartPictures.PutIntoAsync(notebook, TestContext.Current.CancellationToken);
        var page = HtmlExporter.Export(Reread(notebook), new() { PlotlyScript = "// plotly.js" });
        Assert.Contains("class=\"chart\"", page);
        Assert.DoesNotContain("<svg class=\"main-svg\"", page);
    }

    [Fact]
    public async Task A_chart_whose_drawing_would_be_large_is_pixels()
    {
        var random = new Random(1);
        var notebook = Of(Chart.Point(Enumerable.Range(0, 3000).Select(_ => random.NextDouble()), Enumerable.Range(0, 3000).Select(_ => random.NextDouble())));
        notebook.Cells.AddRange(Of(line).Cells);
        await ChartPictures.PutIntoAsync(notebook, TestContext.Current.CancellationToken);
        Assert.StartsWith("iVBORw0KGgo", Data(notebook)[MimeType.Png]!.Value.Text);
        Assert.Null(Data(notebook)[MimeType.Svg]);
        Assert.NotNull(((DisplayOutput)notebook.Cells[1].Outputs[0]).Data[MimeType.Svg]);
    }

    [Fact]
    public async Task An_animation_is_drawn_at_its_end()
    {
        var notebook = Of(Chart.Animate([Chart.Column(["at first"], [1.0]), Chart.Column(["at last"], [2.0])]));
        await ChartPictures.PutIntoAsync(notebook, TestContext.Current.CancellationToken);
        var drawing = Data(notebook)[MimeType.Svg]!.Value.Text;
        Assert.Contains("at last", drawing);
        Assert.DoesNotContain("at first", drawing);
    }

    [Fact]
    public async Task Other_outputs_stay_as_they_are()
    {
        var notebook = Of(line);
        var text = new StreamOutput("stdout", "hello");
        notebook.Cells[0].Outputs.Insert(0, text);
        await ChartPictures.PutIntoAsync(notebook, TestContext.Current.CancellationToken);
        Assert.Same(text, notebook.Cells[0].Outputs[0]);
    }

    private static Notebook Of(Chart chart)
    {
        var notebook = Notebook.CreateCSharp();
        notebook.Cells.Add(new Cell(CellKind.Code, "chart") { Outputs = [new DisplayOutput(chart.ToMimeBundle(), isResult: true)] });
        return notebook;
    }

    private static Notebook Reread(Notebook notebook) => NotebookReader.Read(NotebookWriter.Write(notebook));

    private static MimeBundle Data(Notebook notebook) => ((DisplayOutput)notebook.Cells[0].Outputs[0]).Data;
}
