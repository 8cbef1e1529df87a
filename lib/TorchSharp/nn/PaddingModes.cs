namespace TorchSharp;

/// <summary>What stands outside an image or a sequence when a layer looks over its edge.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The values mirrored at the edge, the edge itself not repeated.</summary>
    Reflect = 1,

    /// <summary>The edge value repeated.</summary>
    Replicate = 2,

    /// <summary>The values of the opposite side, as on a torus.</summary>
    Circular = 3,

    /// <summary>One given value.</summary>
    Constant = 4,
}
