using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

// What a collection frees depends on what else runs.
[Collection("memory")]
public class SharedMemoryTests
{
    [Fact]
    public void A_change_of_the_array_is_seen_in_the_tensor_and_the_other_way_round()
    {
        float[,] array = { { 1, 2 }, { 3, 4 } };
        using var tensor = from_array(array);

        array[0, 1] = 20;
        tensor[1, 0] = 30;

        Assert.Equal([2, 2], tensor.shape);
        Assert.Equal([1f, 20f, 30f, 4f], tensor.data<float>().ToArray());
        Assert.Equal(30, array[1, 0]);
    }

    [Fact]
    public void Part_of_an_array_can_be_shared()
    {
        long[] array = [0, 1, 2, 3, 4];
        using var tensor = frombuffer(array, ScalarType.Int64, count: 3, offset: 1);

        tensor.mul_(10);

        Assert.Equal([0, 10, 20, 30, 4], array);
    }

    [Fact]
    public void Another_type_is_a_copy()
    {
        int[] array = [1, 2];
        using var converted = frombuffer(array, ScalarType.Float32);
        using var asTensor = as_tensor(array, dtype: ScalarType.Float64);

        array[0] = 9;

        Assert.Equal([1f, 2f], converted.data<float>().ToArray());
        Assert.Equal([1d, 2d], asTensor.data<double>().ToArray());
    }

    [Fact]
    public void The_array_stays_in_place_and_alive_as_long_as_a_view_of_the_tensor_does()
    {
        var (view, array) = Make();
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            _ = new byte[1_000_000];
        }

        Assert.True(array.IsAlive);
        Assert.Equal("[3, 4]", view.npstr());
        view.Dispose();
        GC.Collect();
        Assert.False(array.IsAlive);

        static (Tensor View, WeakReference Array) Make()
        {
            float[] array = [1, 2, 3, 4];
            using var tensor = from_array(array);
            return (tensor[2..], new WeakReference(array));
        }
    }

    [Fact]
    public void The_array_of_a_tensor_that_nobody_disposed_is_let_go()
    {
        var array = Make();
        GC.Collect();
        _ = Tensor.TotalCount;
        GC.Collect();
        Assert.False(array.IsAlive);

        static WeakReference Make()
        {
            var array = new float[1000];
            _ = from_array(array);
            return new WeakReference(array);
        }
    }

    [Fact]
    public void Gradients_reach_a_tensor_in_an_array()
    {
        double[] array = [1, 2];
        using var tensor = from_array(array, null, requires_grad: true);
        tensor.square().sum().backward();
        Assert.Equal([2d, 4d], tensor.grad!.data<double>().ToArray());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void A_first_element_that_the_array_has_not_is_refused(long offset) =>
        Assert.Throws<ArgumentException>(() => frombuffer(new float[3], ScalarType.Float32, offset: offset));

    [Fact]
    public void More_elements_than_the_array_has_are_refused() =>
        Assert.Throws<IndexOutOfRangeException>(() => frombuffer(new float[3], ScalarType.Float32, count: 3, offset: 1));

    [Fact]
    public void Pairs_of_floats_are_copied_or_refused()
    {
        (float, float)[] pairs = [(1, 2), (3, 4)];
        using var copied = from_array(pairs);
        Assert.Equal(ScalarType.ComplexFloat32, copied.dtype);
        Assert.Throws<NotImplementedException>(() => frombuffer(pairs, ScalarType.ComplexFloat32));
    }

    [Fact]
    public void Every_type_of_element_can_be_shared()
    {
        Array[] arrays =
        [
            new[] { true, false }, new byte[] { 1, 2 }, new sbyte[] { 1, 2 }, new short[] { 1, 2 }, new[] { 1, 2 }, new[] { 1L, 2 },
            new[] { 1f, 2 }, new[] { 1d, 2 }, new[] { (Half)1, (Half)2 }, new System.Numerics.Complex[] { 1, 2 }, new[] { (BFloat16)1, (BFloat16)2 },
        ];
        foreach (var array in arrays)
        {
            using var tensor = from_array(array);
            using var copy = tensor.clone();
            tensor.zero_();
            Assert.Equal(Activator.CreateInstance(array.GetType().GetElementType()!), array.GetValue(0));
            Assert.False(copy.eq(0).all().item<bool>());
        }
    }
}
