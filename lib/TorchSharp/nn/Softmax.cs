using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>exp(x) / Σ exp(x) along a dimension: positive numbers that sum to 1.</summary>
public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax(long dim)
        : base(nameof(Softmax)) => this.dim = dim;

    /// <summary>The dimension to work along.</summary>
    public long dim { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.softmax(tensor, dim);
}

/// <summary>Softmax over the channels at every place of images <c>[batch, channels, height, width]</c>.</summary>
public sealed class Softmax2d : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax2d()
        : base(nameof(Softmax2d))
    {
    }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.softmax2d(tensor);
}

/// <summary>Softmax of −x along a dimension.</summary>
public sealed class Softmin : ParameterLessModule<Tensor, Tensor>
{
    internal Softmin(long dim)
        : base(nameof(Softmin)) => this.dim = dim;

    /// <summary>The dimension to work along.</summary>
    public long dim { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.softmin(tensor, dim);
}

/// <summary>x − log Σ exp(x) along a dimension, without overflow.</summary>
public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
{
    internal LogSoftmax(long dim)
        : base(nameof(LogSoftmax)) => this.dim = dim;

    /// <summary>The dimension to work along.</summary>
    public long dim { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.log_softmax(tensor, dim);
}
