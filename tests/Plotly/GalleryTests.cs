using System.Text.Json.Nodes;
using Plotly.Json;

namespace Plotly.Tests;

/// <summary>Every chart of the gallery against its stored JSON and text.</summary>
public sealed class GalleryTests
{
    private const int Most = 24;

    public static TheoryData<string> Names => [.. Gallery.Charts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_is_as_stored(string name) => Snapshot.Verify(Reviewable(Gallery.Charts[name]()), $"{name}.json");

    [Fact]
    public void Text_is_as_stored() => Snapshot.Verify(
        string.Join("\n\n", Gallery.Charts.Select(item => $"# {item.Key}\n{item.Value()}")), "Text.txt");

    [Fact]
    public void Theme_is_as_stored() => Snapshot.Verify(JsonText.Write(Theme.Template, indented: true), "Theme.json");

    /// <summary>The figure without what is the same in all, and with pictures and long data cut short, so that people can review it.</summary>
    private static string Reviewable(Chart chart)
    {
        var figure = JsonNode.Parse(chart.ToJson())!;
        figure["layout"]!.AsObject().Remove("template");
        figure.AsObject().Remove("config");
        Shorten(figure);
        return JsonText.Write(Node.From(Shorten(figure)), indented: true);
    }

    private static JsonNode? Shorten(JsonNode? node, string key = "") => node switch
    {
        JsonObject branch => new JsonObject(branch.Select(item => KeyValuePair.Create(item.Key, Shorten(item.Value, item.Key)))),
        JsonArray { Count: > Most } list => new JsonArray([.. list.Take(4).Select(item => Shorten(item)), $"and {list.Count - 4} more"]),
        JsonArray list => new JsonArray([.. list.Select(item => Shorten(item))]),
        _ when key == "source" => $"{node!.ToString().Length} characters",
        _ => node?.DeepClone(),
    };
}
