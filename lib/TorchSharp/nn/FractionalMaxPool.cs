using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The largest value of windows of images whose places are drawn at random (Graham, 2014).</summary>
public sealed class FractionalMaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal FractionalMaxPool2d(long[] kernel_size, long[]? output_size, double[]? output_ratio)
        : base(nameof(FractionalMaxPool2d))
    {
        this.kernel_size = kernel_size;
        this.output_size = output_size;
        this.output_ratio = output_ratio;
    }

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>The size of the output.</summary>
    public long[]? output_size { get; set; }

    /// <summary>The output's size as a share of the input's.</summary>
    public double[]? output_ratio { get; set; }

    /// <summary>Pools.</summary>
    public override Tensor forward(Tensor input) => functional.fractional_max_pool2d(input, kernel_size, output_size, output_ratio);

    /// <summary>Pools, and tells where each value was.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) => functional.fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio);
}

/// <summary>The largest value of windows of volumes whose places are drawn at random (Graham, 2014).</summary>
public sealed class FractionalMaxPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal FractionalMaxPool3d(long[] kernel_size, long[]? output_size, double[]? output_ratio)
        : base(nameof(FractionalMaxPool3d))
    {
        this.kernel_size = kernel_size;
        this.output_size = output_size;
        this.output_ratio = output_ratio;
    }

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>The size of the output.</summary>
    public long[]? output_size { get; set; }

    /// <summary>The output's size as a share of the input's.</summary>
    public double[]? output_ratio { get; set; }

    /// <summary>Pools.</summary>
    public override Tensor forward(Tensor input) => functional.fractional_max_pool3d(input, kernel_size, output_size, output_ratio);

    /// <summary>Pools, and tells where each value was.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) => functional.fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio);
}
