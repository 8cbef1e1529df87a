using System.Text.Json;
using System.Text.Json.Nodes;
using Display;

namespace Interactive.Documents;

/// <summary>Outputs as the notebook format stores them.</summary>
internal static class OutputJson
{
    // Figures nest deeper than the 64 levels a parser allows by itself.
    private static readonly JsonDocumentOptions deep = new() { MaxDepth = 512 };

    /// <summary>Reads an output; one of an unknown type, or of text that is not valid Unicode, is kept as it is.</summary>
    public static CellOutput Read(JsonElement element)
    {
        var json = JsonObject.Create(element)!;
        var unbroken = OneLineValues(element);
        try
        {
            return ReadKnown(json, unbroken);
        }
        catch (InvalidOperationException)
        {
            return new UnknownOutput { Original = json, OneLineValues = unbroken };
        }
    }

    private static CellOutput ReadKnown(JsonObject json, IReadOnlyDictionary<string, string> unbroken) => json["output_type"]?.ToString() switch
    {
        "stream" => new StreamOutput(json["name"]?.ToString() ?? "stdout", MultilineText.Read(json["text"])) { Original = json },
        "display_data" => ReadDisplay(json, unbroken, isResult: false),
        "execute_result" => ReadDisplay(json, unbroken, isResult: true),
        "error" => new ErrorOutput(
            json["ename"]?.ToString() ?? "Error",
            json["evalue"]?.ToString() ?? "",
            json["traceback"] is JsonArray lines ? [.. lines.Select(line => line?.ToString() ?? "")] : [])
        { Original = json },
        _ => new UnknownOutput { Original = json, OneLineValues = unbroken },
    };

    /// <summary>The JSON of an output, keys sorted; of one that was read, exactly what was read.</summary>
    /// <param name="output">The output.</param>
    /// <param name="executionCount">The number a result carries.</param>
    public static JsonObject Write(CellOutput output, int? executionCount)
    {
        if (output.Original is { } original) return WriteOriginal(original, output.OneLineValues);
        return output switch
        {
            StreamOutput stream => new JsonObject
            {
                ["name"] = stream.Name,
                ["output_type"] = "stream",
                ["text"] = MultilineText.Write(stream.Text),
            },
            DisplayOutput display => WriteDisplay(display, executionCount),
            ErrorOutput error => new JsonObject
            {
                ["ename"] = error.Name,
                ["evalue"] = error.Message,
                ["output_type"] = "error",
                ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
            },
            _ => throw new InvalidOperationException($"An output of type {output.GetType().Name} cannot be stored."),
        };
    }

    /// <summary>A bundle as a JSON object keyed by MIME type.</summary>
    public static JsonObject WriteData(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, content) in bundle.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            data[mimeType] = content.Encoding switch
            {
                MimeEncoding.Json => JsonNode.Parse(content.Text, documentOptions: deep),
                MimeEncoding.Base64 => content.Text,
                _ => SplitsIntoLines(mimeType) ? MultilineText.Write(content.Text) : content.Text,
            };
        }

        return data;
    }

    /// <summary>A bundle from a JSON object keyed by MIME type; its text is empty when the object holds none.</summary>
    public static MimeBundle ReadData(JsonObject? data)
    {
        var bundle = new MimeBundle(MultilineText.Read(data?[MimeType.Text]));
        foreach (var (mimeType, value) in data ?? [])
        {
            if (mimeType == MimeType.Text) continue;
            bundle.Add(mimeType, IsJson(mimeType)
                ? MimeContent.FromJson(JupyterJson.Write(value, indented: false))
                : new MimeContent(MultilineText.Read(value), IsBinary(mimeType) ? MimeEncoding.Base64 : MimeEncoding.Text));
        }

        return bundle;
    }

    private static DisplayOutput ReadDisplay(JsonObject json, IReadOnlyDictionary<string, string> unbroken, bool isResult) =>
        new(ReadData(json["data"] as JsonObject), isResult)
        {
            Metadata = json["metadata"] as JsonObject,
            Original = json,
            OneLineValues = unbroken,
        };

    private static JsonObject WriteOriginal(JsonObject original, IReadOnlyDictionary<string, string> unbroken)
    {
        var json = (JsonObject)original.DeepClone();
        foreach (var (mimeType, text) in unbroken) json["data"]![mimeType] = OneLineJson.Node(text);
        return json;
    }

    // What Jupyter writes spreads over many lines; those stay as they are too.
    private static Dictionary<string, string> OneLineValues(JsonElement output)
    {
        var found = new Dictionary<string, string>();
        if (!output.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object) return found;
        foreach (var member in data.EnumerateObject())
        {
            if (member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) continue;
            var text = member.Value.GetRawText();
            if (text.Length > 2 && !text.Contains('\n')) found[member.Name] = text;
        }

        return found;
    }

    private static JsonObject WriteDisplay(DisplayOutput display, int? executionCount)
    {
        var data = WriteData(display.Data);
        // A figure is thousands of numbers: a line for each would make the file more than twice as long.
        foreach (var (mimeType, content) in display.Data)
            if (content.Encoding == MimeEncoding.Json) data[mimeType] = OneLineJson.Node(JupyterJson.Write(data[mimeType], indented: false));
        var json = new JsonObject { ["data"] = data };
        if (display.IsResult) json["execution_count"] = executionCount;
        json["metadata"] = display.Metadata?.DeepClone() ?? new JsonObject();
        json["output_type"] = display.IsResult ? "execute_result" : "display_data";
        return json;
    }

    private static bool IsJson(string mimeType) => mimeType == MimeType.Json || mimeType.EndsWith("+json", StringComparison.Ordinal);

    private static bool IsBinary(string mimeType) =>
        mimeType.StartsWith("image/", StringComparison.Ordinal) && mimeType != MimeType.Svg
        || mimeType.StartsWith("audio/", StringComparison.Ordinal)
        || mimeType.StartsWith("video/", StringComparison.Ordinal)
        || mimeType == "application/pdf";

    private static bool SplitsIntoLines(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is MimeType.JavaScript or MimeType.Svg;
}
