using System.Globalization;

namespace Plotly.Json;

/// <summary>
/// Writes numbers as short as a picture allows. A screen has some thousands of pixels, so six significant digits
/// of the range that is drawn lose nothing that can be seen, and halve the size of a chart.
/// </summary>
internal static class NumberText
{
    /// <summary>The digits that values within a narrow range and far from zero have left to tell them apart.</summary>
    public const int Digits = 6;

    /// <summary>Whole numbers up to here are exact in a double.</summary>
    private const double LargestWhole = 9007199254740992;

    /// <summary>The shortest text that reads back as the same double; whole numbers without an exponent.</summary>
    public static string Exact(double value) => IsWhole(value)
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The text with that many significant digits; whole numbers stay exact.</summary>
    public static string Rounded(double value, int digits = Digits) => IsWhole(value)
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString($"G{digits}", CultureInfo.InvariantCulture);

    /// <summary>
    /// How many significant digits keep values apart: six for most, more where all lie close together but far
    /// from zero (100000.1, 100000.2), where six would draw stairs.
    /// </summary>
    public static int DigitsFor(ReadOnlySpan<double> values)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (var value in values)
        {
            if (!double.IsFinite(value)) continue;
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }
        if (!(high > low)) return Digits;
        var largest = Math.Max(Math.Abs(low), Math.Abs(high));
        return Math.Clamp(Digits + (int)Math.Floor(Math.Log10(largest / (high - low))), Digits, 17);
    }

    /// <summary>Writes one value into a buffer, <c>null</c> for what JSON cannot hold; returns the bytes written.</summary>
    public static int Write(double value, string format, Span<byte> buffer)
    {
        if (!double.IsFinite(value))
        {
            "null"u8.CopyTo(buffer);
            return 4;
        }
        int written;
        if (IsWhole(value)) ((long)value).TryFormat(buffer, out written, default, CultureInfo.InvariantCulture);
        else value.TryFormat(buffer, out written, format, CultureInfo.InvariantCulture);
        return written;
    }

    private static bool IsWhole(double value) => Math.Abs(value) <= LargestWhole && value == Math.Truncate(value);
}
