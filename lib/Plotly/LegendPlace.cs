namespace Plotly;

/// <summary>Where the legend stands.</summary>
public enum LegendPlace
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Right of the chart.</summary>
    Right,

    /// <summary>Above the chart, on one line.</summary>
    Top,

    /// <summary>Inside, at the upper right: for falling curves.</summary>
    InsideTopRight,

    /// <summary>Inside, at the lower right: for rising curves.</summary>
    InsideBottomRight,

    /// <summary>Inside, at the upper left.</summary>
    InsideTopLeft,

    /// <summary>Inside, at the lower left.</summary>
    InsideBottomLeft,
}
