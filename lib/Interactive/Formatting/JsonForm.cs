using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Formatting;

/// <summary>The <c>application/json</c> form of a value.</summary>
internal static class JsonForm
{
    private static readonly JsonSerializerOptions options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReferenceHandler = System.Text.Json.Serialization.ReferenceHandler.IgnoreCycles,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IncludeFields = true,
    };

    /// <summary>True for a value that is JSON already, ours or that of Json.NET, which the engine does not reference.</summary>
    public static bool IsJson(object value) => value is JsonNode or JsonDocument or JsonElement || IsJsonNet(value);

    /// <summary>True for text that is JSON.</summary>
    public static bool IsJsonText(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Formats a value.</summary>
    public static string Of(object? value) => value switch
    {
        JsonNode node => node.ToJsonString(options),
        JsonDocument document => document.RootElement.GetRawText(),
        JsonElement element => element.GetRawText(),
        not null when IsJsonNet(value) => value.ToString() ?? "null",
        _ => JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), options),
    };

    // A JValue prints a string without its quotes.
    private static bool IsJsonNet(object value) => value.GetType() is { Namespace: "Newtonsoft.Json.Linq", Name: "JObject" or "JArray" };
}
