using Plotly.Json;

namespace Plotly;

/// <summary>Where a legend's corner goes for each place it can have.</summary>
internal static class Legend
{
    /// <summary>Centred at the lower edge of the whole picture: for grids, whose right side belongs to the charts.</summary>
    public static Branch Below { get; } = Corner(0.5, 0, "center", "bottom").With("yref", "container").With("orientation", "h");

    public static Branch At(LegendPlace place) => place switch
    {
        LegendPlace.Top => Corner(1, 1.02, "right", "bottom").With("orientation", "h"),
        LegendPlace.InsideTopRight => Corner(0.98, 0.98, "right", "top"),
        LegendPlace.InsideBottomRight => Corner(0.98, 0.02, "right", "bottom"),
        LegendPlace.InsideTopLeft => Corner(0.02, 0.98, "left", "top"),
        LegendPlace.InsideBottomLeft => Corner(0.02, 0.02, "left", "bottom"),
        _ => Corner(1.02, 1, "left", "top"),
    };

    private static Branch Corner(double x, double y, string xAnchor, string yAnchor) => Branch.Empty
        .With("x", x).With("y", y).With("xanchor", xAnchor).With("yanchor", yAnchor);
}
