namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Layers that give activations mean 0 and variance 1.
        public static partial class functional
        {
            /// <summary>
            /// (x − mean) / √(variance + eps) · weight + bias, per channel over the batch. While <paramref name="training"/> the
            /// statistics are the batch's, and the running ones move towards them by <paramref name="momentum"/>; else the
            /// running ones are used.
            /// </summary>
            public static Tensor batch_norm(
                Tensor input, Tensor running_mean, Tensor running_var, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-5) =>
                Aten.BatchNorm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);

            /// <summary>
            /// (x − mean) / √(variance + eps) · weight + bias, over the last dimensions of each sample (Ba et al., 2016).
            /// </summary>
            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Aten.LayerNorm.Call(input, normalized_shape, weight, bias, eps, true);

            /// <summary>
            /// (x − mean) / √(variance + eps) · weight + bias, over groups of channels of each sample (Wu and He, 2018).
            /// </summary>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Aten.GroupNorm.Call(input, num_groups, weight, bias, eps, true);

            /// <summary>
            /// (x − mean) / √(variance + eps) · weight + bias, over each channel of each sample (Ulyanov et al., 2016).
            /// </summary>
            public static Tensor instance_norm(
                Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null,
                bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5) =>
                Aten.InstanceNorm.Call(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, true);

            /// <summary>x / (k + α · mean of x² over neighbouring channels)^β (Krizhevsky et al., 2012).</summary>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1)
            {
                using var scope = NewDisposeScope();
                var shape = input.shape;
                if (shape.Length < 3)
                    throw new ArgumentException($"local_response_norm expects [batch, channels, ...], got [{string.Join('x', shape)}].", nameof(input));
                // Channels become an axis to average over; all that follows them is one axis.
                var squares = input.mul(input).reshape(shape[0], 1, shape[1], -1, 1);
                long[] around = [0, 0, 0, 0, size / 2, (size - 1) / 2];
                var mean = avg_pool3d(pad(squares, around), [size, 1, 1], [1, 1, 1]).reshape(shape);
                return input.div(mean.mul(alpha).add(k).pow(beta)).MoveToOuterDisposeScope();
            }
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator BatchNorm = new("batch_norm");
    internal static readonly Native.Operator GroupNorm = new("group_norm");
    internal static readonly Native.Operator InstanceNorm = new("instance_norm");
    internal static readonly Native.Operator LayerNorm = new("layer_norm");
}
