namespace Plotly;

/// <summary>What is drawn of a series of points; the parts can be combined.</summary>
[Flags]
public enum DrawMode
{
    /// <summary>Lines from point to point.</summary>
    Lines = 1,

    /// <summary>A mark at each point.</summary>
    Markers = 2,

    /// <summary>A word at each point (see <c>WithText</c>).</summary>
    Text = 4,

    /// <summary>Lines with marks.</summary>
    LinesAndMarkers = Lines | Markers,

    /// <summary>Marks with words.</summary>
    MarkersAndText = Markers | Text,
}
