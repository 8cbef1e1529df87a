using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Scales <c>[batch, channels, ...]</c> up to a size or by factors.</summary>
public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[]? sizes;
    private readonly double[]? factors;

    internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool? recompute_scale_factor)
        : base(nameof(Upsample))
    {
        sizes = size;
        factors = scale_factor;
        this.mode = mode;
        this.align_corners = align_corners;
        this.recompute_scale_factor = recompute_scale_factor;
    }

    /// <summary>The size of the output; empty when given by factors.</summary>
    public ReadOnlySpan<long> size => sizes;

    /// <summary>How many times larger the output is; empty when given by size.</summary>
    public ReadOnlySpan<double> scale_factor => factors;

    /// <summary>How values between the old places are found.</summary>
    public UpsampleMode mode { get; }

    /// <summary>True: the corners of input and output lie on each other.</summary>
    public bool? align_corners { get; }

    /// <summary>True: factors are computed anew from the rounded sizes.</summary>
    public bool? recompute_scale_factor { get; set; }

    /// <summary>Scales up.</summary>
    public override Tensor forward(Tensor input) =>
        functional.interpolate(input, sizes, factors, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
}
