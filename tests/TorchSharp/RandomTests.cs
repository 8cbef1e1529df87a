using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

// The default generator is the whole process's.
[Collection("memory")]
public class RandomTests
{
    [Fact]
    public void A_seed_repeats_the_numbers_of_PyTorch()
    {
        manual_seed(1);
        var first = rand(3);
        manual_seed(1);
        Assert.True(first.allclose(rand(3)));
        Assert.Equal([0.75763f, 0.27931f, 0.40307f], first.data<float>().ToArray().Select(value => MathF.Round(value, 5)));
        Assert.Equal(1, initial_seed());
    }

    [Fact]
    public void A_generator_has_a_state_of_its_own()
    {
        using var one = new Generator(42);
        using var other = new Generator(42);
        manual_seed(7);
        var drawn = randn(5, generator: one);
        Assert.True(drawn.allclose(randn(5, generator: other)));
        var state = one.get_state();
        var next = rand(2, generator: one);
        one.set_state(state);
        Assert.True(next.allclose(rand(2, generator: one)));
        Assert.Equal(42, one.initial_seed());
    }

    [Fact]
    public void Draws_keep_to_their_range()
    {
        Assert.InRange(randint(5, 10, [1000L]).min().item<long>(), 5, 9);
        Assert.InRange(randint_int(3), 0, 2);
        Assert.InRange(rand_float(), 0, 1);
        Assert.Equal(45, randperm(10).sum().item<long>());
        Assert.True(empty(100).uniform_(2, 3).ge(2).all().item<bool>());
        Assert.Equal(0f, zeros(10).bernoulli_(0.0).sum().item<float>());
        Assert.Equal([4], multinomial(tensor(new[] { 1f, 0 }), 4, replacement: true).shape);
    }

    [Fact]
    public void Normal_draws_have_the_moments_asked_for()
    {
        manual_seed(3);
        var drawn = normal(5, 2, [20_000]);
        Assert.Equal(5, drawn.mean().item<float>(), 0.1);
        Assert.Equal(2, drawn.std().item<float>(), 0.1);
    }
}
