using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Gradient clipping, parameters as one vector, layers joined into one.</summary>
        public static partial class utils
        {
            /// <summary>
            /// Scales all gradients together so that the norm of the vector they form is at most <paramref name="max_norm"/>.
            /// </summary>
            /// <param name="tensors">The parameters.</param>
            /// <param name="max_norm">The greatest norm allowed.</param>
            /// <param name="norm_type">The order of the norm; infinity for the largest element.</param>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                Tensor[] gradients = [.. tensors.Select(static parameter => parameter.grad).OfType<Tensor>().Select(static gradient => gradient.detach())];
                if (gradients.Length == 0) return 0;
                var device = gradients[0].device;
                var norms = stack(gradients.Select(gradient => Norm(gradient, norm_type).to(device)));
                var total = Norm(norms, norm_type).ToDouble();
                var factor = max_norm / (total + 1e-6);
                if (factor < 1) Aten.ScaleAll.CallVoid(gradients, factor);
                return total;
            }

            /// <summary>Limits each element of the gradients to ±<paramref name="clip_value"/>.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                foreach (var parameter in tensors) parameter.grad?.detach().clamp_(-clip_value, clip_value);
            }

            /// <summary>All parameters, one after the other, as one vector.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                return cat((Tensor[])[.. tensors.Select(static parameter => parameter.reshape(-1))]).MoveToOuterDisposeScope();
            }

            /// <summary>Copies a vector that <see cref="parameters_to_vector"/> gave back into parameters.</summary>
            /// <exception cref="ArgumentException">The vector's length is not that of the parameters.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                ArgumentNullException.ThrowIfNull(vec);
                Parameter[] list = [.. tensors];
                var wanted = list.Sum(static parameter => parameter.NumberOfElements);
                if (vec.NumberOfElements != wanted)
                    throw new ArgumentException($"The vector has {vec.NumberOfElements} elements, the parameters {wanted}.", nameof(vec));
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var position = 0L;
                foreach (var parameter in list)
                {
                    var count = parameter.NumberOfElements;
                    parameter.detach().copy_(vec.narrow(0, position, count).view(parameter.shape));
                    position += count;
                }
            }

            private static Tensor Norm(Tensor tensor, double order) =>
                double.IsPositiveInfinity(order) ? tensor.abs().max() : Aten.Norm.Call(tensor, order);
        }
    }
}

file static class Aten
{
    internal static readonly Operator Norm = new("norm", "Scalar");
    internal static readonly Operator ScaleAll = new("_foreach_mul_", "Scalar");
}
