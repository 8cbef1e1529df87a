using System.Buffers.Binary;
using System.Text;
using Safetensors;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class SafetensorsTests
{
    private static byte[] File(string header, int dataBytes)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var file = new byte[8 + json.Length + dataBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)json.Length);
        json.CopyTo(file, 8);
        return file;
    }

    private static string Problem(byte[] file) =>
        Assert.Throws<InvalidDataException>(() => SafetensorsFile.Load(new MemoryStream(file))).Message;

    [Fact]
    public void Tensors_of_every_type_round_trip()
    {
        var tensors = new Dictionary<string, Tensor>
        {
            ["weight"] = randn(2, 3),
            ["wide"] = randn(2, dtype: ScalarType.Float64),
            ["count"] = tensor(7L),
            ["mask"] = tensor(new[] { true, false }),
            ["half"] = randn(3).half(),
            ["brain"] = randn(3).bfloat16(),
            ["bytes"] = tensor(new byte[] { 1, 2 }),
            ["empty"] = zeros(0, 3),
            ["turned"] = arange(6).reshape(2, 3).T,
        };
        using var stream = new MemoryStream();
        SafetensorsFile.Save(tensors, stream);
        stream.Position = 0;
        var loaded = SafetensorsFile.Load(stream);
        Assert.Equal(tensors.Keys.Order(), loaded.Keys.Order());
        foreach (var (name, tensor) in tensors)
        {
            Assert.Equal(tensor.dtype, loaded[name].dtype);
            Assert.Equal(tensor.shape, loaded[name].shape);
            Assert.True(tensor.eq(loaded[name]).all().item<bool>(), name);
        }
    }

    [Fact]
    public void The_bytes_are_those_of_the_specification()
    {
        using var stream = new MemoryStream();
        SafetensorsFile.Save(new Dictionary<string, Tensor> { ["x"] = tensor(new byte[] { 7 }) }, stream);
        const string Header = """{"x":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}""";
        var padded = Header.PadRight((Header.Length + 7) / 8 * 8);
        Assert.Equal([(byte)padded.Length, 0, 0, 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(padded), 7], stream.ToArray());
    }

    [Fact]
    public void Metadata_comes_back()
    {
        var path = Path.GetTempFileName();
        try
        {
            SafetensorsFile.Save(new Dictionary<string, Tensor> { ["x"] = ones(1) }, path, new Dictionary<string, string> { ["format"] = "pt" });
            Assert.Equal("pt", SafetensorsFile.Metadata(path)["format"]);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void A_module_finds_its_weights_again()
    {
        var path = Path.GetTempFileName();
        try
        {
            var model = nn.Linear(3, 2);
            model.save_safetensors(path);
            var other = nn.Linear(3, 2);
            other.load_safetensors(path);
            Assert.True(other.weight!.eq(model.weight!).all().item<bool>());
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void Damaged_files_say_what_is_wrong()
    {
        Assert.Contains("shorter than eight bytes", Problem([1, 2]));
        Assert.Contains("would be 18446744073709551615 bytes", Problem([255, 255, 255, 255, 255, 255, 255, 255]));
        Assert.Contains("not JSON", Problem(File("{", 0)));
        Assert.Contains("do not match its shape", Problem(File("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4)));
        Assert.Contains("outside the file", Problem(File("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 4)));
        Assert.Contains("impossible", Problem(File("""{"x":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", 8)));
        Assert.Contains("incomplete", Problem(File("""{"x":{"shape":[2]}}""", 8)));
        Assert.Contains("F8_E4M3", Problem(File("""{"x":{"dtype":"F8_E4M3","shape":[2],"data_offsets":[0,2]}}""", 2)));
    }

    [Fact]
    public void Types_without_a_name_are_refused() => Assert.Throws<NotSupportedException>(
        () => SafetensorsFile.Save(new Dictionary<string, Tensor> { ["z"] = zeros([1], ScalarType.ComplexFloat32) }, new MemoryStream()));
}
