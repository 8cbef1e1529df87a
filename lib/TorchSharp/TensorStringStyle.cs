namespace TorchSharp;

/// <summary>How a tensor is written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device only.</summary>
    Metadata,

    /// <summary>As Julia: columns lined up.</summary>
    Julia,

    /// <summary>As NumPy: nested brackets.</summary>
    Numpy,

    /// <summary>As a C# array initialiser.</summary>
    CSharp,

    /// <summary>As <c>torch.TensorStringStyle</c> says.</summary>
    Default,
}
