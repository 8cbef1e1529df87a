using System.Globalization;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorDisplayTests
{
    private static readonly Tensor floats = arange(6).reshape(2, 3).@float() / 3;
    private static readonly Tensor mixed = tensor([0.0f, 3.141f, 6.2834f, 3.14152f, 6.28e-06f, -13.141529f, 0.01f, 4713.14f], 2, 4);

    private static string Text(Tensor tensor, TensorStringStyle style) =>
        tensor.ToString(style, cultureInfo: CultureInfo.InvariantCulture, newLine: "\n");

    [Fact]
    public void Plain_text_is_shape_type_and_device()
    {
        Assert.Equal("[2x3], type = Float32, device = cpu", floats.ToString());
        Assert.Equal("[], type = Float32, device = cpu", tensor(1f).ToString());
    }

    [Fact]
    public void Julia_lines_columns_up() => Assert.Equal(
        "[2x3], type = Float32, device = cpu\n 0 0.33333 0.66667\n 1  1.3333  1.6667\n", Text(floats, TensorStringStyle.Julia));

    [Fact]
    public void Julia_gives_each_column_its_own_width() => Assert.Equal(
        "[2x4], type = Float32, device = cpu\n        0   3.141 6.2834 3.1415\n 6.28e-06 -13.142   0.01 4713.1\n", Text(mixed, TensorStringStyle.Julia));

    [Fact]
    public void Julia_names_the_matrices_of_higher_ranks() => Assert.Equal(
        "[2x1x2], type = Int64, device = cpu\n[0,..,..] =\n 0 1\n\n[1,..,..] =\n 2 3\n", Text(arange(4).reshape(2, 1, 2), TensorStringStyle.Julia));

    [Fact]
    public void Julia_writes_truth_values_and_scalars()
    {
        Assert.Equal("[2x3], type = Bool, device = cpu\n False False True\n  True  True True\n", Text(floats > 0.5, TensorStringStyle.Julia));
        Assert.Equal("[], type = Float32, device = cpu, value = 3.1416", Text(tensor(3.14159f), TensorStringStyle.Julia));
    }

    [Fact]
    public void Julia_leaves_out_columns_that_do_not_fit()
    {
        var lines = Text(rand(20, 50), TensorStringStyle.Julia).Split('\n');
        Assert.All(lines[1..^1], line => Assert.EndsWith(" ...", line));
        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
        Assert.Equal(22, lines.Length);
    }

    [Fact]
    public void Numpy_nests_brackets()
    {
        Assert.Equal("[[0, 0.33333, 0.66667]\n [1, 1.3333, 1.6667]]", Text(floats, TensorStringStyle.Numpy));
        Assert.Equal("[[[0, 1]]\n\n [[2, 3]]]", Text(arange(4).reshape(2, 1, 2), TensorStringStyle.Numpy));
        Assert.Equal("3.1416", Text(tensor(3.14159f), TensorStringStyle.Numpy));
    }

    [Fact]
    public void Numpy_leaves_out_the_middle()
    {
        Assert.Equal("[1, 3, 5, ... 195, 197, 199]", Text(arange(1, 201, 2), TensorStringStyle.Numpy));
        Assert.Equal(
            "[[0, 1]\n [2, 3]\n [4, 5]\n ...\n [14, 15]\n [16, 17]\n [18, 19]]", Text(arange(20).reshape(10, 2), TensorStringStyle.Numpy));
    }

    [Fact]
    public void CSharp_is_an_array_initialiser()
    {
        Assert.Equal(
            "[2x3], type = Float32, device = cpu, value = \nfloat [,] {\n {0f, 0.33333f, 0.66667f},\n {1f, 1.3333f, 1.6667f}\n}",
            Text(floats, TensorStringStyle.CSharp));
        Assert.Equal("[4], type = Float32, device = cpu, value = float [] {0f, 0f, 0f, 0f}", Text(zeros(4), TensorStringStyle.CSharp));
        Assert.Equal(
            "[2x2x2], type = Int64, device = cpu, value = \nlong [,,] {\n {{0L, 1L},\n  {2L, 3L}},\n {{4L, 5L},\n  {6L, 7L}}\n}",
            Text(arange(8).reshape(2, 2, 2), TensorStringStyle.CSharp));
    }

    [Fact]
    public void CSharp_leaves_out_the_middle() => Assert.Equal(
        "[10x2], type = Int64, device = cpu, value = \nlong [,] {\n {0L, 1L},\n {2L, 3L},\n {4L, 5L},\n ...\n {14L, 15L},\n {16L, 17L},\n {18L, 19L}\n}",
        Text(arange(20).reshape(10, 2), TensorStringStyle.CSharp));

    [Fact]
    public void Complex_numbers_show_both_parts() =>
        Assert.Equal("[0, 1+4.86i]", Text(tensor(new[] { (0f, 0f), (1f, 4.86f) }), TensorStringStyle.Numpy));

    [Fact]
    public void An_empty_tensor_is_its_shape() =>
        Assert.Equal("[0x3], type = Float32, device = cpu\n", Text(zeros(0, 3), TensorStringStyle.Julia));

    [Fact]
    public void A_view_is_written_in_its_own_order() => Assert.Equal("[[0, 2]\n [1, 3]]", Text(arange(4).reshape(2, 2).T, TensorStringStyle.Numpy));

    [Fact]
    public void The_short_forms_are_those_of_the_styles()
    {
        Assert.Equal(Text(floats, TensorStringStyle.Numpy), floats.npstr(newLine: "\n", cultureInfo: CultureInfo.InvariantCulture));
        Assert.Equal(Text(floats, TensorStringStyle.CSharp), floats.cstr(newLine: "\n", cultureInfo: CultureInfo.InvariantCulture));
        Assert.Equal(Text(floats, TensorStringStyle.Julia), floats.jlstr(newLine: "\n", cultureInfo: CultureInfo.InvariantCulture));
        Assert.Equal(floats.ToString(), floats.metastr());
    }

    [Fact]
    public void Writing_leaves_no_tensor_behind()
    {
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        _ = Text(floats.T, TensorStringStyle.Julia);
        // T itself is ours.
        Assert.Equal(before + 1, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }
}
