using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorValuesTests
{
    [Fact]
    public void Item_reads_the_one_element()
    {
        Assert.Equal(2.5f, tensor(2.5f).item<float>());
        Assert.Equal(3L, ones(1, 1, ScalarType.Int64).mul(3).item<long>());
        Assert.True(tensor(true).item<bool>());
        Assert.Equal(5f, arange(10).@float()[5].item<float>());
    }

    [Fact]
    public void Item_refuses_several_elements_and_the_wrong_type()
    {
        Assert.StartsWith("Number of elements in the tensor must be 1", Assert.Throws<ArgumentException>(() => ones(2).item<float>()).Message);
        Assert.Contains("Float32[]", Assert.Throws<ArgumentException>(() => tensor(1f).item<double>()).Message);
        Assert.Throws<ArgumentException>(() => zeros(0).item<float>());
    }

    [Fact]
    public void Conversions_read_any_type()
    {
        Assert.Equal(3f, tensor(3L).ToSingle());
        Assert.Equal(2.5, tensor(2.5f).ToDouble());
        Assert.Equal(2, tensor(2.5f).ToInt32());
        Assert.Equal(7L, (long)tensor(7));
        Assert.True((bool)tensor(1));
        Assert.Equal(new System.Numerics.Complex(1, 2), tensor(1.0, 2.0).ToComplexFloat64());
    }

    [Fact]
    public void Accessors_read_and_write_in_place()
    {
        var x = zeros(2, 2);
        var data = x.data<float>();
        data[1, 0] = 5;
        data[3] = 7;
        Assert.Equal([0f, 0, 5, 7], x.data<float>());
        data.CopyFrom([1f, 2], tensorIndex: 1);
        Assert.Equal([0f, 1, 2, 7], x.data<float>().ToArray());
        Assert.Equal(4, data.Count);
    }

    [Fact]
    public void Accessors_follow_the_strides_of_a_view()
    {
        var transposed = arange(6).reshape(2, 3).T;
        Assert.Equal([0L, 3, 1, 4, 2, 5], transposed.data<long>().ToArray());
        Assert.Equal(4, transposed.data<long>()[1, 1]);
        Assert.Equal(new long[,] { { 0, 3 }, { 1, 4 }, { 2, 5 } }, (long[,])transposed.data<long>().ToNDArray());
    }

    [Fact]
    public void An_accessor_outlives_its_tensor()
    {
        var x = ones(3);
        var data = x.data<float>();
        x.Dispose();
        Assert.Equal(3, data.Sum());
    }

    [Fact]
    public void Positions_outside_are_refused()
    {
        var data = ones(2, 2).data<float>();
        Assert.Throws<IndexOutOfRangeException>(() => data[2, 0]);
        Assert.Throws<IndexOutOfRangeException>(() => data[4]);
        Assert.Throws<ArgumentException>(() => data[0, 0, 0]);
    }

    [Fact]
    public void Accessors_refuse_another_type() => Assert.Throws<ArgumentException>(() => ones(2).data<double>());

    [Fact]
    public void Types_convert_and_stay()
    {
        var x = tensor(new[] { 1.7f, -2.2f });
        Assert.Equal([1L, -2], x.@long().data<long>().ToArray());
        Assert.Equal([true, true], x.@bool().data<bool>().ToArray());
        Assert.Same(x, x.@float());
        Assert.NotSame(x, x.to(ScalarType.Float32, copy: true));
        Assert.Equal(ScalarType.Float64, x.to(zeros(1, ScalarType.Float64)).dtype);
        Assert.Same(x, x.cpu());
    }

    [Fact]
    public void Bytes_are_the_memory()
    {
        var x = tensor(new[] { 1, 256 });
        Assert.Equal([1, 0, 0, 0, 0, 1, 0, 0], x.bytes.ToArray());
        x.bytes = new byte[] { 2, 0, 0, 0, 3, 0, 0, 0 };
        Assert.Equal([2, 3], x.data<int>().ToArray());
    }

    [Fact]
    public void Lists_nest_as_the_dimensions_do()
    {
        var rows = Assert.IsType<List<object>>(arange(4).reshape(2, 2).tolist());
        Assert.Equal(3, Assert.IsType<List<Scalar>>(rows[1])[1].ToInt64());
    }

    [Fact]
    public void Saved_tensors_come_back()
    {
        var x = randn(3, 4);
        using var stream = new MemoryStream();
        x.Save(stream);
        stream.Position = 0;
        var loaded = Tensor.Load(stream);
        Assert.True(loaded.equal(x).all().item<bool>());
    }

    [Fact]
    public void The_saved_format_is_TorchSharps()
    {
        using var stream = new MemoryStream();
        tensor(new byte[] { 7, 8 }).Save(stream);
        Assert.Equal([0, 1, 2, 7, 8], stream.ToArray());
    }

    [Fact]
    public void Files_round_trip_through_torch()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            torch.save(arange(300).reshape(2, 150), path);
            Assert.Equal(299, torch.load(path)[1, 149].item<long>());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_holds_no_tensor_is_refused()
    {
        using var stream = new MemoryStream([200, 1, 99, 3]);
        Assert.Throws<FormatException>(() => Tensor.Load(stream));
    }

    [Fact]
    public void A_file_that_breaks_off_is_refused()
    {
        using var stream = new MemoryStream([6, 1, 4, 0, 0]);
        Assert.Throws<EndOfStreamException>(() => Tensor.Load(stream));
    }
}
