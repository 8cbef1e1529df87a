namespace Plotly;

/// <summary>How a line goes from point to point.</summary>
public enum LineShape
{
    /// <summary>Straight.</summary>
    Linear,

    /// <summary>Curved through the points.</summary>
    Spline,

    /// <summary>A step: the value holds until the next point.</summary>
    Hv,

    /// <summary>A step: the value changes at once and holds before the next point.</summary>
    Vh,
}
