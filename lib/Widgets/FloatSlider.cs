using System.Globalization;
using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>A number on a line from a lowest to a highest.</summary>
public sealed class FloatSlider : ValueWidget<double>
{
    private readonly double min;
    private readonly double max;
    private readonly double step;

    /// <summary>Makes a slider that stands at <paramref name="min"/>.</summary>
    /// <param name="min">The lowest value.</param>
    /// <param name="max">The highest value.</param>
    /// <param name="step">The distance between two values.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is below <paramref name="min"/>, or <paramref name="step"/> is not positive.</exception>
    public FloatSlider(double min, double max, double step = 0.1) : base("FloatSliderModel", "FloatSliderView")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        (this.min, this.max, this.step) = (min, max, step);
        SliderState.Set(Set, min, max, step, ".4~g");
        Set("value", min);
    }

    /// <summary>Where it stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the slider.</exception>
    public override double Value
    {
        get => Get<double>("value");
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, min);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max);
            Set("value", value);
        }
    }

    private protected override string StyleModel => "SliderStyleModel";

    private protected override string ControlHtml => WidgetHtml.Slider(min, max, step, Value, Shown);

    private protected override string Shown => Value.ToString("G6", CultureInfo.InvariantCulture);

    private protected override string Text => Described("FloatSlider", string.Create(CultureInfo.InvariantCulture, $"{min}..{max}"));

    private protected override bool AcceptsValue(JsonNode? value) =>
        value is JsonValue number && number.TryGetValue<double>(out var wanted) && wanted >= min && wanted <= max;
}
