using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp;

/// <summary>A module that measures how far 2 inputs, a prediction among them, are from what they should be.</summary>
public abstract class Loss<T1, T2, TResult> : Module<T1, T2, TResult>
{
    /// <summary>Starts a loss with its reduction.</summary>
    public Loss(Reduction reduction = Reduction.Mean)
        : base(nameof(Loss<,,>)) => this.reduction = reduction;

    /// <summary>How element losses become what is returned.</summary>
    public Reduction reduction { get; }
}

/// <summary>A module that measures how far 3 inputs, a prediction among them, are from what they should be.</summary>
public abstract class Loss<T1, T2, T3, TResult> : Module<T1, T2, T3, TResult>
{
    /// <summary>Starts a loss with its reduction.</summary>
    public Loss(Reduction reduction = Reduction.Mean)
        : base(nameof(Loss<,,,>)) => this.reduction = reduction;

    /// <summary>How element losses become what is returned.</summary>
    public Reduction reduction { get; }
}

/// <summary>A module that measures how far 4 inputs, a prediction among them, are from what they should be.</summary>
public abstract class Loss<T1, T2, T3, T4, TResult> : Module<T1, T2, T3, T4, TResult>
{
    /// <summary>Starts a loss with its reduction.</summary>
    public Loss(Reduction reduction = Reduction.Mean)
        : base(nameof(Loss<,,,,>)) => this.reduction = reduction;

    /// <summary>How element losses become what is returned.</summary>
    public Reduction reduction { get; }
}
