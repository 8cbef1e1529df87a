using Plotly.Json;

namespace Plotly;

/// <summary>How numbers become colours. All scales here keep their order for every kind of colour vision and in print.</summary>
public sealed class ColorScale
{
    private ColorScale(Node node, bool reversed = false, bool signed = false) =>
        (Node, IsReversed, IsSigned) = (node, reversed, signed);

    /// <summary>Dark blue through green to yellow; the default.</summary>
    public static ColorScale Viridis { get; } = new("Viridis");

    /// <summary>Blue to yellow, the same for red-green blind readers.</summary>
    public static ColorScale Cividis { get; } = new("Cividis");

    /// <summary>Black (low) to white (high), as in a photograph.</summary>
    public static ColorScale Greys { get; } = Of("#000000", "#FFFFFF");

    /// <summary>Pale (low) to dark blue (high): counts and shares.</summary>
    public static ColorScale Blues { get; } = Of("#EEF4FA", "#9CC4E4", "#3F8FC5", "#0072B2", "#08416B");

    /// <summary>
    /// Orange (negative) over white (zero) to blue (positive): signed weights and gradients. A chart that uses it puts
    /// zero in the middle unless a range is given.
    /// </summary>
    public static ColorScale Diverging { get; } =
        new(Steps(["#8C4A00", "#D55E00", "#F3B98A", "#F7F7F7", "#8FC1E3", "#0072B2", "#08375A"]), signed: true);

    /// <summary>The scale from its other end.</summary>
    public ColorScale Reversed => new(Node, !IsReversed, IsSigned);

    internal Node Node { get; }

    internal bool IsReversed { get; }

    internal bool IsSigned { get; }

    /// <summary>A scale of your own, the colours evenly apart from low to high.</summary>
    /// <param name="colors">At least two CSS colours.</param>
    public static ColorScale Of(params IReadOnlyList<string> colors) => new(Steps(colors));

    /// <summary>A scale that plotly.js knows by name, such as <c>"Plasma"</c> or <c>"Inferno"</c>.</summary>
    public static implicit operator ColorScale(string name) => new(name);

    private static Sequence Steps(IReadOnlyList<string> colors)
    {
        if (colors.Count < 2) throw new ArgumentException("A colour scale needs at least two colours.");
        return new(colors.Select((color, index) =>
            new Sequence([Math.Round((double)index / (colors.Count - 1), 4), color])));
    }
}
