using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// Zeroes each element with probability p while learning, and divides the others by 1 − p (Srivastava et al., 2014).
/// </summary>
public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout(double p, bool inplace)
        : base(nameof(Dropout))
    {
        this.p = LayerChecks.Probability(nameof(Dropout), p);
        this.inplace = inplace;
    }

    /// <summary>The probability to drop.</summary>
    public double p { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Drops while <c>training</c>; else the result is the input.</summary>
    public override Tensor forward(Tensor tensor) => functional.dropout(tensor, p, training, inplace);
}

/// <summary>Zeroes whole channels of sequences <c>[batch, channels, length]</c> with probability p while learning.</summary>
public sealed class Dropout1d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout1d(double p, bool inplace)
        : base(nameof(Dropout1d))
    {
        this.p = LayerChecks.Probability(nameof(Dropout1d), p);
        this.inplace = inplace;
    }

    /// <summary>The probability to drop.</summary>
    public double p { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Drops while <c>training</c>; else the result is the input.</summary>
    public override Tensor forward(Tensor tensor) => functional.dropout1d(tensor, p, training, inplace);
}

/// <summary>
/// Zeroes whole channels of images <c>[batch, channels, height, width]</c> with probability p while learning (Tompson et al.,
/// 2014).
/// </summary>
public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout2d(double p, bool inplace)
        : base(nameof(Dropout2d))
    {
        this.p = LayerChecks.Probability(nameof(Dropout2d), p);
        this.inplace = inplace;
    }

    /// <summary>The probability to drop.</summary>
    public double p { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Drops while <c>training</c>; else the result is the input.</summary>
    public override Tensor forward(Tensor input) => functional.dropout2d(input, p, training, inplace);
}

/// <summary>Zeroes whole channels of volumes with probability p while learning.</summary>
public sealed class Dropout3d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout3d(double p, bool inplace)
        : base(nameof(Dropout3d))
    {
        this.p = LayerChecks.Probability(nameof(Dropout3d), p);
        this.inplace = inplace;
    }

    /// <summary>The probability to drop.</summary>
    public double p { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Drops while <c>training</c>; else the result is the input.</summary>
    public override Tensor forward(Tensor input) => functional.dropout3d(input, p, training, inplace);
}

/// <summary>Dropout that keeps mean 0 and variance 1, for SELU networks (Klambauer et al., 2017).</summary>
public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal AlphaDropout(double p, bool inplace)
        : base(nameof(AlphaDropout))
    {
        this.p = LayerChecks.Probability(nameof(AlphaDropout), p);
        this.inplace = inplace;
    }

    /// <summary>The probability to drop.</summary>
    public double p { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Drops while <c>training</c>; else the result is the input.</summary>
    public override Tensor forward(Tensor tensor) => functional.alpha_dropout(tensor, p, training, inplace);
}

/// <summary>Alpha dropout of whole channels.</summary>
public sealed class FeatureAlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal FeatureAlphaDropout(double p, bool inplace)
        : base(nameof(FeatureAlphaDropout))
    {
        this.p = LayerChecks.Probability(nameof(FeatureAlphaDropout), p);
        this.inplace = inplace;
    }

    /// <summary>The probability to drop.</summary>
    public double p { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Drops while <c>training</c>; else the result is the input.</summary>
    public override Tensor forward(Tensor input) => functional.feature_alpha_dropout(input, p, training, inplace);
}
