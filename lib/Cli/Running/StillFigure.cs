using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Cli.Running;

/// <summary>What a Plotly figure looks like when nothing can be pressed: an animation at its last frame, and no buttons.</summary>
internal static class StillFigure
{
    // The names under which plotly.js knows sliders and buttons.
    private const string Sliders = "sliders";
    private const string Buttons = "updatemenus";

    private static readonly JsonDocumentOptions deep = new() { MaxDepth = 512 };

    /// <summary>The figure to draw.</summary>
    /// <param name="json">The figure as notebooks hold it.</param>
    public static string Of(string json)
    {
        if (JsonNode.Parse(json, documentOptions: deep) is not JsonObject figure) return json;
        var layout = figure["layout"] as JsonObject;
        var canPlay = layout?.Remove(Buttons) ?? false;
        if (figure["frames"] is JsonArray { Count: > 0 } frames)
        {
            if (frames[^1] is JsonObject last) Show(figure, last);
            foreach (var slider in (layout?[Sliders] as JsonArray)?.OfType<JsonObject>() ?? []) slider["active"] = frames.Count - 1;
            figure.Remove("frames");
            return figure.ToJsonString();
        }

        return canPlay ? figure.ToJsonString() : json;
    }

    private static void Show(JsonObject figure, JsonObject frame)
    {
        var traces = figure["data"] as JsonArray;
        var changed = (frame["data"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        for (var i = 0; i < changed.Count && traces is not null; i++)
        {
            // A frame says which series it changes; without that, they are the first ones.
            var index = frame["traces"] is JsonArray indices && i < indices.Count ? (int?)indices[i] ?? i : i;
            if (index >= 0 && index < traces.Count && traces[index] is JsonObject trace) Merge(trace, changed[i]);
        }

        if (frame["layout"] is not JsonObject changes) return;
        if (figure["layout"] is not JsonObject layout) figure["layout"] = layout = [];
        Merge(layout, changes);
    }

    private static void Merge(JsonObject into, JsonObject changes)
    {
        foreach (var (key, value) in changes)
        {
            if (value is JsonObject inner && into[key] is JsonObject old) Merge(old, inner);
            else into[key] = value?.DeepClone();
        }
    }
}
