using System.Text.Json.Nodes;
using Display;
using Interactive.Documents;
using Interactive.Session;

namespace Interactive.Execution;

/// <summary>
/// What the process that executes a notebook and the one that owns the document say to each other: JSON objects, one a
/// line, told apart by <c>type</c>.
/// </summary>
internal static class HostMessage
{
    public const string Ready = "ready";
    public const string Execute = "execute";
    public const string Interrupt = "interrupt";
    public const string Stream = "stream";
    public const string Show = "display";
    public const string Update = "update";
    public const string Clear = "clear";
    public const string Finished = "finished";

    /// <summary>The type of a message.</summary>
    public static string TypeOf(JsonObject message) => message["type"]?.ToString() ?? "";

    /// <summary>Asks for a cell to be executed.</summary>
    public static JsonObject ForExecute(string code, string language, string cellName) => new()
    {
        ["type"] = Execute,
        ["code"] = code,
        ["language"] = language,
        ["name"] = cellName,
    };

    /// <summary>Printed text.</summary>
    public static JsonObject ForStream(TextStream stream, string text) => new()
    {
        ["type"] = Stream,
        ["name"] = stream == TextStream.Output ? "stdout" : "stderr",
        ["text"] = text,
    };

    /// <summary>Something shown or updated.</summary>
    public static JsonObject ForDisplay(string type, MimeBundle bundle, string? displayId) => new()
    {
        ["type"] = type,
        ["id"] = displayId,
        ["data"] = OutputJson.WriteData(bundle),
    };

    /// <summary>The end of a cell.</summary>
    public static JsonObject ForFinished(ExecutionResult result, long peakMemory) => new()
    {
        ["type"] = Finished,
        ["data"] = result.Value is { } value ? OutputJson.WriteData(value) : null,
        ["error"] = result.Error is { } error ? Write(error) : null,
        ["peak"] = peakMemory,
    };

    /// <summary>How a cell ended.</summary>
    public static ExecutionResult ReadFinished(JsonObject message) => new(
        message["data"] is JsonObject data ? OutputJson.ReadData(data) : null,
        message["error"] is JsonObject error ? Read(error) : null);

    private static JsonObject Write(CellError error) => new()
    {
        ["kind"] = error.Kind.ToString(),
        ["name"] = error.Name,
        ["message"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        ["cell"] = error.CellName,
        ["line"] = error.Line,
        ["source"] = error.SourceLine,
    };

    private static CellError Read(JsonObject error) => new(
        Enum.Parse<CellErrorKind>(error["kind"]!.ToString()),
        error["name"]!.ToString(),
        error["message"]!.ToString(),
        [.. error["traceback"]!.AsArray().Select(line => line!.ToString())])
    {
        CellName = error["cell"]?.ToString(),
        Line = (int?)error["line"],
        SourceLine = error["source"]?.ToString(),
    };
}
