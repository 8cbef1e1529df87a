using System.Net;
using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>A line of text.</summary>
public sealed class TextField : ValueWidget<string>
{
    /// <summary>Makes a field.</summary>
    /// <param name="value">What stands in it.</param>
    public TextField(string value = "") : base("TextModel", "TextView")
    {
        Set("placeholder", "");
        // One message when the reader leaves the field or presses Enter, not one for each letter.
        Set("continuous_update", false);
        Set("value", value);
    }

    /// <summary>What stands in it.</summary>
    public override string Value
    {
        get => Get<string>("value");
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Set("value", value);
        }
    }

    private protected override string StyleModel => "TextStyleModel";

    private protected override string ControlHtml => $"<input type=\"text\" data-key=\"value\" value=\"{WebUtility.HtmlEncode(Value)}\">";

    private protected override string Shown => $"\"{Value}\"";

    private protected override string Text => Described("TextField", "");

    private protected override bool AcceptsValue(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out _);
}
