using System.Runtime.InteropServices;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorIndexingTests
{
    private readonly Tensor grid = arange(12).reshape(3, 4);

    private static long[] Values(Tensor tensor) => tensor.data<long>().ToArray();

    [Fact]
    public void Numbers_pick_a_position_and_drop_its_dimension()
    {
        Assert.Equal([4, 5, 6, 7], Values(grid[1]));
        Assert.Equal(6, grid[1, 2].item<long>());
        Assert.Equal(11, grid[-1, -1].item<long>());
    }

    [Fact]
    public void Ranges_are_those_of_CSharp()
    {
        Assert.Equal([4, 5, 6, 7, 8, 9, 10, 11], Values(grid[1..]));
        Assert.Equal([1, 2, 5, 6, 9, 10], Values(grid[.., 1..3]));
        Assert.Equal([0, 1, 2, 4, 5, 6, 8, 9, 10], Values(grid[.., ..^1]));
        Assert.Equal([3, 7, 11], Values(grid[.., ^1]));
    }

    [Fact]
    public void Slices_step() => Assert.Equal([0, 2, 8, 10], Values(grid[TensorIndex.Slice(step: 2), TensorIndex.Slice(0, null, 2)]));

    [Fact]
    public void Ellipsis_stands_for_all_between()
    {
        var cube = arange(24).reshape(2, 3, 4);
        Assert.Equal([3, 7, 11, 15, 19, 23], Values(cube[TensorIndex.Ellipsis, 3]));
        Assert.Equal([2, 3], cube[TensorIndex.Ellipsis, 0].shape);
    }

    [Fact]
    public void None_makes_a_dimension() => Assert.Equal([3, 1, 4], grid[TensorIndex.Colon, TensorIndex.None].shape);

    [Fact]
    public void A_mask_picks_where_it_is_true() => Assert.Equal([9, 10, 11], Values(grid[grid > 8]));

    [Fact]
    public void Lists_of_positions_pick_pairs() =>
        Assert.Equal([1, 10], Values(grid[tensor(new[] { 0L, 2 }), tensor(new[] { 1L, 2 })]));

    [Fact]
    public void A_list_and_a_range_mix() =>
        Assert.Equal([8, 9, 0, 1], Values(grid[TensorIndex.Tensor(tensor(new[] { 2L, 0 })), ..2]));

    [Fact]
    public void A_view_shares_memory()
    {
        var row = grid[0];
        row.fill_(-1);
        Assert.Equal(-4, grid[0].sum().item<long>());
    }

    [Fact]
    public void Assignment_writes_through_every_kind_of_subscript()
    {
        grid[0] = tensor(100L);
        grid[1, 1] = tensor(-1L);
        grid[2, 1..3] = tensor(new[] { 7L, 8 });
        grid[grid > 50] = tensor(0L);
        Assert.Equal([0, 0, 0, 0, 4, -1, 6, 7, 8, 7, 8, 11], Values(grid));
    }

    [Fact]
    public void A_number_can_be_assigned()
    {
        grid[.., 0] = 5;
        Assert.Equal(15, grid[.., 0].sum().item<long>());
        grid.index_put_(9, TensorIndex.Single(0));
        Assert.Equal(36, grid[0].sum().item<long>());
    }

    [Fact]
    public void Positions_listed_twice_accumulate_when_asked()
    {
        var counts = zeros(3);
        counts.index_put_(ones(3), [tensor(new[] { 0L, 0, 2 })], accumulate: true);
        Assert.Equal([2f, 0, 1], counts.data<float>().ToArray());
    }

    [Fact]
    public void Gradients_flow_through_indexing()
    {
        var x = ones(2, 3, requires_grad: true);
        x[.., 1].sum().backward();
        Assert.Equal([0f, 1, 0, 0, 1, 0], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_position_out_of_range_says_which_shape_was_indexed()
    {
        var error = Assert.Throws<ExternalException>(() => grid[1, 4]);
        Assert.Contains("Int64[3x4][1, 4]", error.Message);
        Assert.Contains("out of", error.Message);
    }

    [Fact]
    public void Too_many_subscripts_are_refused() => Assert.Throws<ExternalException>(() => grid[0, 0, 0]);

    [Fact]
    public void A_step_below_one_is_refused() => Assert.Throws<ExternalException>(() => grid[TensorIndex.Slice(step: -1)]);

    [Fact]
    public void The_indexer_has_TorchSharps_name() =>
        Assert.Contains(typeof(Tensor).GetProperties(), property => property.Name == "TensorItems");
}
