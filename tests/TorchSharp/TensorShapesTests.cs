using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorShapesTests
{
    private static readonly Tensor cube = arange(24).reshape(2, 3, 4);

    [Fact]
    public void Shapes_change_without_moving_elements()
    {
        Assert.Equal([6, 4], cube.view(-1, 4).shape);
        Assert.Equal([24], cube.flatten().shape);
        Assert.Equal([2, 12], flatten(cube, 1).shape);
        Assert.Equal([2, 3, 2, 2], cube.unflatten(2, 2, 2).shape);
        Assert.Equal([1, 2, 3, 4], cube.unsqueeze(0).shape);
        Assert.Equal([2, 3, 4], cube.unsqueeze(0).squeeze().shape);
        Assert.Equal([4, 3, 2], cube.permute(2, 1, 0).shape);
        Assert.Equal([2, 4, 3], cube.transpose(1, 2).shape);
        Assert.Equal([2, 4, 3], cube.mT.shape);
        Assert.Equal([3, 4, 2], cube.movedim([0], [2]).shape);
    }

    [Fact]
    public void Views_share_memory_and_copies_do_not()
    {
        var source = zeros(4);
        source.view(2, 2)[0, 0] = 5;
        source.clone()[1] = 5;
        Assert.Equal([5f, 0, 0, 0], source.data<float>().ToArray());
    }

    [Fact]
    public void Strides_tell_the_layout()
    {
        Assert.Equal([12, 4, 1], cube.stride());
        Assert.False(cube.transpose(0, 2).is_contiguous());
        Assert.True(cube.transpose(0, 2).contiguous().is_contiguous());
        Assert.Equal(4, cube[.., 1].storage_offset());
    }

    [Fact]
    public void Tensors_join()
    {
        Assert.Equal([4, 3, 4], cat([cube, cube]).shape);
        Assert.Equal([2, 3, 8], cat([cube, cube], dim: 2).shape);
        Assert.Equal([2, 2, 3, 4], stack([cube, cube]).shape);
        Assert.Equal([2, 3], vstack([ones(3), ones(3)]).shape);
        Assert.Equal([6], hstack(ones(3), ones(3)).shape);
    }

    [Fact]
    public void Tensors_come_apart()
    {
        Assert.Equal([2, 1], cube.split(2, dim: 1).Select(part => part.shape[1]));
        Assert.Equal([1, 3], cube.split([1L, 3], dim: 2).Select(part => part.shape[2]));
        Assert.Equal(2, cube.chunk(2, 2).Length);
        Assert.Equal([3, 4], cube.unbind()[1].shape);
        Assert.Equal(3, tensor_split(arange(7), 3).Length);
    }

    [Fact]
    public void Elements_repeat()
    {
        var x = arange(2);
        Assert.Equal([0L, 1, 0, 1], x.repeat(2).data<long>().ToArray());
        Assert.Equal([0L, 0, 1, 1], x.repeat_interleave(2).data<long>().ToArray());
        Assert.Equal([3, 2], x.expand(3, -1).shape);
        Assert.Equal([0, 1], x.expand(3, 2).stride());
    }

    [Fact]
    public void Orders_reverse_and_roll()
    {
        Assert.Equal([3L, 2, 1, 0], arange(4).flip(0).data<long>().ToArray());
        Assert.Equal([3L, 0, 1, 2], arange(4).roll(1).data<long>().ToArray());
        Assert.Equal([1L, 3, 0, 2], arange(4).reshape(2, 2).rot90().data<long>().ToArray());
    }

    [Fact]
    public void Triangles_and_diagonals()
    {
        var square = ones(3, 3);
        Assert.Equal(6f, square.tril().sum().item<float>());
        Assert.Equal(3f, square.triu(1).sum().item<float>());
        Assert.Equal([3, 3], diag(ones(3)).shape);
        Assert.Equal(3f, square.trace().item<float>());
    }

    [Fact]
    public void Positions_gather_and_scatter()
    {
        var x = arange(6).reshape(2, 3);
        var index = tensor(new[,] { { 2L }, { 0L } });
        Assert.Equal([2L, 3], x.gather(1, index).data<long>().ToArray());
        Assert.Equal([0L, 0, 9, 9, 0, 0], zeros_like(x).scatter(1, index, full_like(index, 9)).data<long>().ToArray());
        Assert.Equal([3L, 4, 5], x.index_select(0, tensor(new[] { 1L })).flatten().data<long>().ToArray());
        Assert.Equal([0L, 2, 4], x.masked_select(x % 2 == 0).data<long>().ToArray());
        Assert.Equal([-1L, 1, -1, 3, -1, 5], x.masked_fill(x % 2 == 0, -1).flatten().data<long>().ToArray());
        Assert.Equal([5, 2], nonzero(x).shape);
    }

    [Fact]
    public void A_grid_has_its_coordinates()
    {
        var axes = meshgrid([arange(2), arange(3)]);
        Assert.Equal([2, 3], axes[0].shape);
        Assert.Equal([0L, 1, 2, 0, 1, 2], axes[1].flatten().data<long>().ToArray());
        Assert.Equal([3, 2], meshgrid([arange(2), arange(3)], indexing: "xy")[0].shape);
    }

    [Fact]
    public void A_dimension_that_is_not_there_is_named()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => cube.size(3));
        Assert.Contains("[2x3x4] has no dimension 3", error.Message);
    }

    [Fact]
    public void Sizes_are_values()
    {
        Size size = (2, 3);
        Assert.Equal(6, size.numel());
        Assert.Equal(new Size([2L, 3]), size);
        Assert.Equal(3, size[-1]);
        Assert.True(Size.Empty.IsScalar);
        Assert.Equal([2, 3, 4], (size + 4).Shape);
    }
}
