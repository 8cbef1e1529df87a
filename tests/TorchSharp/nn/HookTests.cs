using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

public class HookTests
{
    [Fact]
    public void A_forward_hook_sees_the_result_and_may_replace_it()
    {
        using var layer = ReLU();
        var hook = layer.register_forward_hook((_, _, output) => output.add(10));
        Assert.Equal(11, layer.call(ones(1)).item<float>());
        hook.remove();
        Assert.Equal(1, layer.call(ones(1)).item<float>());
    }

    [Fact]
    public void A_pre_hook_may_replace_the_input()
    {
        using var layer = ReLU();
        layer.register_forward_pre_hook((_, input) => input.neg());
        Assert.Equal(0, layer.call(ones(1)).item<float>());
    }

    [Fact]
    public void Activations_kept_by_a_hook_stay_alive_in_a_Sequential()
    {
        using var model = Sequential(("a", Linear(2, 3)), ("b", ReLU()), ("c", Linear(3, 1)));
        List<Tensor> kept = [];
        ((Module<Tensor, Tensor>)model[0]).register_forward_hook((_, _, output) =>
        {
            kept.Add(output);
            return output;
        });
        model.call(ones(1, 2));
        Assert.Equal(new long[] { 1, 3 }, kept.Single().shape);
    }

    [Fact]
    public void Hooks_of_the_module_run_around_forward()
    {
        using var layer = Linear(1, 1);
        List<string> order = [];
        layer.register_forward_pre_hook(_ => order.Add("before"));
        layer.register_forward_hook(_ => order.Add("after"));
        layer.call(ones(1, 1));
        Assert.Equal(["before", "after"], order);
    }
}
