using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>y = x₁ᵀ A x₂ + b per output. Weights and bias start uniform over ±1/√in₁.</summary>
public sealed class Bilinear : Module<Tensor, Tensor, Tensor>
{
    internal Bilinear(long in1_features, long in2_features, long out_features, bool hasBias, Device? device, ScalarType? dtype)
        : base(nameof(Bilinear))
    {
        LayerChecks.Positive(nameof(Bilinear), (nameof(in1_features), in1_features), (nameof(in2_features), in2_features), (nameof(out_features), out_features));
        this.in1_features = in1_features;
        this.in2_features = in2_features;
        this.out_features = out_features;
        weight = new Parameter(empty(out_features, in1_features, in2_features, dtype, device));
        if (hasBias) bias = new Parameter(empty(out_features, dtype, device));
        var bound = 1 / Math.Sqrt(in1_features);
        init.uniform_(weight, -bound, bound);
        if (bias is not null) init.uniform_(bias, -bound, bound);
    }

    /// <summary>The length of the first inputs' last dimension.</summary>
    public long in1_features { get; set; }

    /// <summary>The length of the second inputs' last dimension.</summary>
    public long in2_features { get; set; }

    /// <summary>The length of the outputs' last dimension.</summary>
    public long out_features { get; set; }

    /// <summary>The weights, <c>[out, in1, in2]</c>.</summary>
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

    /// <summary>Applies the layer.</summary>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.bilinear(input1, input2, weight, bias);
}
