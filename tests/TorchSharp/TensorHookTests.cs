using System.Runtime.InteropServices;
using Autograd;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorHookTests
{
    private static float[] Values(Tensor? tensor) => tensor!.data<float>().ToArray();

    [Fact]
    public void A_hook_sees_the_gradient_of_a_tensor_between()
    {
        var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        var between = x * 3;
        float[] seen = [];
        between.register_hook(gradient => { seen = Values(gradient); });
        between.pow(2).sum().backward();
        Assert.Equal([6f, 12], seen);
        Assert.Equal([18f, 36], Values(x.grad));
    }

    [Fact]
    public void What_a_hook_returns_flows_on()
    {
        var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        x.register_hook(gradient => gradient.clamp(-1, 1));
        (x * 5).sum().backward();
        Assert.Equal([1f, 1], Values(x.grad));
    }

    [Fact]
    public void A_hook_may_return_its_argument()
    {
        var x = ones(2, requires_grad: true);
        x.register_hook(gradient => gradient);
        x.sum().backward();
        Assert.Equal([1f, 1], Values(x.grad));
    }

    [Fact]
    public void Hooks_run_in_the_order_they_were_registered_until_they_are_removed()
    {
        var x = ones(1, requires_grad: true);
        var twice = x.register_hook(gradient => gradient * 2);
        using (x.register_hook(gradient => gradient + 1)) x.sum().backward();
        Assert.Equal([3f], Values(x.grad));
        x.grad = null;
        x.sum().backward();
        Assert.Equal([2f], Values(x.grad));
        twice.remove();
        twice.remove();
        x.grad = null;
        x.sum().backward();
        Assert.Equal([1f], Values(x.grad));
    }

    [Fact]
    public void An_exception_in_a_hook_ends_the_backward_pass_and_is_its_cause()
    {
        var x = ones(1, requires_grad: true);
        x.register_hook((Action<Tensor>)(_ => throw new InvalidOperationException("not today")));
        var problem = Assert.Throws<ExternalException>(() => x.sum().backward());
        Assert.Contains("not today", problem.Message);
        Assert.IsType<InvalidOperationException>(problem.InnerException);
    }

    [Fact]
    public void A_tensor_without_gradient_takes_no_hook() =>
        Assert.Throws<ExternalException>(() => ones(1).register_hook(gradient => gradient * 2));

    [Fact]
    public void Results_of_hooks_survive_collections()
    {
        var x = ones(1_000, requires_grad: true);
        x.register_hook(gradient =>
        {
            var result = gradient * 2;
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return result;
        });
        for (var i = 0; i < 20; i++) x.sum().backward();
        Assert.Equal(40f, x.grad!.max().item<float>());
    }
}
