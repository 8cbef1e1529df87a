namespace TorchSharp;

/// <summary>How much a convolution pads, by its purpose instead of a number.</summary>
public enum Padding
{
    /// <summary>No padding: the output shrinks by the kernel's extent less one.</summary>
    Valid = 0,

    /// <summary>As much as keeps the output as large as the input (stride 1 only).</summary>
    Same = 1,
}
