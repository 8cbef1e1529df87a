using System.Globalization;

namespace Widgets;

/// <summary>A whole number on a line from a lowest to a highest.</summary>
/// <param name="min">The lowest value, where the slider stands at first.</param>
/// <param name="max">The highest value.</param>
/// <param name="step">The distance between two values.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is below <paramref name="min"/>, or <paramref name="step"/> is not positive.</exception>
public sealed class IntSlider(int min, int max, int step = 1) : Slider<int>(min, max, step, "d", "IntSliderModel", "IntSliderView")
{
    private protected override string Shown => Value.ToString(CultureInfo.InvariantCulture);
}
