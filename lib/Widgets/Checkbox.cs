using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>Yes or no.</summary>
public sealed class Checkbox : ValueWidget<bool>
{
    /// <summary>Makes a box.</summary>
    /// <param name="value">Whether it is ticked.</param>
    public Checkbox(bool value = false) : base("CheckboxModel", "CheckboxView")
    {
        Set("indent", false);
        Set("value", value);
    }

    /// <summary>True when it is ticked.</summary>
    public override bool Value
    {
        get => Get<bool>("value");
        set => Set("value", value);
    }

    private protected override string StyleModel => "DescriptionStyleModel";

    private protected override string ControlHtml => $"<input type=\"checkbox\" data-key=\"value\"{(Value ? " checked" : "")}>";

    private protected override string Shown => Value ? "yes" : "no";

    private protected override string Text => Described("Checkbox", "");

    private protected override bool AcceptsValue(JsonNode? value) => value is JsonValue flag && flag.TryGetValue<bool>(out _);
}
