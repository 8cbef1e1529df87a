using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Functions that bend: without them a stack of layers would be one linear map.
        public static partial class functional
        {
            /// <summary>max(0, x), the rectifier.</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? Aten.ReluInPlace.Call(x) : Aten.Relu.Call(x);

            /// <summary>min(max(0, x), 6).</summary>
            public static Tensor relu6(Tensor x, bool inplace = false) => inplace ? Aten.Relu6InPlace.Call(x) : Aten.Relu6.Call(x);

            /// <summary>x where positive, <paramref name="negative_slope"/> x elsewhere.</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? Aten.LeakyReluInPlace.Call(input, negative_slope) : Aten.LeakyRelu.Call(input, negative_slope);

            /// <summary>x where positive, a learned slope times x elsewhere; one slope for all, or one per channel.</summary>
            public static Tensor prelu(Tensor input, Tensor weight) => Aten.Prelu.Call(input, weight);

            /// <summary>
            /// x where positive, (lower + upper) / 2 times x elsewhere: the randomised leaky rectifier as it evaluates. The layer
            /// draws slopes at random while it learns.
            /// </summary>
            public static Tensor rrelu(Tensor x, double lower = 0.125, double upper = 1.0 / 3, bool inplace = false) =>
                inplace ? Aten.RreluInPlace.Call(x, lower, upper) : Aten.Rrelu.Call(x, lower, upper);

            /// <summary>x where positive, α (exp(x) − 1) elsewhere (Clevert et al., 2015).</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Aten.EluInPlace.Call(x, alpha) : Aten.Elu.Call(x, alpha);

            /// <summary>max(0, x) + min(0, α (exp(x / α) − 1)) (Barron, 2017).</summary>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Aten.CeluInPlace.Call(x, alpha) : Aten.Celu.Call(x, alpha);

            /// <summary>ELU scaled so that activations keep mean 0 and variance 1 (Klambauer et al., 2017).</summary>
            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? Aten.SeluInPlace.Call(x) : Aten.Selu.Call(x);

            /// <summary>x Φ(x), with the normal distribution function Φ (Hendrycks and Gimpel, 2016).</summary>
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? Aten.GeluInPlace.Call(x) : Aten.Gelu.Call(x);

            /// <summary>x Φ(x), with the normal distribution function Φ exact or by a formula with tanh.</summary>
            public static Tensor gelu(Tensor x, GELU.Approximate approximate, bool inplace = false) =>
                inplace ? Aten.GeluInPlace.Call(x, approximate.ToString()) : Aten.Gelu.Call(x, approximate.ToString());

            /// <summary>x Φ(x), with the normal distribution function Φ (Hendrycks and Gimpel, 2016).</summary>
            public static Tensor gelu(Tensor x) => Aten.Gelu.Call(x);

            /// <summary>The first half of a dimension times the sigmoid of the second (Dauphin et al., 2016).</summary>
            public static Tensor glu(Tensor input, long dim = -1) => Aten.Glu.Call(input, dim);

            /// <summary>1 / (1 + exp(−x)).</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? Aten.SigmoidInPlace.Call(x) : Aten.Sigmoid.Call(x);

            /// <summary>1 / (1 + exp(−x)).</summary>
            public static Tensor sigmoid(Tensor x) => Aten.Sigmoid.Call(x);

            /// <summary>log(1 / (1 + exp(−x))), without overflow.</summary>
            public static Tensor logsigmoid(Tensor x) => Aten.LogSigmoid.Call(x);

            /// <summary>The hyperbolic tangent.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? Aten.TanhInPlace.Call(x) : Aten.Tanh.Call(x);

            /// <summary>x − tanh(x).</summary>
            public static Tensor tanhshrink(Tensor x, bool inplace = false)
            {
                using var bent = Aten.Tanh.Call(x);
                return inplace ? x.sub_(bent).alias() : x.sub(bent);
            }

            /// <summary>x / (1 + exp(−x)), also called swish.</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? Aten.SiluInPlace.Call(x) : Aten.Silu.Call(x);

            /// <summary>x tanh(log(1 + exp(x))) (Misra, 2019).</summary>
            public static Tensor mish(Tensor x, bool inplace = false) => inplace ? Aten.MishInPlace.Call(x) : Aten.Mish.Call(x);

            /// <summary>log(1 + exp(β x)) / β, a smooth rectifier; x itself where β x is above the threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => Aten.Softplus.Call(x, beta, threshold);

            /// <summary>x / (1 + |x|).</summary>
            public static Tensor softsign(Tensor x, bool inplace = false)
            {
                using var size = x.abs();
                using var denominator = size.add(1);
                return inplace ? x.div_(denominator).alias() : x.div(denominator);
            }

            /// <summary>x moved towards 0 by λ, and 0 where |x| is at most λ.</summary>
            public static Tensor softshrink(Tensor x, double lambda = 0.5) => Aten.Softshrink.Call(x, lambda);

            /// <summary>x where |x| is above λ, 0 elsewhere.</summary>
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => Aten.Hardshrink.Call(x, lambda);

            /// <summary>x / 6 + 1/2 limited to [0, 1]: a sigmoid of three straight pieces.</summary>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                inplace ? Aten.HardsigmoidInPlace.Call(input) : Aten.Hardsigmoid.Call(input);

            /// <summary>x times the hard sigmoid of x (Howard et al., 2019).</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                inplace ? Aten.HardswishInPlace.Call(input) : Aten.Hardswish.Call(input);

            /// <summary>x limited to [min_val, max_val].</summary>
            public static Tensor hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                inplace ? Aten.HardtanhInPlace.Call(x, min_val, max_val) : Aten.Hardtanh.Call(x, min_val, max_val);

            /// <summary>x where above a threshold, a fixed value elsewhere.</summary>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? Aten.ThresholdInPlace.Call(x, threshold, value) : Aten.Threshold.Call(x, threshold, value);

            /// <summary>exp(x) / Σ exp(x) along a dimension: positive numbers that sum to 1.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Aten.Softmax.Call(input, dim, dtype);

            /// <summary>Softmax of −x along a dimension.</summary>
            public static Tensor softmin(Tensor x, long dim)
            {
                using var negated = x.neg();
                return Aten.Softmax.Call(negated, dim);
            }

            /// <summary>Softmax over the channels at every place of images <c>[batch, channels, height, width]</c>.</summary>
            public static Tensor softmax2d(Tensor x) => Aten.Softmax.Call(x, -3);

            /// <summary>x − log Σ exp(x) along a dimension, without overflow.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => Aten.LogSoftmax.Call(x, dim);
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator Celu = new("celu");
    internal static readonly Native.Operator CeluInPlace = new("celu_");
    internal static readonly Native.Operator Elu = new("elu");
    internal static readonly Native.Operator EluInPlace = new("elu_");
    internal static readonly Native.Operator Gelu = new("gelu");
    internal static readonly Native.Operator GeluInPlace = new("gelu_");
    internal static readonly Native.Operator Glu = new("glu");
    internal static readonly Native.Operator Hardshrink = new("hardshrink");
    internal static readonly Native.Operator Hardsigmoid = new("hardsigmoid");
    internal static readonly Native.Operator HardsigmoidInPlace = new("hardsigmoid_");
    internal static readonly Native.Operator Hardswish = new("hardswish");
    internal static readonly Native.Operator HardswishInPlace = new("hardswish_");
    internal static readonly Native.Operator Hardtanh = new("hardtanh");
    internal static readonly Native.Operator HardtanhInPlace = new("hardtanh_");
    internal static readonly Native.Operator LeakyRelu = new("leaky_relu");
    internal static readonly Native.Operator LeakyReluInPlace = new("leaky_relu_");
    internal static readonly Native.Operator LogSigmoid = new("log_sigmoid");
    internal static readonly Native.Operator LogSoftmax = new("log_softmax", "int");
    internal static readonly Native.Operator Mish = new("mish");
    internal static readonly Native.Operator MishInPlace = new("mish_");
    internal static readonly Native.Operator Prelu = new("prelu");
    internal static readonly Native.Operator Relu = new("relu");
    internal static readonly Native.Operator Relu6 = new("relu6");
    internal static readonly Native.Operator Relu6InPlace = new("relu6_");
    internal static readonly Native.Operator ReluInPlace = new("relu_");
    internal static readonly Native.Operator Rrelu = new("rrelu");
    internal static readonly Native.Operator RreluInPlace = new("rrelu_");
    internal static readonly Native.Operator Selu = new("selu");
    internal static readonly Native.Operator SeluInPlace = new("selu_");
    internal static readonly Native.Operator Sigmoid = new("sigmoid");
    internal static readonly Native.Operator SigmoidInPlace = new("sigmoid_");
    internal static readonly Native.Operator Silu = new("silu");
    internal static readonly Native.Operator SiluInPlace = new("silu_");
    internal static readonly Native.Operator Softmax = new("softmax", "int");
    internal static readonly Native.Operator Softplus = new("softplus");
    internal static readonly Native.Operator Softshrink = new("softshrink");
    internal static readonly Native.Operator Tanh = new("tanh");
    internal static readonly Native.Operator TanhInPlace = new("tanh_");
    internal static readonly Native.Operator Threshold = new("threshold");
    internal static readonly Native.Operator ThresholdInPlace = new("threshold_");
}
