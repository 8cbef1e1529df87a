using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>x where |x| is above λ, 0 elsewhere.</summary>
public sealed class Hardshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Hardshrink(double @lambda)
        : base(nameof(Hardshrink)) => this.@lambda = @lambda;

    /// <summary>The bound λ.</summary>
    public double @lambda { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.hardshrink(tensor, @lambda);
}

/// <summary>x moved towards 0 by λ, and 0 where |x| is at most λ.</summary>
public sealed class Softshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Softshrink(double @lambda)
        : base(nameof(Softshrink)) => this.@lambda = @lambda;

    /// <summary>The bound λ.</summary>
    public double @lambda { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.softshrink(tensor, @lambda);
}

/// <summary>x / 6 + 1/2 limited to [0, 1]: a sigmoid of three straight pieces.</summary>
public sealed class Hardsigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Hardsigmoid(bool inplace)
        : base(nameof(Hardsigmoid)) => this.inplace = inplace;

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.hardsigmoid(tensor, inplace);
}

/// <summary>x times the hard sigmoid of x (Howard et al., 2019).</summary>
public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
{
    internal Hardswish(bool inplace)
        : base(nameof(Hardswish)) => this.inplace = inplace;

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.hardswish(tensor, inplace);
}

/// <summary>x limited to [min_val, max_val].</summary>
public sealed class Hardtanh : ParameterLessModule<Tensor, Tensor>
{
    internal Hardtanh(double min_val, double max_val, bool inplace)
        : base(nameof(Hardtanh))
    {
        this.min_val = min_val;
        this.max_val = max_val;
        this.inplace = inplace;
    }

    /// <summary>The least value.</summary>
    public double min_val { get; set; }

    /// <summary>The greatest value.</summary>
    public double max_val { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.hardtanh(tensor, min_val, max_val, inplace);
}

/// <summary>x where above a threshold, a fixed value elsewhere.</summary>
public sealed class Threshold : ParameterLessModule<Tensor, Tensor>
{
    internal Threshold(double threshold, double value, bool inplace)
        : base(nameof(Threshold))
    {
        this.threshold = threshold;
        this.value = value;
        this.inplace = inplace;
    }

    /// <summary>The threshold.</summary>
    public double threshold { get; set; }

    /// <summary>The value used elsewhere.</summary>
    public double value { get; set; }

    /// <summary>True: the input's own memory is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Applies the function.</summary>
    public override Tensor forward(Tensor tensor) => functional.threshold(tensor, threshold, value, inplace);
}
