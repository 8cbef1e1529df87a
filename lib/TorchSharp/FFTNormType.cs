namespace TorchSharp;

/// <summary>Where a Fourier transform divides by the number of samples.</summary>
public enum FFTNormType
{
    /// <summary>In the inverse transform.</summary>
    Backward,

    /// <summary>In the transform.</summary>
    Forward,

    /// <summary>By its square root in both.</summary>
    Ortho,
}
