namespace Plotly;

/// <summary>How a line is broken.</summary>
public enum LineDash
{
    /// <summary>Not broken.</summary>
    Solid,

    /// <summary>Dots.</summary>
    Dot,

    /// <summary>Dashes.</summary>
    Dash,

    /// <summary>Long dashes.</summary>
    LongDash,

    /// <summary>Dashes and dots in turn.</summary>
    DashDot,
}
