using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// Group normalisation (Wu and He, 2018): y = (x − mean) / √(variance + eps) · weight + bias, over groups of channels of each
/// sample.
/// </summary>
public sealed class GroupNorm : Module<Tensor, Tensor>
{
    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype)
        : base(nameof(GroupNorm))
    {
        LayerChecks.Positive(nameof(GroupNorm), (nameof(num_groups), num_groups), (nameof(num_channels), num_channels));
        if (num_channels % num_groups != 0)
            throw new ArgumentException($"GroupNorm: {num_groups} groups do not divide {num_channels} channels.", nameof(num_groups));
        this.num_groups = num_groups;
        this.eps = eps;
        this.affine = affine;
        if (!affine) return;
        weight = new Parameter(empty(num_channels, dtype, device));
        bias = new Parameter(empty(num_channels, dtype, device));
        init.ones_(weight);
        init.zeros_(bias);
    }

    /// <summary>How many groups.</summary>
    public long num_groups { get; set; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>True: a weight and a bias per channel are learned.</summary>
    public bool affine { get; set; }

    /// <summary>The weights, <c>[channels]</c>; null when not learned.</summary>
    public Parameter? weight
    {
        get;
        set => ConditionallyRegisterParameter(nameof(weight), field = value);
    }

    /// <summary>The biases, <c>[channels]</c>; null when not learned.</summary>
    public Parameter? bias
    {
        get;
        set => ConditionallyRegisterParameter(nameof(bias), field = value);
    }

    /// <summary>Normalises <c>[batch, channels, ...]</c>.</summary>
    /// <exception cref="ArgumentException">There are fewer than two dimensions.</exception>
    public override Tensor forward(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.ndim < 2) throw new ArgumentException($"GroupNorm expects [batch, channels, ...], got [{string.Join('x', tensor.shape)}].", nameof(tensor));
        return functional.group_norm(tensor, num_groups, weight, bias, eps);
    }
}
