namespace Plotly;

/// <summary>The kinds of file that <see cref="StaticPictures"/> makes.</summary>
public enum PictureFormat
{
    /// <summary>Lines and letters that stay sharp at any size; 3-D charts are embedded pixels.</summary>
    Svg,

    /// <summary>Pixels, two for each pixel of the chart, in 256 colours, without background.</summary>
    Png,
}
