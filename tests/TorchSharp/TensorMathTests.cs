using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorMathTests
{
    private static readonly Tensor matrix = tensor(new[,] { { 1f, 2, 3 }, { 4, 5, 6 } });

    private static float[] Values(Tensor tensor) => tensor.@float().data<float>().ToArray();

    [Fact]
    public void Operators_take_tensors_and_numbers_on_either_side()
    {
        var x = tensor(new[] { 1f, 2, 4 });
        Assert.Equal([2f, 4, 8], Values(x + x));
        Assert.Equal([3f, 4, 6], Values(2 + x));
        Assert.Equal([1f, 0, -2], Values(2 - x));
        Assert.Equal([-1f, 0, 2], Values(x - 2.0));
        Assert.Equal([4f, 2, 1], Values(4f / x));
        Assert.Equal([1f, 0, 0], Values(x % 2));
        Assert.Equal([-1f, -2, -4], Values(-x));
    }

    [Fact]
    public void Types_promote_as_in_PyTorch()
    {
        var integers = arange(3);
        Assert.Equal(ScalarType.Int64, (integers + 1).dtype);
        Assert.Equal(ScalarType.Float32, (integers + 0.5).dtype);
        Assert.Equal(ScalarType.Float32, (integers / 2).dtype);
        Assert.Equal(ScalarType.Float64, (integers + ones(3, ScalarType.Float64)).dtype);
        Assert.Equal(ScalarType.Float32, (ones(3) * 2.0).dtype);
    }

    [Fact]
    public void Shapes_broadcast()
    {
        Assert.Equal([2, 3], (matrix + tensor(new[] { 10f, 20, 30 })).shape);
        Assert.Equal([2, 3], (ones(2, 1) * ones(3)).shape);
        Assert.Equal([2, 3], broadcast_shapes([2, 1], [3]).Shape);
    }

    [Fact]
    public void Comparisons_give_truth_values()
    {
        var x = tensor(new[] { 1f, 2, 3 });
        Assert.Equal([false, true, true], (x >= 2).data<bool>().ToArray());
        Assert.Equal([true, false, false], (2 > x).data<bool>().ToArray());
        Assert.Equal([false, true, false], (x == 2).data<bool>().ToArray());
        Assert.Equal([true, false, true], (x != tensor(2f)).data<bool>().ToArray());
        Assert.Equal([false, true, false], ((x > 1) & ~(x > 2)).data<bool>().ToArray());
    }

    [Fact]
    public void In_place_forms_change_and_return_the_tensor()
    {
        var x = tensor(new[] { 1f, 4 });
        Assert.Same(x, x.sqrt_());
        Assert.Same(x, x.add_(1).mul_(x).clamp_(max: 5));
        Assert.Equal([4f, 5], Values(x));
    }

    [Fact]
    public void Reductions_take_all_one_or_several_dimensions()
    {
        Assert.Equal(21f, matrix.sum().item<float>());
        Assert.Equal([5f, 7, 9], Values(matrix.sum(0)));
        Assert.Equal([2, 1], matrix.mean([1], keepdim: true).shape);
        Assert.Equal(ScalarType.Float64, matrix.sum([0], type: ScalarType.Float64).dtype);
        Assert.Equal(720f, matrix.prod().item<float>());
        Assert.Equal(1.870829, matrix.std().item<float>(), 1e-5);
        Assert.Equal(1.707825, matrix.std(unbiased: false).item<float>(), 1e-5);
        Assert.Equal([0.5f, 0.5f], Values(matrix.to(ScalarType.Float64).var([1], unbiased: true, type: ScalarType.Float32) / 2));
    }

    [Fact]
    public void Extremes_come_with_their_places()
    {
        var (values, indexes) = matrix.max(1);
        Assert.Equal([3f, 6], Values(values));
        Assert.Equal([2L, 2], indexes.data<long>().ToArray());
        Assert.Equal(5, matrix.argmax().item<long>());
        Assert.Equal([0L, 0], matrix.argmin(1).data<long>().ToArray());
        Assert.Equal([4f, 5, 6], Values(matrix.amax(0)));
        var (least, most) = matrix.aminmax();
        Assert.Equal((1f, 6f), (least.item<float>(), most.item<float>()));
    }

    [Fact]
    public void Sorting_gives_values_and_origins()
    {
        var x = tensor(new[] { 3f, 1, 2 });
        var (values, indices) = x.sort(descending: true);
        Assert.Equal([3f, 2, 1], Values(values));
        Assert.Equal([0L, 2, 1], indices.data<long>().ToArray());
        var (top, places) = x.topk(2);
        Assert.Equal([3f, 2], Values(top));
        Assert.Equal([0L, 2], places.data<long>().ToArray());
        Assert.Equal([1L, 2, 0], x.argsort().data<long>().ToArray());
    }

    [Fact]
    public void Unique_gives_values_inverse_and_counts()
    {
        var (values, inverse, counts) = tensor(new[] { 2L, 1, 2 }).unique(return_inverse: true, return_counts: true);
        Assert.Equal([1L, 2], values.data<long>().ToArray());
        Assert.Equal([1L, 0, 1], inverse.data<long>().ToArray());
        Assert.Equal([1L, 2], counts.data<long>().ToArray());
    }

    [Fact]
    public void Running_totals_and_differences_undo_each_other()
    {
        var x = tensor(new[] { 1f, 3, 2 });
        Assert.Equal([1f, 4, 6], Values(x.cumsum(0)));
        Assert.Equal([3f, 2], Values(x.cumsum(0).diff()));
        Assert.Equal([1f, 3, 6], Values(x.cumprod(0)));
        Assert.Equal([1f, 3, 3], Values(x.cummax(0).values));
    }

    [Fact]
    public void Quotients_round_as_asked()
    {
        var x = tensor(new[] { -7f, 7 });
        Assert.Equal([-3f, 3], Values(x.div(2, RoundingMode.trunc)));
        Assert.Equal([-4f, 3], Values(x.div(tensor(2f), RoundingMode.floor)));
        Assert.Equal([1f, 1], Values(x.remainder(2)));
    }

    [Fact]
    public void Clamping_takes_either_end()
    {
        Assert.Equal([2f, 2, 3, 4, 5, 6], Values(matrix.clamp(min: 2)));
        Assert.Equal([2f, 2, 3, 4, 4, 4], Values(clamp(matrix, 2, 4)));
    }

    [Fact]
    public void Where_picks_from_either() =>
        Assert.Equal([0f, 0, 0, 4, 5, 6], Values(where(matrix > 3, matrix, zeros_like(matrix))));

    [Fact]
    public void Products_of_matrices_and_vectors()
    {
        Assert.Equal([14f, 32, 32, 77], Values(matrix.matmul(matrix.T)));
        Assert.Equal([6f, 15], Values(matrix.mv(ones(3))));
        Assert.Equal([5, 2, 2], ones(5, 2, 3).bmm(ones(5, 3, 2)).shape);
        Assert.Equal([2, 2], einsum("ij,kj->ik", matrix, matrix).shape);
        Assert.Equal(91f, tensordot(matrix, matrix, 2).item<float>());
        Assert.Equal([2, 3], outer(ones(2), ones(3)).shape);
    }

    [Fact]
    public void Softmax_sums_to_one() => Assert.Equal([1f, 1f], Values(matrix.softmax(1).sum(1)).Select(value => MathF.Round(value, 5)));

    [Fact]
    public void Elementwise_functions_agree_with_DotNet()
    {
        var x = tensor(new[] { 0.1, 0.5, 0.9 });
        (Func<Tensor, Tensor> Ours, Func<double, double> Theirs)[] pairs =
        [
            (exp, Math.Exp), (log, Math.Log), (sin, Math.Sin), (cos, Math.Cos), (tan, Math.Tan), (tanh, Math.Tanh), (sqrt, Math.Sqrt),
            (asin, Math.Asin), (acos, Math.Acos), (atan, Math.Atan), (sinh, Math.Sinh), (cosh, Math.Cosh), (ceil, Math.Ceiling),
            (floor, Math.Floor), (log2, Math.Log2), (log10, Math.Log10), (sigmoid, value => 1 / (1 + Math.Exp(-value))),
            (square, value => value * value), (reciprocal, value => 1 / value), (rsqrt, value => 1 / Math.Sqrt(value)),
        ];
        foreach (var (ours, theirs) in pairs)
        {
            foreach (var (value, result) in x.data<double>().Zip(ours(x).data<double>())) Assert.Equal(theirs(value), result, 12);
        }
    }

    [Fact]
    public void Almost_equal_is_told_from_different()
    {
        Assert.True((matrix + 1e-7f).allclose(matrix));
        Assert.False((matrix + 1e-2f).allclose(matrix));
        Assert.True(allclose(tensor(float.NaN), tensor(float.NaN), equal_nan: true));
    }

    [Fact]
    public void Tensors_are_equal_when_shape_type_and_values_are()
    {
        Assert.True(matrix.Equals(matrix.clone()));
        Assert.False(matrix.Equals(matrix + 1));
        Assert.False(matrix.Equals(matrix.to(float64)));
        Assert.False(matrix.Equals(matrix.flatten()));
        Assert.False(tensor(float.NaN).Equals(tensor(float.NaN)));
    }
}
