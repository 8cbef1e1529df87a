namespace TorchSharp;

public static partial class torch
{
    /// <summary>How a quotient is rounded.</summary>
    public enum RoundingMode
    {
        /// <summary>Not at all.</summary>
        None = 0,

        /// <summary>Towards zero, as C# divides integers.</summary>
        trunc = 1,

        /// <summary>Down, as Python's //.</summary>
        floor = 2,
    }
}
