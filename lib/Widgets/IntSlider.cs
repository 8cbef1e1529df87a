using System.Globalization;
using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>A whole number on a line from a lowest to a highest.</summary>
public sealed class IntSlider : ValueWidget<int>
{
    private readonly int min;
    private readonly int max;
    private readonly int step;

    /// <summary>Makes a slider that stands at <paramref name="min"/>.</summary>
    /// <param name="min">The lowest value.</param>
    /// <param name="max">The highest value.</param>
    /// <param name="step">The distance between two values.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is below <paramref name="min"/>, or <paramref name="step"/> is not positive.</exception>
    public IntSlider(int min, int max, int step = 1) : base("IntSliderModel", "IntSliderView")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        (this.min, this.max, this.step) = (min, max, step);
        SliderState.Set(Set, min, max, step, "d");
        Set("value", min);
    }

    /// <summary>Where it stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the slider.</exception>
    public override int Value
    {
        get => Get<int>("value");
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, min);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max);
            Set("value", value);
        }
    }

    private protected override string StyleModel => "SliderStyleModel";

    private protected override string ControlHtml => WidgetHtml.Slider(min, max, step, Value, Shown);

    private protected override string Shown => Value.ToString(CultureInfo.InvariantCulture);

    private protected override string Text => Described("IntSlider", $"{min}..{max}");

    private protected override bool AcceptsValue(JsonNode? value) =>
        value is JsonValue number && number.TryGetValue<int>(out var wanted) && wanted >= min && wanted <= max;
}
