using System.Numerics;
using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>A number on a line from a lowest to a highest.</summary>
/// <typeparam name="T">The number's type.</typeparam>
public abstract class Slider<T> : ValueWidget<T> where T : struct, INumber<T>
{
    private readonly T min;
    private readonly T max;
    private readonly T step;

    private protected Slider(T min, T max, T step, string readoutFormat, string modelName, string viewName) : base(modelName, viewName)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        (this.min, this.max, this.step) = (min, max, step);
        Set("min", JsonValue.Create(min));
        Set("max", JsonValue.Create(max));
        Set("step", JsonValue.Create(step));
        Set("orientation", "horizontal");
        Set("readout", true);
        Set("readout_format", readoutFormat);
        // One message when the reader lets go: a handler may train for a second.
        Set("continuous_update", false);
        Set("behavior", "drag-tap");
        Set("value", JsonValue.Create(min));
    }

    /// <summary>Where it stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the slider.</exception>
    public override T Value
    {
        get => Get<T>("value");
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, min);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max);
            Set("value", JsonValue.Create(value));
        }
    }

    private protected override string StyleModel => "SliderStyleModel";

    private protected override string ControlHtml =>
        WidgetHtml.Slider(double.CreateChecked(min), double.CreateChecked(max), double.CreateChecked(step), double.CreateChecked(Value), Shown);

    private protected override string Text => Described(GetType().Name, FormattableString.Invariant($"{min}..{max}"));

    private protected override bool AcceptsValue(JsonNode? value) =>
        value is JsonValue number && number.TryGetValue<T>(out var wanted) && wanted >= min && wanted <= max;
}
