using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorCreationTests
{
    [Fact]
    public void Element_types_follow_the_array() => Assert.Equal(
        [ScalarType.Float32, ScalarType.Float64, ScalarType.Int64, ScalarType.Int32, ScalarType.Bool, ScalarType.Byte],
        new[]
        {
            tensor(new[] { 1f }).dtype, tensor(new[] { 1.0 }).dtype, tensor(new[] { 1L }).dtype,
            tensor(new[] { 1 }).dtype, tensor(new[] { true }).dtype, tensor(new byte[] { 1 }).dtype,
        });

    [Fact]
    public void Element_types_of_factories_are_those_of_TorchSharp()
    {
        Assert.Equal(ScalarType.Int64, arange(3).dtype);
        Assert.Equal(ScalarType.Float32, arange(0, 1, .25).dtype);
        Assert.Equal(ScalarType.Int64, full(2, 7).dtype);
        Assert.Equal(ScalarType.Float32, full(2, 0.5).dtype);
        Assert.Equal(ScalarType.Float32, linspace(0, 1, 3).dtype);
        Assert.Equal(ScalarType.Int64, randint(10, [2L]).dtype);
    }

    [Fact]
    public void A_rectangular_array_keeps_its_rows()
    {
        var matrix = tensor(new[,] { { 1f, 2, 3 }, { 4, 5, 6 } });
        Assert.Equal([2, 3], matrix.shape);
        Assert.Equal(6f, matrix[1, 2].item<float>());
        Assert.Equal([2, 2, 2, 1], tensor(new int[2, 2, 2, 1]).shape);
    }

    [Fact]
    public void The_array_is_copied()
    {
        float[] source = [1, 2, 3];
        var copy = tensor(source);
        source[0] = 9;
        Assert.Equal([1f, 2f, 3f], copy.data<float>().ToArray());
    }

    [Fact]
    public void A_named_type_converts()
    {
        var converted = tensor(new[] { 1.5, 2.5 }, dtype: ScalarType.Float32);
        Assert.Equal([1.5f, 2.5f], converted.data<float>().ToArray());
    }

    [Fact]
    public void Values_that_do_not_fill_the_shape_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => tensor(new[] { 1f, 2, 3 }, 2, 2));
        Assert.Contains("3 values do not fill a tensor of shape [2, 2]", error.Message);
    }

    [Fact]
    public void A_jagged_array_is_refused_with_the_way_out()
    {
        var error = Assert.Throws<ArgumentException>(() => from_array(new[] { new[] { 1f }, new[] { 1f, 2 } }));
        Assert.Contains("torch.stack", error.Message);
    }

    [Fact]
    public void A_type_that_tensors_lack_is_refused() => Assert.Throws<ArgumentException>(() => from_array(new[] { 1m }));

    [Fact]
    public void An_empty_tensor_has_a_shape()
    {
        Assert.Equal([0, 3], zeros(0, 3).shape);
        Assert.Equal(0, tensor(Array.Empty<float>()).numel());
    }

    [Fact]
    public void Likes_take_shape_type_and_place()
    {
        var source = zeros([2, 3], ScalarType.Float64);
        Assert.Equal(ScalarType.Float64, ones_like(source).dtype);
        Assert.Equal([2, 3], full_like(source, 7).shape);
        Assert.Equal(ScalarType.Int32, zeros_like(source, ScalarType.Int32).dtype);
        Assert.Equal([4, 1], source.new_ones(4, 1).shape);
    }

    [Fact]
    public void Scalars_become_tensors_of_their_own_type()
    {
        Tensor integer = 3;
        Tensor fraction = 0.5f;
        Assert.Equal(ScalarType.Int32, integer.dtype);
        Assert.Equal(ScalarType.Float32, fraction.dtype);
        Assert.Equal(0, fraction.Dimensions);
    }

    [Fact]
    public void Half_and_brain_floats_keep_their_values()
    {
        Assert.Equal((Half)1.5, tensor(new[] { (Half)1.5 })[0].item<Half>());
        Assert.Equal(3.140625f, tensor(new[] { new BFloat16(3.14159f) })[0].item<BFloat16>().ToSingle());
    }

    [Fact]
    public void The_identity_has_ones_on_its_diagonal() => Assert.Equal(3f, eye(3).sum().item<float>());

    [Fact]
    public void A_default_type_applies_until_it_is_put_back()
    {
        set_default_dtype(ScalarType.Float64);
        try
        {
            Assert.Equal(ScalarType.Float64, zeros(2).dtype);
        }
        finally
        {
            set_default_dtype(ScalarType.Float32);
        }

        Assert.Throws<ArgumentException>(() => set_default_dtype(ScalarType.Int64));
    }

    [Fact]
    public void Windows_are_those_of_the_textbook()
    {
        Assert.Equal([0f, 0.5f, 1f, 0.5f], hann_window(4).data<float>().ToArray().Select(value => MathF.Round(value, 6)));
        Assert.Equal(8, kaiser_window(8).numel());
    }
}
