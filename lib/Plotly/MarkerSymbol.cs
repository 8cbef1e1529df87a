namespace Plotly;

/// <summary>The shape of a point.</summary>
public enum MarkerSymbol
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A square on its corner.</summary>
    Diamond,

    /// <summary>A plus.</summary>
    Cross,

    /// <summary>A times sign.</summary>
    X,

    /// <summary>A star.</summary>
    Star,

    /// <summary>A ring.</summary>
    CircleOpen,

    /// <summary>An empty square.</summary>
    SquareOpen,
}
