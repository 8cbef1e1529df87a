using System.Globalization;

namespace Widgets;

/// <summary>A number on a line from a lowest to a highest.</summary>
/// <param name="min">The lowest value, where the slider stands at first.</param>
/// <param name="max">The highest value.</param>
/// <param name="step">The distance between two values.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is below <paramref name="min"/>, or <paramref name="step"/> is not positive.</exception>
public sealed class FloatSlider(double min, double max, double step = 0.1) : Slider<double>(min, max, step, ".4~g", "FloatSliderModel", "FloatSliderView")
{
    private protected override string Shown => Value.ToString("G6", CultureInfo.InvariantCulture);
}
