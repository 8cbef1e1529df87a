using System.Text.Json.Nodes;

namespace Plotly.Tests;

/// <summary>Reads a chart as plotly.js would.</summary>
internal static class Figures
{
    public static JsonNode Read(Chart chart) => JsonNode.Parse(chart.ToJson())!;

    public static JsonNode Trace(Chart chart, int index = 0) => Read(chart)["data"]![index]!;

    public static JsonNode Layout(Chart chart) => Read(chart)["layout"]!;
}
