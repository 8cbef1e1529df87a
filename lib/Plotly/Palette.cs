using System.Globalization;

namespace Plotly;

/// <summary>
/// The course's colours: those of Okabe and Ito, which people with any kind of colour vision can tell apart
/// (<see href="https://jfly.uni-koeln.de/color/">Color Universal Design</see>). They are readable on light and on dark pages.
/// </summary>
public static class Palette
{
    /// <summary>What was measured on the training data: blue.</summary>
    public const string Training = "#0072B2";

    /// <summary>What was measured on the validation data: orange.</summary>
    public const string Validation = "#E69F00";

    /// <summary>What a naive method reaches: grey.</summary>
    public const string Baseline = "#7F7F7F";

    /// <summary>Something right: a bluish green.</summary>
    public const string Right = "#009E73";

    /// <summary>Something wrong: vermilion.</summary>
    public const string Wrong = "#D55E00";

    /// <summary>Text and axes: a grey that reads on white and on black.</summary>
    public const string Ink = "#7A7A7A";

    /// <summary>The colours that series take in turn.</summary>
    public static IReadOnlyList<string> Series { get; } =
    [
        Training, Validation, Right, "#CC79A7", "#56B4E9", Wrong, "#9467BD", "#A6761D", "#7F7F7F", "#C9B400",
    ];

    /// <summary>The colour that a name stands for in every chapter, or null for any other name.</summary>
    internal static string? For(string? name) => name?.Split(' ', '_', '-', ':', ',', '(')[0].ToLowerInvariant() switch
    {
        "train" or "training" => Training,
        "val" or "validation" => Validation,
        "baseline" or "naive" => Baseline,
        _ => null,
    };

    /// <summary>A colour written <c>#RRGGBB</c> with an opacity.</summary>
    internal static string Fade(string color, double opacity)
    {
        var (red, green, blue) = Components(color);
        return string.Create(CultureInfo.InvariantCulture, $"rgba({red},{green},{blue},{opacity:0.##})");
    }

    internal static (byte Red, byte Green, byte Blue) Components(string color)
    {
        if (color.Length != 7 || color[0] != '#' || !int.TryParse(color.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            throw new ArgumentException($"'{color}' must be written #RRGGBB here, such as \"{Training}\".");
        return ((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
