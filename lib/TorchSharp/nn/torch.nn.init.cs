namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// Initial values for parameters, written in place without a trace in the graph. The numbers are those of PyTorch for the
        /// same seed.
        /// </summary>
        public static partial class init
        {
            /// <summary>Which of a layer's two widths sets the scale of its initial weights.</summary>
            public enum FanInOut
            {
                /// <summary>The inputs of one unit: keeps the variance of activations going forward.</summary>
                FanIn = 0,

                /// <summary>The outputs that one unit feeds: keeps the variance of gradients going back.</summary>
                FanOut = 1,
            }

            /// <summary>The non-linearity after a layer, which sets the gain of its initial weights.</summary>
            public enum NonlinearityType
            {
                /// <summary>None.</summary>
                Linear = 0,

                /// <summary>A convolution over sequences.</summary>
                Conv1D = 1,

                /// <summary>A convolution over images.</summary>
                Conv2D = 2,

                /// <summary>A convolution over volumes.</summary>
                Conv3D = 3,

                /// <summary>A transposed convolution over sequences.</summary>
                ConvTranspose1D = 4,

                /// <summary>A transposed convolution over images.</summary>
                ConvTranspose2D = 5,

                /// <summary>A transposed convolution over volumes.</summary>
                ConvTranspose3D = 6,

                /// <summary>The logistic function.</summary>
                Sigmoid = 7,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>max(0, x).</summary>
                ReLU = 9,

                /// <summary>x where positive, a small multiple of x elsewhere.</summary>
                LeakyReLU = 10,
            }

            /// <summary>The factor by which weights before a non-linearity should be larger than before none.</summary>
            /// <param name="nonlinearity">The non-linearity.</param>
            /// <param name="param">The negative slope of a leaky ReLU.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                _ => 1,
            };

            /// <summary>How many inputs one unit of these weights has, and how many outputs one input feeds.</summary>
            /// <param name="tensor">Weights <c>[outputs, inputs, kernel...]</c>.</param>
            /// <exception cref="ArgumentException">There are fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                var shape = tensor.shape;
                if (shape.Length < 2)
                    throw new ArgumentException($"Fan in and fan out need weights of at least two dimensions [outputs, inputs, ...]; these have shape [{string.Join('x', shape)}].", nameof(tensor));
                var field = shape.Skip(2).Aggregate(1L, static (product, length) => product * length);
                return (shape[1] * field, shape[0] * field);
            }

            /// <summary>Fills with one value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) => Change(tensor, values => values.fill_(val));

            /// <summary>Fills with ones.</summary>
            public static Tensor ones_(Tensor tensor) => Change(tensor, static values => values.fill_(1));

            /// <summary>Fills with zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => Change(tensor, static values => values.zero_());

            /// <summary>Fills with numbers from a uniform distribution over [low, high).</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Change(tensor, values => values.uniform_(low, high, generator));

            /// <summary>Fills with numbers from a normal distribution.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Change(tensor, values => values.normal_(mean, std, generator));

            /// <summary>Fills a matrix with the identity: ones on its diagonal, zeros elsewhere.</summary>
            /// <exception cref="ArgumentException">The tensor is no matrix.</exception>
            public static Tensor eye_(Tensor tensor)
            {
                RequireMatrix(tensor, nameof(eye_));
                return Change(tensor, values =>
                {
                    using var identity = eye(values.shape[0], values.shape[1], values.dtype, values.device);
                    values.copy_(identity);
                });
            }

            /// <summary>Fills convolution weights so that as many channels as possible pass unchanged (a Dirac delta each).</summary>
            /// <param name="tensor">Weights <c>[outputs, inputs, kernel...]</c> of 3, 4 or 5 dimensions.</param>
            /// <exception cref="ArgumentException">The number of dimensions differs.</exception>
            public static Tensor dirac_(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                var shape = tensor.shape;
                if (shape.Length is < 3 or > 5)
                    throw new ArgumentException($"dirac_ is for convolution weights of 3 to 5 dimensions; these have {shape.Length}.", nameof(tensor));
                return Change(tensor, values =>
                {
                    values.zero_();
                    for (var channel = 0L; channel < Math.Min(shape[0], shape[1]); channel++)
                    {
                        long[] centre = [channel, channel, .. shape.Skip(2).Select(static length => length / 2)];
                        using var element = values[[.. centre.Select(static position => TensorIndex.Single(position))]];
                        element.fill_(1);
                    }
                });
            }

            private static Tensor Change(Tensor tensor, Action<Tensor> change)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                using var _ = no_grad();
                using var values = tensor.detach();
                change(values);
                return tensor;
            }

            private static void RequireMatrix(Tensor tensor, string operation)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.ndim != 2)
                    throw new ArgumentException($"{operation} is for matrices; this tensor has shape [{string.Join('x', tensor.shape)}].", nameof(tensor));
            }
        }
    }
}
