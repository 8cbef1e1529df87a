using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>max(0, x) + min(0, alpha (exp(x / alpha) - 1)).</summary>
        public Tensor celu() => Op.celu.Call(this);

        /// <summary>max(0, x) + min(0, alpha (exp(x / alpha) - 1)).</summary>
        public Tensor celu(Scalar alpha) => Op.celu.Call(this, alpha);

        /// <summary>max(0, x) + min(0, alpha (exp(x / alpha) - 1)), in place.</summary>
        public Tensor celu_() => Op.celu_.CallInPlace(this);

        /// <summary>max(0, x) + min(0, alpha (exp(x / alpha) - 1)), in place.</summary>
        public Tensor celu_(Scalar alpha) => Op.celu_.CallInPlace(this, alpha);

        /// <summary>x where positive, alpha (exp(x) - 1) elsewhere.</summary>
        public Tensor elu(double alpha = 1) => Op.elu.Call(this, alpha);

        /// <summary>x where positive, alpha (exp(x) - 1) elsewhere.</summary>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Op.elu.Call(this, alpha, scale, input_scale);

        /// <summary>x where positive, alpha (exp(x) - 1) elsewhere, in place.</summary>
        public Tensor elu_(double alpha = 1) => Op.elu_.CallInPlace(this, alpha);

        /// <summary>x where positive, alpha (exp(x) - 1) elsewhere, in place.</summary>
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => Op.elu_.CallInPlace(this, alpha, scale, input_scale);

        /// <summary>x times the normal distribution function of x.</summary>
        public Tensor gelu() => Op.gelu.Call(this);

        /// <summary>x times the normal distribution function of x, in place.</summary>
        public Tensor gelu_() => Op.gelu_.CallInPlace(this);

        /// <summary>x times the normal distribution function of x, exactly or approximated through tanh.</summary>
        public Tensor gelu(GELU.Approximate approximate) => Op.gelu.Call(this, approximate.ToString());

        /// <summary>x times the normal distribution function of x, exactly or approximated through tanh, in place.</summary>
        public Tensor gelu_(GELU.Approximate approximate) => Op.gelu_.CallInPlace(this, approximate.ToString());

        /// <summary>The first half of a dimension times the sigmoid of the second.</summary>
        public Tensor glu(long dim = -1) => Op.glu.Call(this, dim);

        /// <summary>A piecewise linear sigmoid.</summary>
        public Tensor hardsigmoid() => Op.hardsigmoid.Call(this);

        /// <summary>A piecewise linear sigmoid, in place.</summary>
        public Tensor hardsigmoid_() => Op.hardsigmoid_.CallInPlace(this);

        /// <summary>x times a piecewise linear sigmoid.</summary>
        public Tensor hardswish() => Op.hardswish.Call(this);

        /// <summary>x times a piecewise linear sigmoid, in place.</summary>
        public Tensor hardswish_() => Op.hardswish_.CallInPlace(this);

        /// <summary>Each element limited to [min, max].</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => Op.hardtanh.Call(this, min, max);

        /// <summary>Each element limited to [min, max], in place.</summary>
        public Tensor hardtanh_(Scalar min, Scalar max) => Op.hardtanh_.CallInPlace(this, min, max);

        /// <summary>x where positive, negative_slope times x elsewhere.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Op.leaky_relu.Call(this, negative_slope);

        /// <summary>x where positive, negative_slope times x elsewhere, in place.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) => Op.leaky_relu_.CallInPlace(this, negative_slope);

        /// <summary>The logarithm of the sigmoid.</summary>
        public Tensor log_sigmoid() => Op.log_sigmoid.Call(this);

        /// <summary>The logarithm of softmax along a dimension, computed without overflow.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Op.log_softmax_int.Call(this, dim, dtype);

        /// <summary>x where positive, a learned slope times x elsewhere.</summary>
        public Tensor prelu(Tensor target) => Op.prelu.Call(this, target);

        /// <summary>max(0, x) of each element.</summary>
        public Tensor relu() => Op.relu.Call(this);

        /// <summary>max(0, x) of each element, in place.</summary>
        public Tensor relu_() => Op.relu_.CallInPlace(this);

        /// <summary>min(max(0, x), 6) of each element.</summary>
        public Tensor relu6() => Op.relu6.Call(this, 0, 6);

        /// <summary>min(max(0, x), 6) of each element, in place.</summary>
        public Tensor relu6_() => Op.relu6_.CallInPlace(this, 0, 6);

        /// <summary>The leaky unit with a slope drawn between lower and upper.</summary>
        public Tensor rrelu(double lower = 0.125, double upper = 1.0 / 3) => Op.rrelu.Call(this, lower, upper);

        /// <summary>The leaky unit with a slope drawn between lower and upper, in place.</summary>
        public Tensor rrelu_(double lower = 0.125, double upper = 1.0 / 3) => Op.rrelu_.CallInPlace(this, lower, upper);

        /// <summary>The self-normalising exponential linear unit.</summary>
        public Tensor selu() => Op.selu.Call(this);

        /// <summary>The self-normalising exponential linear unit, in place.</summary>
        public Tensor selu_() => Op.selu_.CallInPlace(this);

        /// <summary>x times sigmoid(x).</summary>
        public Tensor silu() => Op.silu.Call(this);

        /// <summary>x times sigmoid(x), in place.</summary>
        public Tensor silu_() => Op.silu_.CallInPlace(this);

        /// <summary>exp(x) / sum(exp(x)) along a dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Op.softmax_int.Call(this, dim, dtype);

        /// <summary>log(1 + exp(beta x)) / beta, linear above the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Op.softplus.Call(this, beta, threshold);

        /// <summary>x where above the threshold, a value elsewhere.</summary>
        public Tensor threshold(Scalar threshold, Scalar value) => Op.threshold.Call(this, threshold, value);

        /// <summary>x where above the threshold, a value elsewhere, in place.</summary>
        public Tensor threshold_(Scalar threshold, Scalar value) => Op.threshold_.CallInPlace(this, threshold, value);
    }
}

