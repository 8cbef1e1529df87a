using Plotly.Json;

namespace Plotly;

/// <summary>
/// How much room each chart of a grid gets. Heights are known in pixels; the width is the page's, so that room beside a
/// chart is measured for the narrowest page in use, a static picture.
/// </summary>
internal sealed class GridGeometry
{
    private const double PageWidth = 680; // what StaticPictures.DefaultWidth leaves between the margins
    private const double PlotHeight = 210;
    private const double TickRoom = 26;
    private const double TitleRoom = 24;
    private const double HeadingRoom = 30;
    private const double ColorBarRoom = 62;
    private const double SideRoom = 50;
    private const double Margins = 92;

    private readonly GridCell[] cells;

    public GridGeometry(Chart[] parts, int columns)
    {
        HasHeadings = parts.Any(part => part.Title is not null);
        var rows = parts.Chunk(columns).ToArray();
        var heights = rows.Select(row => row.Max(PlotHeightOf)).ToArray();
        var gap = TickRoom + (HasHeadings ? HeadingRoom : 10) + (parts.Any(part => HasTitle(part, "xaxis")) ? TitleRoom : 0);
        if (parts.All(IsBare)) gap -= TickRoom - 6;
        var total = heights.Sum() + gap * (rows.Length - 1);
        Height = (int)Math.Round(total + Margins);

        var sideGap = (parts.All(IsBare) ? 16 : SideRoom + (parts.Any(part => HasTitle(part, "yaxis")) ? TitleRoom : 0)) / PageWidth;
        var width = (1 - sideGap * (columns - 1)) / columns;
        cells = new GridCell[parts.Length];
        var top = 1.0;
        for (var row = 0; row < rows.Length; row++)
        {
            var bottom = Math.Max(0, top - heights[row] / total);
            for (var column = 0; column < rows[row].Length; column++)
            {
                var left = column * (width + sideGap);
                var right = left + width - (HasColorBar(rows[row][column]) ? ColorBarRoom / PageWidth : 0);
                cells[row * columns + column] = new(new(left, right), new(bottom, top));
            }
            top = bottom - gap / total;
        }
    }

    public bool HasHeadings { get; }

    public int Height { get; }

    public GridCell this[int index] => cells[index];

    /// <summary>The path of a trace's colour bar, or null when it shows none.</summary>
    public static string? ColorBarOf(Trace trace)
    {
        if (trace.HasColorScale) return trace.Options.Get("showscale") is Scalar { Value: false } ? null : "colorbar";
        return trace.Options["marker.showscale"] is Scalar { Value: true } ? "marker.colorbar" : null;
    }

    private static bool HasColorBar(Chart part) => part.Traces.Any(trace => ColorBarOf(trace) is not null);

    private static bool HasTitle(Chart part, string axis) => part.Layout[$"{axis}.title.text"] is not null;

    /// <summary>True for charts that need no room for tick labels: images and 3-D scenes.</summary>
    private static bool IsBare(Chart part) =>
        part.Traces.Any(trace => trace.IsSpatial) || part.Layout["xaxis.visible"] is Scalar { Value: false };

    private static double PlotHeightOf(Chart part) =>
        part.Layout.Number("height") is { } height ? Math.Max(120, (height - Margins) * 0.8) : PlotHeight;
}
