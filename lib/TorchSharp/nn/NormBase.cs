using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// What batch and instance normalisation share: y = (x − mean) / √(variance + eps) · weight + bias per channel, with running
/// statistics kept for evaluation.
/// </summary>
public abstract class NormBase : Module<Tensor, Tensor>
{
    /// <summary>Starts a normalisation of that many channels.</summary>
    /// <param name="num_features">How many channels.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="momentum">How far the running statistics move towards each batch's; null averages over all batches.</param>
    /// <param name="affine">True learns a weight and a bias per channel.</param>
    /// <param name="track_running_stats">True keeps running statistics.</param>
    /// <param name="device">Where.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="name">The type's name.</param>
    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(name)
    {
        LayerChecks.Positive(name, (nameof(num_features), num_features));
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = new Parameter(empty(num_features, dtype, device));
            bias = new Parameter(empty(num_features, dtype, device));
        }

        if (track_running_stats)
        {
            running_mean = zeros(num_features, dtype, device);
            running_var = ones(num_features, dtype, device);
            num_batches_tracked = zeros(Array.Empty<long>(), ScalarType.Int64, device);
        }

        reset_parameters();
    }

    /// <summary>How many channels.</summary>
    public long num_features { get; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>How far the running statistics move towards each batch's; null averages over all batches.</summary>
    public double? momentum { get; set; }

    /// <summary>True: a weight and a bias per channel are learned.</summary>
    public bool affine { get; }

    /// <summary>True: running statistics are kept.</summary>
    public bool track_running_stats { get; }

    /// <summary>The weights, <c>[channels]</c>; null when not affine.</summary>
    public Parameter? weight
    {
        get;
        set => ConditionallyRegisterParameter(nameof(weight), field = value);
    }

    /// <summary>The biases, <c>[channels]</c>; null when not affine.</summary>
    public Parameter? bias
    {
        get;
        set => ConditionallyRegisterParameter(nameof(bias), field = value);
    }

    /// <summary>The running mean, <c>[channels]</c>; null when not kept.</summary>
    public Tensor? running_mean
    {
        get;
        set => ConditionallyRegisterBuffer(nameof(running_mean), field = value);
    }

    /// <summary>The running variance, <c>[channels]</c>; null when not kept.</summary>
    public Tensor? running_var
    {
        get;
        set => ConditionallyRegisterBuffer(nameof(running_var), field = value);
    }

    /// <summary>How many batches the running statistics have seen; null when not kept.</summary>
    public Tensor? num_batches_tracked
    {
        get;
        set => ConditionallyRegisterBuffer(nameof(num_batches_tracked), field = value);
    }

    /// <summary>Sets weights to 1, biases to 0 and the running statistics to their start.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (weight is not null) init.ones_(weight);
        if (bias is not null) init.zeros_(bias);
    }

    /// <summary>Sets the running mean to 0, the running variance to 1 and the count to 0.</summary>
    public void reset_running_stats()
    {
        if (running_mean is not null) init.zeros_(running_mean);
        if (running_var is not null) init.ones_(running_var);
        if (num_batches_tracked is not null) init.zeros_(num_batches_tracked);
    }

    /// <summary>Throws when the input has the wrong number of dimensions.</summary>
    protected abstract void ValidateInputDimensions(Tensor input);

    /// <summary>Counts a batch, and gives how far the statistics move towards it.</summary>
    private protected double CountBatch()
    {
        if (!training || !track_running_stats || num_batches_tracked is null) return momentum ?? 0;
        using var _ = no_grad();
        num_batches_tracked.add_(1);
        return momentum ?? 1.0 / num_batches_tracked.item<long>();
    }
}
