namespace Plotly.Text;

/// <summary>A curve in one line of text.</summary>
internal static class Sparkline
{
    private const string Steps = "▁▂▃▄▅▆▇█";
    private const int Width = 24;

    /// <summary>Draws the values, each sign the mean of a stretch of them; gaps are spaces.</summary>
    public static string Of(ReadOnlySpan<double> values)
    {
        if (values.Length < 2) return "";
        var means = new double[Math.Min(Width, values.Length)];
        for (var sign = 0; sign < means.Length; sign++)
        {
            var (from, to) = (sign * values.Length / means.Length, (sign + 1) * values.Length / means.Length);
            means[sign] = values[from..to].ToArray().Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
        }
        var finite = means.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (low, high) = (finite.Min(), finite.Max());
        return string.Concat(means.Select(mean => double.IsNaN(mean) ? ' ' : Sign(mean, low, high)));
    }

    private static char Sign(double value, double low, double high) =>
        Steps[high > low ? (int)Math.Round((value - low) / (high - low) * (Steps.Length - 1)) : 0];
}