internal static partial class Op
{
    internal static readonly Operator celu = new("celu");
    internal static readonly Operator celu_ = new("celu_");
    internal static readonly Operator elu = new("elu");
    internal static readonly Operator elu_ = new("elu_");
    internal static readonly Operator gelu = new("gelu");
    internal static readonly Operator gelu_ = new("gelu_");
    internal static readonly Operator glu = new("glu");
    internal static readonly Operator hardsigmoid = new("hardsigmoid");
    internal static readonly Operator hardsigmoid_ = new("hardsigmoid_");
    internal static readonly Operator hardswish = new("hardswish");
    internal static readonly Operator hardswish_ = new("hardswish_");
    internal static readonly Operator hardtanh = new("hardtanh");
    internal static readonly Operator hardtanh_ = new("hardtanh_");
    internal static readonly Operator leaky_relu = new("leaky_relu");
    internal static readonly Operator leaky_relu_ = new("leaky_relu_");
    internal static readonly Operator log_sigmoid = new("log_sigmoid");
    internal static readonly Operator log_softmax_int = new("log_softmax", "int");
    internal static readonly Operator prelu = new("prelu");
    internal static readonly Operator relu = new("relu");
    internal static readonly Operator relu6 = new("hardtanh");
    internal static readonly Operator relu6_ = new("hardtanh_");
    internal static readonly Operator relu_ = new("relu_");
    internal static readonly Operator rrelu = new("rrelu");
    internal static readonly Operator rrelu_ = new("rrelu_");
    internal static readonly Operator selu = new("selu");
    internal static readonly Operator selu_ = new("selu_");
    internal static readonly Operator silu = new("silu");
    internal static readonly Operator silu_ = new("silu_");
    internal static readonly Operator softmax_int = new("softmax", "int");
    internal static readonly Operator softplus = new("softplus");
    internal static readonly Operator threshold = new("threshold");
    internal static readonly Operator threshold_ = new("threshold_");
}
