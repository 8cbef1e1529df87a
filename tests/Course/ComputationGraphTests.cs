namespace Course.Tests;

public class ComputationGraphTests
{
    [Fact]
    public void Buying_apples_has_the_derivatives_of_the_chain_rule()
    {
        var graph = new ComputationGraph();
        var (apple, count, tax) = (graph.Input("apple", 100), graph.Input("count", 2), graph.Input("tax", 1.1));
        var total = apple * count * tax;
        graph.Backward(total);
        Assert.Equal(220, total.Value, 10);
        Assert.Equal((2.2, 110.0, 200.0), (Math.Round(apple.Gradient!.Value, 10), Math.Round(count.Gradient!.Value, 10), tax.Gradient!.Value));
    }

    [Fact]
    public void A_value_used_twice_gathers_both_gradients()
    {
        var graph = new ComputationGraph();
        var x = graph.Input("x", 3);
        var y = x * x - x;
        graph.Backward(y);
        graph.Backward(y);
        Assert.Equal(5, x.Gradient);
    }

    [Fact]
    public void Gradients_agree_with_autograd()
    {
        var graph = new ComputationGraph();
        var (a, b) = (graph.Input("a", 0.5), graph.Input("b", -2));
        graph.Backward((a * b + a).Apply("exp", Math.Exp, Math.Exp) * b);
        var ta = tensor(0.5, requires_grad: true);
        var tb = tensor(-2.0, requires_grad: true);
        ((ta * tb + ta).exp() * tb).backward();
        Assert.Equal(ta.grad!.item<double>(), a.Gradient!.Value, 12);
        Assert.Equal(tb.grad!.item<double>(), b.Gradient!.Value, 12);
    }

    [Fact]
    public void The_drawing_holds_values_and_gradients()
    {
        var graph = new ComputationGraph();
        var total = graph.Input("apples", 2) * graph.Input("price", 100);
        graph.Backward(total);
        var json = graph.Chart().ToJson();
        Assert.Contains("gradient 100", json);
        Assert.Contains("× = 200", json);
    }
}
