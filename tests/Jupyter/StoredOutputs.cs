using System.Text.Json.Nodes;

namespace Jupyter.Tests;

/// <summary>The outputs of cells as a notebook client stores them: prints joined, displays updated where they stand.</summary>
internal sealed class StoredOutputs
{
    private readonly Dictionary<string, List<JsonObject>> displays = [];

    internal List<JsonArray> Cells { get; } = [];

    internal void StartCell() => Cells.Add([]);

    internal void Take(string type, JsonObject content)
    {
        switch (type)
        {
            case "stream":
                Print(content["name"]!.ToString(), content["text"]!.ToString());
                break;
            case "display_data" or "execute_result":
                Cells[^1].Add(Show(type, content));
                break;
            case "update_display_data":
                foreach (var shown in displays.GetValueOrDefault(content["transient"]!["display_id"]!.ToString(), [])) shown["data"] = content["data"]!.DeepClone();
                break;
            case "error":
                var error = (JsonObject)content.DeepClone();
                error["output_type"] = type;
                Cells[^1].Add(error);
                break;
        }
    }

    private void Print(string name, string text)
    {
        if (Cells[^1].LastOrDefault() is JsonObject last && last["output_type"]!.ToString() == "stream" && last["name"]!.ToString() == name)
            last["text"] = last["text"]!.ToString() + text;
        else
            Cells[^1].Add(new JsonObject { ["name"] = name, ["output_type"] = "stream", ["text"] = text });
    }

    private JsonObject Show(string type, JsonObject content)
    {
        var output = new JsonObject { ["data"] = content["data"]!.DeepClone(), ["metadata"] = content["metadata"]!.DeepClone(), ["output_type"] = type };
        if (content["execution_count"] is { } count) output["execution_count"] = count.DeepClone();
        if (content["transient"]?["display_id"]?.ToString() is { } id)
        {
            if (!displays.TryGetValue(id, out var shown)) displays[id] = shown = [];
            shown.Add(output);
        }

        return output;
    }
}
