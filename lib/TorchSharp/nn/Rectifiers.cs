using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>max(0, x), the rectifier.</summary>
public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
{
    internal ReLU(bool inplace)
        : base(nameof(ReLU)) => this.inplace = inplace;

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.relu(tensor, inplace);
}

/// <summary>min(max(0, x), 6).</summary>
public sealed class ReLU6 : ParameterLessModule<Tensor, Tensor>
{
    internal ReLU6(bool inplace)
        : base(nameof(ReLU6)) => this.inplace = inplace;

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.relu6(tensor, inplace);
}

/// <summary>x where positive, a small multiple of x elsewhere.</summary>
public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
{
    internal LeakyReLU(double negative_slope, bool inplace)
        : base(nameof(LeakyReLU))
    {
        this.negative_slope = negative_slope;
        this.inplace = inplace;
    }

    /// <summary>The slope where x is negative.</summary>
    public double negative_slope { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.leaky_relu(tensor, negative_slope, inplace);
}

/// <summary>
/// x where positive; elsewhere x times a slope drawn anew for each element while learning, and the mean slope while evaluating
/// (Xu et al., 2015).
/// </summary>
public sealed class RReLU : ParameterLessModule<Tensor, Tensor>
{
    internal RReLU(double lower, double upper, bool inplace)
        : base(nameof(RReLU))
    {
        this.lower = lower;
        this.upper = upper;
        this.inplace = inplace;
    }

    /// <summary>The least slope.</summary>
    public double lower { get; set; }

    /// <summary>The greatest slope.</summary>
    public double upper { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => (inplace ? Aten.RreluInPlace : Aten.Rrelu).Call(tensor, lower, upper, training);
}

/// <summary>x where positive, α (exp(x) − 1) elsewhere (Clevert et al., 2015).</summary>
public sealed class ELU : ParameterLessModule<Tensor, Tensor>
{
    internal ELU(double alpha, bool inplace)
        : base(nameof(ELU))
    {
        this.alpha = alpha;
        this.inplace = inplace;
    }

    /// <summary>The scale α.</summary>
    public double alpha { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.elu(tensor, alpha, inplace);
}

/// <summary>max(0, x) + min(0, α (exp(x / α) − 1)) (Barron, 2017).</summary>
public sealed class CELU : ParameterLessModule<Tensor, Tensor>
{
    internal CELU(double alpha, bool inplace)
        : base(nameof(CELU))
    {
        this.alpha = alpha;
        this.inplace = inplace;
    }

    /// <summary>The scale α.</summary>
    public double alpha { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.celu(tensor, alpha, inplace);
}

/// <summary>ELU scaled so that activations keep mean 0 and variance 1 (Klambauer et al., 2017).</summary>
public sealed class SELU : ParameterLessModule<Tensor, Tensor>
{
    internal SELU(bool inplace)
        : base(nameof(SELU)) => this.inplace = inplace;

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.selu(tensor, inplace);
}

/// <summary>x where positive, a learned slope times x elsewhere (He et al., 2015); one slope for all channels, or one for each.</summary>
public sealed class PReLU : Module<Tensor, Tensor>
{
    internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype)
        : base(nameof(PReLU))
    {
        LayerChecks.Positive(nameof(PReLU), (nameof(num_parameters), num_parameters));
        this.num_parameters = num_parameters;
        this.init = init;
        using var start = full(num_parameters, init, dtype ?? get_default_dtype(), device);
        weight = new Parameter(start);
    }

    /// <summary>How many slopes are learned: 1, or the number of channels.</summary>
    public long num_parameters { get; }

    /// <summary>The slope learning starts from.</summary>
    public double init { get; }

    /// <summary>The slopes.</summary>
    public Parameter weight
    {
        get;
        set => ConditionallyRegisterParameter(nameof(weight), field = value);
    }

    /// <summary>Applies the function; channels are dimension 1.</summary>
    public override Tensor forward(Tensor tensor) => functional.prelu(tensor, weight);
}

file static class Aten
{
    internal static readonly Native.Operator Rrelu = new("rrelu");
    internal static readonly Native.Operator RreluInPlace = new("rrelu_");
}
