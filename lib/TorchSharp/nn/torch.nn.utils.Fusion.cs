using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>The weights and bias of the one convolution that does what a convolution and the batch normalisation after it do while evaluating.</summary>
            /// <param name="conv_w">The convolution's weights.</param>
            /// <param name="conv_b">Its bias, or null.</param>
            /// <param name="bn_rm">The running mean.</param>
            /// <param name="bn_rv">The running variance.</param>
            /// <param name="bn_eps">What is added to the variance.</param>
            /// <param name="bn_w">The normalisation's weights, or null for ones.</param>
            /// <param name="bn_b">Its biases, or null for zeros.</param>
            /// <param name="transpose">True for a transposed convolution, whose output channels are dimension 1.</param>
            public static (Parameter weight, Parameter bias) fuse_conv_bn_weights(
                Tensor conv_w, Tensor? conv_b, Tensor bn_rm, Tensor bn_rv, double bn_eps, Tensor? bn_w, Tensor? bn_b, bool transpose = false)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var scale = bn_rv.add(bn_eps).rsqrt().mul(bn_w ?? ones_like(bn_rm));
                var shape = conv_w.shape.Select(static _ => 1L).ToArray();
                shape[transpose ? 1 : 0] = -1;
                var weight = conv_w.mul(scale.view(shape));
                var bias = (conv_b ?? zeros_like(bn_rm)).sub(bn_rm).mul(scale).add(bn_b ?? zeros_like(bn_rm));
                return scope.MoveToOuter(new Parameter(weight, conv_w.requires_grad), new Parameter(bias, conv_b?.requires_grad ?? conv_w.requires_grad));
            }

            /// <summary>The weights and bias of the one dense layer that does what a dense layer and the batch normalisation after it do while evaluating.</summary>
            public static (Parameter weight, Parameter bias) fuse_linear_bn_weights(
                Tensor linear_w, Tensor? linear_b, Tensor bn_rm, Tensor bn_rv, double bn_eps, Tensor? bn_w, Tensor? bn_b) =>
                fuse_conv_bn_weights(linear_w, linear_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b);

            /// <summary>One dense layer for a dense layer and the batch normalisation after it, both in evaluation mode.</summary>
            /// <exception cref="ArgumentException">One of them is learning, or the normalisation keeps no statistics.</exception>
            public static Linear fuse_linear_bn_eval(Linear linear, BatchNorm bn)
            {
                ArgumentNullException.ThrowIfNull(linear);
                ArgumentNullException.ThrowIfNull(bn);
                if (linear.training || bn.training) throw new ArgumentException("Only modules in evaluation mode can be fused: call eval() on both.");
                if (bn.running_mean is null || bn.running_var is null) throw new ArgumentException("The normalisation keeps no running statistics to fuse.", nameof(bn));
                var (weight, bias) = fuse_linear_bn_weights(linear.weight, linear.bias, bn.running_mean, bn.running_var, bn.eps, bn.weight, bn.bias);
                return Linear(weight, bias);
            }
        }
    }
}
