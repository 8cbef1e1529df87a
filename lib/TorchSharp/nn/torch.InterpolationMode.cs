namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between the pixels of an image are found.</summary>
    public enum InterpolationMode
    {
        /// <summary>The value of the nearest pixel, as Python's <c>nearest</c> computes it.</summary>
        Nearest = 0,

        /// <summary>Along a line, between two neighbours (3 dimensions).</summary>
        Linear = 1,

        /// <summary>In a plane, between four neighbours (4 dimensions).</summary>
        Bilinear = 2,

        /// <summary>By cubic polynomials over sixteen neighbours (4 dimensions).</summary>
        Bicubic = 3,

        /// <summary>In space, between eight neighbours (5 dimensions).</summary>
        Trilinear = 4,

        /// <summary>The mean over the area that a new pixel covers.</summary>
        Area = 5,

        /// <summary>The nearest pixel, rounding as image libraries do.</summary>
        NearestExact = 6,
    }

    /// <summary>How <c>nn.Upsample</c> finds values between pixels.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,

        /// <summary>Along a line (3 dimensions).</summary>
        Linear = 1,

        /// <summary>In a plane (4 dimensions).</summary>
        Bilinear = 2,

        /// <summary>By cubic polynomials (4 dimensions).</summary>
        Bicubic = 3,

        /// <summary>In space (5 dimensions).</summary>
        Trilinear = 4,
    }

    /// <summary>How <c>grid_sample</c> finds values between pixels.</summary>
    public enum GridSampleMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,

        /// <summary>Between the four (or eight) neighbours.</summary>
        Bilinear = 2,
    }

    /// <summary>What <c>grid_sample</c> reads outside the image.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,

        /// <summary>The image mirrored at its edge.</summary>
        Reflection = 1,

        /// <summary>The edge's own value.</summary>
        Border = 2,
    }
}
