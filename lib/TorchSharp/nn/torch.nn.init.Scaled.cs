namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>
            /// Uniform over ±gain √(6 / (fan in + fan out)), for layers before tanh and sigmoid (Glorot and Bengio, 2010).
            /// </summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var bound = Math.Sqrt(3) * (gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal with deviation gain √(2 / (fan in + fan out)) (Glorot and Bengio, 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return normal_(tensor, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
            }

            /// <summary>Another name for <see cref="xavier_uniform_"/>.</summary>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <summary>Another name for <see cref="xavier_normal_"/>.</summary>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            /// <summary>Uniform over ±gain √(3 / fan), for layers before rectifiers (He et al., 2015).</summary>
            /// <param name="tensor">The weights.</param>
            /// <param name="a">The negative slope, for a leaky ReLU.</param>
            /// <param name="mode">Which fan sets the scale.</param>
            /// <param name="nonlinearity">What follows the layer.</param>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal with deviation gain / √fan, for layers before rectifiers (He et al., 2015).</summary>
            /// <param name="tensor">The weights.</param>
            /// <param name="a">The negative slope, for a leaky ReLU.</param>
            /// <param name="mode">Which fan sets the scale.</param>
            /// <param name="nonlinearity">What follows the layer.</param>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Rows (or columns, where there are fewer) orthogonal to each other, of length <paramref name="gain"/> (Saxe et al., 2013).</summary>
            /// <exception cref="ArgumentException">There are fewer than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.ndim < 2)
                    throw new ArgumentException($"orthogonal_ needs at least two dimensions; this tensor has shape [{string.Join('x', tensor.shape)}].", nameof(tensor));
                return Change(tensor, values =>
                {
                    using var scope = NewDisposeScope();
                    var rows = values.shape[0];
                    var columns = values.NumberOfElements / rows;
                    var random = empty([rows, columns], values.dtype, values.device).normal_(0, 1);
                    if (rows < columns) random = random.t();
                    var (q, r) = Aten.LinalgQr.Call2(random);
                    // The signs of R's diagonal make the result uniform over the orthogonal matrices (arXiv math-ph/0609050).
                    q = q.mul(r.diag().sign());
                    if (rows < columns) q = q.t();
                    values.view_as(q).copy_(q).mul_(gain);
                });
            }

            /// <summary>Normal, but numbers outside [a, b] do not occur: the distribution is cut there, not clamped.</summary>
            /// <param name="tensor">The weights.</param>
            /// <param name="mean">The mean before cutting.</param>
            /// <param name="std">The deviation before cutting.</param>
            /// <param name="a">The least value.</param>
            /// <param name="b">The greatest value.</param>
            /// <param name="generator">The source of random numbers.</param>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null)
            {
                var lower = NormalDistribution((a - mean) / std);
                var upper = NormalDistribution((b - mean) / std);
                return Change(tensor, values =>
                {
                    values.uniform_((2 * lower) - 1, (2 * upper) - 1, generator);
                    values.erfinv_();
                    values.mul_(std * Math.Sqrt(2));
                    values.add_(mean);
                    values.clamp_(a, b);
                });
            }

            /// <summary>Normal, with a share of each column's entries set to zero (Martens, 2010).</summary>
            /// <param name="tensor">A matrix.</param>
            /// <param name="sparsity">The share of zeros in each column, in [0, 1].</param>
            /// <param name="std">The deviation of the others.</param>
            /// <exception cref="ArgumentException">The tensor is no matrix.</exception>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                RequireMatrix(tensor, nameof(sparse_));
                return Change(tensor, values =>
                {
                    using var scope = NewDisposeScope();
                    var (rows, columns) = (values.shape[0], values.shape[1]);
                    var zeros = (long)Math.Ceiling(sparsity * rows);
                    values.normal_(0, std);
                    for (var column = 0L; column < columns; column++)
                    {
                        var where = randperm(rows, device: values.device).narrow(0, 0, zeros);
                        values.select(1, column).index_fill_(0, where, 0);
                    }
                });
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            // libtorch's erf, so that the bounds agree with Python's to the last digits.
            private static double NormalDistribution(double x)
            {
                using var argument = tensor(x / Math.Sqrt(2));
                using var result = argument.erf();
                return (1 + result.item<double>()) / 2;
            }
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator LinalgQr = new("linalg_qr");
}
