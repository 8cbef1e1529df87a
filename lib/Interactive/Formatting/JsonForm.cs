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

    /// <summary>Formats a value.</summary>
    public static string Of(object? value) => value switch
    {
        JsonNode node => node.ToJsonString(options),
        JsonDocument document => document.RootElement.GetRawText(),
        JsonElement element => element.GetRawText(),
        _ => JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), options),
    };
}
