using System.Text;
using Plotly.Json;

namespace Plotly.Text;

/// <summary>A chart in words, for consoles, logs and readers who cannot see: what is drawn, with the numbers that matter.</summary>
internal static class ChartText
{
    private const int MostTraces = 12;

    public static string Describe(Chart chart)
    {
        var text = new StringBuilder(chart.Title ?? (chart.IsGrid ? $"Grid of {chart.Parts.Length} charts" : "Chart"));
        if (chart.Layout.Text("title.subtitle.text") is { } subtitle) text.Append(" - ").Append(subtitle);
        if (!chart.IsGrid && Axes(chart) is { } axes) text.Append(" (").Append(axes).Append(')');
        if (chart.IsGrid) AppendParts(text, chart);
        else AppendTraces(text, chart);
        if (chart.Frames.Length > 0) text.Append($"\n  {chart.Frames.Length} frames");
        if (chart.Caption is { } caption) text.Append("\n  ").Append(caption);
        return text.ToString();
    }

    private static void AppendParts(StringBuilder text, Chart grid)
    {
        foreach (var part in grid.Parts) text.Append("\n  ").Append(Describe(part).Replace("\n", "\n  "));
    }

    private static void AppendTraces(StringBuilder text, Chart chart)
    {
        var named = chart.Traces.Where(IsTold).ToArray();
        var width = named.Take(MostTraces).Max(trace => (int?)NameOf(trace).Length) ?? 0;
        foreach (var trace in named.Take(MostTraces))
            text.Append("\n  ").Append(NameOf(trace).PadRight(width)).Append("  ").Append(TraceText.Describe(trace));
        if (named.Length > MostTraces) text.Append($"\n  and {named.Length - MostTraces} more series");
    }

    /// <summary>What says nothing on hover and carries no words is decoration, such as the rim of a band.</summary>
    private static bool IsTold(Trace trace) => trace.Options.Text("hoverinfo") != "skip"
        || trace.Name is not null || trace.Options.Get("text") is not null || trace.Options.Get("meta") is not null;

    private static string NameOf(Trace trace) => trace.Name ?? TraceText.Kind(trace);

    private static string? Axes(Chart chart)
    {
        var prefix = chart.Traces.Any(trace => trace.IsSpatial) ? "scene." : "";
        string?[] titles =
        [
            chart.Layout.Text($"{prefix}yaxis.title.text") ?? chart.Layout.Text("yaxis2.title.text"),
            chart.Layout.Text($"{prefix}xaxis.title.text"),
        ];
        return titles switch
        {
            [{ } y, { } x] => $"{y} over {x}",
            [{ } y, null] => y,
            [null, { } x] => $"over {x}",
            _ => null,
        };
    }
}
