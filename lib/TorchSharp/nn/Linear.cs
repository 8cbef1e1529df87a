using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// A dense layer: y = x Wᵀ + b, over the last dimension, <c>[..., in]</c> to <c>[..., out]</c>. Weights and bias start uniform
/// over ±1/√in.
/// </summary>
public sealed class Linear : Module<Tensor, Tensor>
{
    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
        : base(nameof(Linear))
    {
        LayerChecks.Positive(nameof(Linear), (nameof(inputSize), inputSize), (nameof(outputSize), outputSize));
        in_features = inputSize;
        out_features = outputSize;
        weight = new Parameter(empty(outputSize, inputSize, dtype, device));
        if (hasBias) bias = new Parameter(empty(outputSize, dtype, device));
        init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null) return;
        var bound = 1 / Math.Sqrt(inputSize);
        init.uniform_(bias, -bound, bound);
    }

    internal Linear(Parameter weight, Parameter? bias)
        : base(nameof(Linear))
    {
        ArgumentNullException.ThrowIfNull(weight);
        in_features = weight.shape[1];
        out_features = weight.shape[0];
        this.weight = weight;
        this.bias = bias;
    }

    /// <summary>The length of the inputs' last dimension.</summary>
    public long in_features { get; set; }

    /// <summary>The length of the outputs' last dimension.</summary>
    public long out_features { get; set; }

    /// <summary>The weights, <c>[out, in]</c>.</summary>
    public Parameter weight
    {
        get;
        set => ConditionallyRegisterParameter(nameof(weight), field = value);
    }

    /// <summary>The bias, <c>[out]</c>; null for none.</summary>
    public Parameter? bias
    {
        get;
        set => ConditionallyRegisterParameter(nameof(bias), field = value);
    }

    /// <summary>x Wᵀ + b.</summary>
    public override Tensor forward(Tensor tensor) => functional.linear(tensor, weight, bias);

    /// <summary>Nothing to do: parameters are registered as they are set.</summary>
    protected override void RegisterComponents()
    {
    }
}
