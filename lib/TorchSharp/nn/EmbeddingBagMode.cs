namespace TorchSharp;

/// <summary>How an embedding bag reduces the vectors of one bag to one vector.</summary>
public enum EmbeddingBagMode
{
    /// <summary>Their sum, weighted where weights are given.</summary>
    Sum = 0,

    /// <summary>Their mean.</summary>
    Mean = 1,

    /// <summary>Their largest value in each dimension.</summary>
    Max = 2,
}
