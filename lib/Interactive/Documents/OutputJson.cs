using System.Text.Json.Nodes;
using Display;

namespace Interactive.Documents;

/// <summary>Outputs as the notebook format stores them.</summary>
internal static class OutputJson
{
    /// <summary>Reads an output; one of an unknown type, or of text that is not valid Unicode, is kept as it is.</summary>
    public static CellOutput Read(JsonObject json)
    {
        try
        {
            return ReadKnown(json);
        }
        catch (InvalidOperationException)
        {
            return new UnknownOutput { Original = json };
        }
    }

    private static CellOutput ReadKnown(JsonObject json) => json["output_type"]?.ToString() switch
    {
        "stream" => new StreamOutput(json["name"]?.ToString() ?? "stdout", MultilineText.Read(json["text"])) { Original = json },
        "display_data" => ReadDisplay(json, isResult: false),
        "execute_result" => ReadDisplay(json, isResult: true),
        "error" => new ErrorOutput(
            json["ename"]?.ToString() ?? "Error",
            json["evalue"]?.ToString() ?? "",
            json["traceback"] is JsonArray lines ? [.. lines.Select(line => line?.ToString() ?? "")] : [])
        { Original = json },
        _ => new UnknownOutput { Original = json },
    };

    /// <summary>The JSON of an output, keys sorted; of one that was read, exactly what was read.</summary>
    /// <param name="output">The output.</param>
    /// <param name="executionCount">The number a result carries.</param>
    public static JsonObject Write(CellOutput output, int? executionCount)
    {
        if (output.Original is { } original) return (JsonObject)original.DeepClone();
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
                MimeEncoding.Json => JsonNode.Parse(content.Text),
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
                ? MimeContent.FromJson(value?.ToJsonString() ?? "null")
                : new MimeContent(MultilineText.Read(value), IsBinary(mimeType) ? MimeEncoding.Base64 : MimeEncoding.Text));
        }

        return bundle;
    }

    private static DisplayOutput ReadDisplay(JsonObject json, bool isResult) =>
        new(ReadData(json["data"] as JsonObject), isResult)
        {
            Metadata = json["metadata"] as JsonObject,
            Original = json,
        };

    private static JsonObject WriteDisplay(DisplayOutput display, int? executionCount)
    {
        var json = new JsonObject { ["data"] = WriteData(display.Data) };
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
