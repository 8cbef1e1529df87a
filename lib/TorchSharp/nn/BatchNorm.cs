using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy, 2015): while learning, each channel is normalised by the mean and variance of the
/// batch; while evaluating, by running ones.
/// </summary>
public abstract class BatchNorm : NormBase
{
    /// <inheritdoc/>
    public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <summary>Normalises <c>[batch, channels, ...]</c>.</summary>
    /// <exception cref="ArgumentException">The number of dimensions or channels does not fit, or one value per channel is all there is to learn from.</exception>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var shape = input.shape;
        if (shape[1] != num_features)
            throw new ArgumentException($"{GetName()} normalises {num_features} channels; the input [{string.Join('x', shape)}] has {shape[1]}.", nameof(input));
        var ofBatch = training || running_mean is null;
        if (ofBatch && input.NumberOfElements == num_features)
            throw new ArgumentException($"{GetName()}: learning needs more than one value per channel, got [{string.Join('x', shape)}]. Use a larger batch, or call eval() first.", nameof(input));
        var (mean, variance) = !training || track_running_stats ? (running_mean, running_var) : (null, null);
        return functional.batch_norm(input, mean!, variance!, weight, bias, ofBatch, CountBatch(), eps);
    }
}

/// <summary>Batch normalisation of <c>[batch, channels]</c> or <c>[batch, channels, length]</c>.</summary>
public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm1d))
    {
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) =>
        LayerChecks.Dimensions(nameof(BatchNorm1d), input, "[batch, channels] or [batch, channels, length]", 2, 3);
}

/// <summary>Batch normalisation of images <c>[batch, channels, height, width]</c>.</summary>
public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm2d))
    {
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) =>
        LayerChecks.Dimensions(nameof(BatchNorm2d), input, "[batch, channels, height, width]", 4);
}

/// <summary>Batch normalisation of volumes <c>[batch, channels, depth, height, width]</c>.</summary>
public sealed class BatchNorm3d : BatchNorm
{
    internal BatchNorm3d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm3d))
    {
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) =>
        LayerChecks.Dimensions(nameof(BatchNorm3d), input, "[batch, channels, depth, height, width]", 5);
}
