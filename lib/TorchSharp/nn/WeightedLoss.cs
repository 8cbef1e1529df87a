using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp;

/// <summary>A loss whose elements or classes count by weights.</summary>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    /// <summary>Starts a loss with its weights and reduction.</summary>
    public WeightedLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean)
        : base(reduction)
    {
        this.weight = weight;
        if (weight is not null) register_buffer(nameof(weight), weight, persistent: false);
    }

    /// <summary>The weights; null for none.</summary>
    public Tensor? weight { get; }
}

/// <summary>A loss whose elements or classes count by weights.</summary>
public abstract class WeightedLoss<T1, T2, T3, TResult> : Loss<T1, T2, T3, TResult>
{
    /// <summary>Starts a loss with its weights and reduction.</summary>
    public WeightedLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean)
        : base(reduction)
    {
        this.weight = weight;
        if (weight is not null) register_buffer(nameof(weight), weight, persistent: false);
    }

    /// <summary>The weights; null for none.</summary>
    public Tensor? weight { get; }
}

/// <summary>A loss whose elements or classes count by weights.</summary>
public abstract class WeightedLoss<T1, T2, T3, T4, TResult> : Loss<T1, T2, T3, T4, TResult>
{
    /// <summary>Starts a loss with its weights and reduction.</summary>
    public WeightedLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean)
        : base(reduction)
    {
        this.weight = weight;
        if (weight is not null) register_buffer(nameof(weight), weight, persistent: false);
    }

    /// <summary>The weights; null for none.</summary>
    public Tensor? weight { get; }
}
