using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>max(0, x) + min(0, α (exp(x / α) − 1)) (Barron, 2017).</summary>
        public static CELU CELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

        /// <summary>x where positive, α (exp(x) − 1) elsewhere (Clevert et al., 2015).</summary>
        public static ELU ELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

        /// <summary>x Φ(x), with the normal distribution function Φ (Hendrycks and Gimpel, 2016).</summary>
        public static GELU GELU() => new(Modules.GELU.Approximate.none, false);

        /// <summary>x Φ(x), with the normal distribution function Φ (Hendrycks and Gimpel, 2016).</summary>
        public static GELU GELU(bool inplace) => new(Modules.GELU.Approximate.none, inplace);

        /// <summary>x Φ(x), with the normal distribution function Φ (Hendrycks and Gimpel, 2016).</summary>
        public static GELU GELU(GELU.Approximate approximate, bool inplace = false) => new(approximate, inplace);

        /// <summary>The first half of a dimension times the sigmoid of the second (Dauphin et al., 2016).</summary>
        public static GLU GLU(long dim = -1) => new(dim);

        /// <summary>x where |x| is above λ, 0 elsewhere.</summary>
        public static Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);

        /// <summary>x / 6 + 1/2 limited to [0, 1]: a sigmoid of three straight pieces.</summary>
        public static Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

        /// <summary>x times the hard sigmoid of x (Howard et al., 2019).</summary>
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);

        /// <summary>x limited to [min_val, max_val].</summary>
        public static Hardtanh Hardtanh(double min_val = -1, double max_val = 1, bool inplace = false) => new(min_val, max_val, inplace);

        /// <summary>x where positive, a small multiple of x elsewhere.</summary>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>log(1 / (1 + exp(−x))), without overflow.</summary>
        public static LogSigmoid LogSigmoid() => new();

        /// <summary>x − log Σ exp(x) along a dimension, without overflow.</summary>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <summary>x tanh(log(1 + exp(x))) (Misra, 2019).</summary>
        public static Mish Mish() => new(false);

        /// <summary>x tanh(log(1 + exp(x))) (Misra, 2019).</summary>
        public static Mish Mish(bool inplace) => new(inplace);

        /// <summary>
        /// x where positive, a learned slope times x elsewhere (He et al., 2015); one slope for all channels, or one for each.
        /// </summary>
        public static PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) =>
            new(num_parameters, init, device, dtype);

        /// <summary>max(0, x), the rectifier.</summary>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>min(max(0, x), 6).</summary>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>
        /// x where positive; elsewhere x times a slope drawn anew for each element while learning, and the mean slope while
        /// evaluating (Xu et al., 2015).
        /// </summary>
        public static RReLU RReLU(double lower = 0.125, double upper = 1.0 / 3, bool inplace = false) => new(lower, upper, inplace);

        /// <summary>ELU scaled so that activations keep mean 0 and variance 1 (Klambauer et al., 2017).</summary>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <summary>1 / (1 + exp(−x)), between 0 and 1.</summary>
        public static Sigmoid Sigmoid() => new(false);

        /// <summary>1 / (1 + exp(−x)), between 0 and 1.</summary>
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <summary>x / (1 + exp(−x)), also called swish (Elfwing et al., 2017).</summary>
        public static SiLU SiLU() => new(false);

        /// <summary>x / (1 + exp(−x)), also called swish (Elfwing et al., 2017).</summary>
        public static SiLU SiLU(bool inplace) => new(inplace);

        /// <summary>exp(x) / Σ exp(x) along a dimension: positive numbers that sum to 1.</summary>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>Softmax over the channels at every place of images <c>[batch, channels, height, width]</c>.</summary>
        public static Softmax2d Softmax2d() => new();

        /// <summary>Softmax of −x along a dimension.</summary>
        public static Softmin Softmin(long dim) => new(dim);

        /// <summary>log(1 + exp(β x)) / β, a smooth rectifier; x itself where β x is above the threshold.</summary>
        public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);

        /// <summary>x moved towards 0 by λ, and 0 where |x| is at most λ.</summary>
        public static Softshrink Softshrink(double lambda = 0.5) => new(lambda);

        /// <summary>x / (1 + |x|), between −1 and 1.</summary>
        public static Softsign Softsign() => new(false);

        /// <summary>x / (1 + |x|), between −1 and 1.</summary>
        public static Softsign Softsign(bool inplace) => new(inplace);

        /// <summary>The hyperbolic tangent, between −1 and 1.</summary>
        public static Tanh Tanh() => new(false);

        /// <summary>The hyperbolic tangent, between −1 and 1.</summary>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>x − tanh(x).</summary>
        public static Tanhshrink Tanhshrink() => new(false);

        /// <summary>x − tanh(x).</summary>
        public static Tanhshrink Tanhshrink(bool inplace = false) => new(inplace);

        /// <summary>x where above a threshold, a fixed value elsewhere.</summary>
        public static Threshold Threshold(double threshold, double value, bool inplace = false) => new(threshold, value, inplace);
    }
}
