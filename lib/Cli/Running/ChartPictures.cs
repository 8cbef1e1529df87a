using System.Text;
using Display;
using Interactive.Documents;
using Plotly;

namespace Course.Cli.Running;

/// <summary>
/// Makes charts in executed notebooks fit for a repository: beside the figure a picture, which GitHub and editors without
/// plotly.js show, in the place of the HTML, which would hold the same figure a second time.
/// </summary>
internal static class ChartPictures
{
    // A cloud of points is one element each in SVG; beyond this many bytes pixels are smaller and draw faster.
    private const int LargestSvg = 150_000;

    /// <summary>Replaces the outputs that are charts.</summary>
    /// <exception cref="InvalidOperationException">There is no browser, or plotly.js refused a figure.</exception>
    public static async Task PutIntoAsync(Notebook notebook, CancellationToken cancellationToken)
    {
        var charts = Find(notebook).ToList();
        var stills = charts.Select(chart => StillFigure.Of(chart.Figure)).ToList();
        var drawings = await StaticPictures.RenderAsync(stills, PictureFormat.Svg, cancellation: cancellationToken);
        var large = Enumerable.Range(0, charts.Count).Where(index => drawings[index].Length > LargestSvg).ToList();
        var pixels = await StaticPictures.RenderAsync([.. large.Select(index => stills[index])], PictureFormat.Png, cancellation: cancellationToken);
        for (var i = 0; i < charts.Count; i++)
        {
            var place = large.IndexOf(i);
            charts[i].Replace(place < 0
                ? new(MimeType.Svg, MimeContent.FromText(Encoding.UTF8.GetString(drawings[i])))
                : new(MimeType.Png, MimeContent.FromBytes(pixels[place])));
        }
    }

    private static IEnumerable<ChartOutput> Find(Notebook notebook) =>
        from cell in notebook.Cells
        from index in Enumerable.Range(0, cell.Outputs.Count)
        let output = cell.Outputs[index] as DisplayOutput
        where output?.Data[MimeType.Plotly] is not null
        select new ChartOutput(cell.Outputs, index, output);

    private sealed record ChartOutput(List<CellOutput> Outputs, int Index, DisplayOutput Output)
    {
        private static readonly string[] replaced = [MimeType.Text, MimeType.Html, MimeType.Svg, MimeType.Png];

        public string Figure => Output.Data[MimeType.Plotly]!.Value.Text;

        public void Replace(KeyValuePair<string, MimeContent> picture)
        {
            var data = new MimeBundle(Output.Data.Text);
            foreach (var (mimeType, content) in Output.Data)
                if (!replaced.Contains(mimeType)) data.Add(mimeType, content);
            data.Add(picture.Key, picture.Value);
            Outputs[Index] = new DisplayOutput(data, Output.IsResult) { Metadata = Output.Metadata };
        }
    }
}
