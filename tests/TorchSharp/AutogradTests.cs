using System.Runtime.InteropServices;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class AutogradTests
{
    private static float[] Values(Tensor? tensor) => tensor!.data<float>().ToArray();

    [Fact]
    public void Gradients_add_up_at_the_leaves()
    {
        var x = tensor(new[] { 1f, 2, 3 }, requires_grad: true);
        Assert.Null(x.grad);
        x.pow(2).sum().backward();
        Assert.Equal([2f, 4, 6], Values(x.grad));
        x.sum().backward();
        Assert.Equal([3f, 5, 7], Values(x.grad));
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void A_gradient_can_weight_the_outputs()
    {
        var x = ones(2, requires_grad: true);
        (x * 3).backward([tensor(new[] { 1f, 10 })]);
        Assert.Equal([3f, 30], Values(x.grad));
    }

    [Fact]
    public void Grad_returns_what_backward_would_add()
    {
        var x = tensor(3f, requires_grad: true);
        var gradient = autograd.grad([x.pow(3)], [x], create_graph: true)[0];
        Assert.Equal(27f, gradient.item<float>());
        Assert.Null(x.grad);
        Assert.Equal(18f, autograd.grad([gradient], [x])[0].item<float>());
    }

    [Fact]
    public void Grad_of_an_unused_input_is_null_when_allowed()
    {
        var x = ones(1, requires_grad: true);
        var y = ones(1, requires_grad: true);
        Assert.Null(autograd.grad([x.sum()], [x, y], allow_unused: true)[1]);
        Assert.Throws<ExternalException>(() => autograd.grad([x.sum()], [x, y]));
    }

    [Fact]
    public void Nothing_is_recorded_under_no_grad()
    {
        var x = ones(1, requires_grad: true);
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * 2).requires_grad);
            using (enable_grad()) Assert.True((x * 2).requires_grad);
        }

        Assert.True(is_grad_enabled());
        Assert.True((x * 2).requires_grad);
        Assert.False(x.detach().requires_grad);
    }

    [Fact]
    public void Inference_mode_ends_with_its_block()
    {
        using (inference_mode()) Assert.True(is_inference_mode_enabled());
        Assert.False(is_inference_mode_enabled());
    }

    [Fact]
    public void Leaves_are_told_from_results()
    {
        var x = ones(1, requires_grad: true);
        Assert.True(x.is_leaf);
        Assert.False((x + 1).is_leaf);
    }

    [Fact]
    public void A_result_keeps_its_gradient_when_asked()
    {
        var x = ones(2, requires_grad: true);
        var middle = x * 2;
        middle.retain_grad();
        middle.sum().backward();
        Assert.Equal([1f, 1], Values(middle.grad));
    }

    [Fact]
    public void A_graph_is_kept_when_asked()
    {
        var x = ones(1, requires_grad: true);
        var loss = x.pow(2).sum();
        loss.backward(retain_graph: true);
        loss.backward();
        Assert.Equal([4f], Values(x.grad));
    }

    [Fact]
    public void Anomaly_detection_names_the_operation()
    {
        using (autograd.detect_anomaly())
        {
            Assert.True(AnomalyMode.IsEnabled);
            var x = zeros(1, requires_grad: true);
            var error = Assert.Throws<ExternalException>(() => (x.sqrt() * 0).sum().backward());
            Assert.Contains("SqrtBackward", error.Message);
        }

        Assert.False(AnomalyMode.IsEnabled);
    }

    [Fact]
    public void A_function_of_ones_own_has_the_gradient_it_says()
    {
        var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        var y = Cube.apply(x, "unused");
        Assert.Equal([1f, 8], Values(y));
        y.sum().backward();
        Assert.Equal([3f, 12], Values(x.grad));
    }

    [Fact]
    public void A_function_with_several_results_gets_a_gradient_for_each()
    {
        var x = tensor(2f, requires_grad: true);
        var parts = SumAndProduct.apply(x, tensor(5f));
        Assert.Equal(7f, parts[0].item<float>());
        (parts[0] + parts[1]).backward();
        Assert.Equal(6f, x.grad!.item<float>());
    }

    [Fact]
    public void What_a_function_throws_is_the_cause_of_the_error()
    {
        var x = ones(1, requires_grad: true);
        var error = Assert.Throws<ExternalException>(() => Failing.apply(x));
        Assert.Contains("deliberate", error.Message);
        Assert.IsType<InvalidTimeZoneException>(error.InnerException);
        var y = FailingBackward.apply(x);
        Assert.Contains("on the way back", Assert.Throws<ExternalException>(() => y.sum().backward()).Message);
    }

    [Fact]
    public void A_function_whose_gradients_do_not_match_its_arguments_says_so()
    {
        var y = OneGradientTooFew.apply(ones(1, requires_grad: true), 2.0);
        Assert.Contains("one gradient for each of the 2 arguments", Assert.Throws<ExternalException>(() => y.sum().backward()).Message);
    }

    [Fact]
    public void Jacobians_have_the_shape_of_result_and_input()
    {
        var jacobian = autograd.functional.jacobian(x => x.pow(2), tensor(new[] { 1f, 2, 3 }));
        Assert.Equal([3, 3], jacobian.shape);
        Assert.Equal([2f, 4, 6], Values(jacobian.diag()));
        Assert.Equal(12f, jacobian.sum().item<float>());
    }

    [Fact]
    public void Grad_mode_belongs_to_its_thread()
    {
        using var _ = no_grad();
        var other = false;
        var thread = new Thread(() => other = is_grad_enabled());
        thread.Start();
        thread.Join();
        Assert.True(other);
    }

    private sealed class Cube : autograd.SingleTensorFunction<Cube>
    {
        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            ctx.save_for_backward([x]);
            ctx.save_data("factor", 3);
            return x * x * x;
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
        {
            var x = ctx.get_saved_variables()[0];
            return [grad_output * x * x * (int)ctx.get_data("factor"), null!];
        }
    }

    private sealed class SumAndProduct : autograd.MultiTensorFunction<SumAndProduct>
    {
        public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var (a, b) = ((Tensor)vars[0], (Tensor)vars[1]);
            ctx.save_for_backward([a, b]);
            return [a + b, a * b];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
        {
            var saved = ctx.get_saved_variables();
            return [grad_outputs[0] + (grad_outputs[1] * saved[1]), grad_outputs[0] + (grad_outputs[1] * saved[0])];
        }
    }

    private sealed class Failing : autograd.SingleTensorFunction<Failing>
    {
        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) => throw new InvalidTimeZoneException("deliberate");

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [grad_output];
    }

    private sealed class FailingBackward : autograd.SingleTensorFunction<FailingBackward>
    {
        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) => (Tensor)vars[0] * 2;

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => throw new InvalidTimeZoneException("on the way back");
    }

    private sealed class OneGradientTooFew : autograd.SingleTensorFunction<OneGradientTooFew>
    {
        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) => (Tensor)vars[0] * (double)vars[1];

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [grad_output];
    }
}
