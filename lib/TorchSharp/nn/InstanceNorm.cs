using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Instance normalisation (Ulyanov et al., 2016): each channel of each sample is normalised by its own mean and variance.</summary>
public abstract class InstanceNorm : NormBase
{
    /// <inheritdoc/>
    public InstanceNorm(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <summary>Normalises <c>[batch, channels, ...]</c> or <c>[channels, ...]</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        if (input.ndim == GetNumberOfBatchDimensions()) return Normalised(input);
        using var batch = input.unsqueeze(0);
        using var result = Normalised(batch);
        return result.squeeze(0);
    }

    /// <summary>How many dimensions an input with a batch has.</summary>
    protected abstract long GetNumberOfBatchDimensions();

    private Tensor Normalised(Tensor input) => functional.instance_norm(
        input, running_mean, running_var, weight, bias, training || !track_running_stats, momentum ?? 0, eps);
}

/// <summary>Instance normalisation of sequences <c>[batch, channels, length]</c>.</summary>
public sealed class InstanceNorm1d : InstanceNorm
{
    internal InstanceNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm1d))
    {
    }

    /// <inheritdoc/>
    protected override long GetNumberOfBatchDimensions() => 3;

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) =>
        LayerChecks.Dimensions(nameof(InstanceNorm1d), input, "[batch, channels, length] or [channels, length]", 2, 3);
}

/// <summary>Instance normalisation of images <c>[batch, channels, height, width]</c>.</summary>
public sealed class InstanceNorm2d : InstanceNorm
{
    internal InstanceNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm2d))
    {
    }

    /// <inheritdoc/>
    protected override long GetNumberOfBatchDimensions() => 4;

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) =>
        LayerChecks.Dimensions(nameof(InstanceNorm2d), input, "[batch, channels, height, width] or [channels, height, width]", 3, 4);
}

/// <summary>Instance normalisation of volumes <c>[batch, channels, depth, height, width]</c>.</summary>
public sealed class InstanceNorm3d : InstanceNorm
{
    internal InstanceNorm3d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm3d))
    {
    }

    /// <inheritdoc/>
    protected override long GetNumberOfBatchDimensions() => 5;

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) =>
        LayerChecks.Dimensions(nameof(InstanceNorm3d), input, "[batch, channels, depth, height, width] or [channels, depth, height, width]", 4, 5);
}
