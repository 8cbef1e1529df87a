using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Checkpoints;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>Checkpoints that PyTorch wrote (checkpoints/make.py), and ones made by hand that must be refused.</summary>
public class CheckpointTests
{
    private static string Written(string name) => Path.Combine(AppContext.BaseDirectory, "checkpoints", name);

    private static string Problem(Action load) => Assert.Throws<InvalidDataException>(load).Message;

    /// <summary>A checkpoint of a pickle in PyTorch's notation and one storage of four floats, changed as a test wants it.</summary>
    private static MemoryStream Archive(string program, int storageBytes = 16, CompressionLevel compression = CompressionLevel.NoCompression, string? byteOrder = null)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("state/data.pkl", [.. Encoding.Latin1.GetBytes(program)]);
            Add("state/data/0", new byte[storageBytes]);
            if (byteOrder is not null) Add("state/byteorder", Encoding.ASCII.GetBytes(byteOrder));

            void Add(string name, byte[] content)
            {
                using var entry = archive.CreateEntry(name, compression).Open();
                entry.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    // {"x": _rebuild_tensor_v2(storage, offset, size, stride, False, OrderedDict())}
    private static string Tensor(int count = 4, int offset = 0, int[]? size = null, int[]? stride = null, string type = "FloatStorage") =>
        "\x80\x02}" + Text("x") + "ctorch._utils\n_rebuild_tensor_v2\n((" + Text("storage") + $"ctorch\n{type}\n" + Text("0") + Text("cpu") + Integer(count) + "tQ"
        + Integer(offset) + Tuple(size ?? [4]) + Tuple(stride ?? [1]) + "\x89" + "ccollections\nOrderedDict\n)RtRs.";

    private static string Tuple(int[] numbers) => "(" + string.Concat(numbers.Select(Integer)) + "t";

    private static string Text(string text) => "X" + Bytes(text.Length) + text;

    private static string Integer(int number) => "J" + Bytes(number);

    private static string Bytes(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return Encoding.Latin1.GetString(bytes);
    }

    [Fact]
    public void A_state_dictionary_of_PyTorch_loads_into_the_same_model()
    {
        using var model = Sequential(Linear(3, 2), BatchNorm1d(2));
        var (missing, unexpected) = model.load_checkpoint(Written("model.pt"));
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Assert.Equal([0f, 0.25f, 0.5f, 0.75f, 1, 1.25f], model.state_dict()["0.weight"].data<float>().ToArray());
        Assert.Equal([1f, 1], model.state_dict()["1.running_var"].data<float>().ToArray());
        Assert.Equal(0L, model.state_dict()["1.num_batches_tracked"].item<long>());
    }

    [Fact]
    public void A_part_of_a_training_checkpoint_is_found_by_its_name()
    {
        Assert.Equal(CheckpointFile.Load(Written("model.pt")).Keys, CheckpointFile.Load(Written("training.pt"), "model").Keys);
        Assert.Throws<KeyNotFoundException>(() => CheckpointFile.Load(Written("training.pt"), "optimizer"));
        Assert.EndsWith("Parts that may hold some: model.", Problem(() => CheckpointFile.Load(Written("training.pt"))));
    }

    [Fact]
    public void Parameters_and_newer_pickles_are_read_too()
    {
        var parameters = CheckpointFile.Load(Written("parameters.pt"));
        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias"], parameters.Keys);
        Assert.Equal([2L, 3], parameters["0.weight"].shape);
    }

    [Theory]
    [InlineData("double", ScalarType.Float64)]
    [InlineData("half", ScalarType.Float16)]
    [InlineData("brain", ScalarType.BFloat16)]
    [InlineData("long", ScalarType.Int64)]
    [InlineData("int", ScalarType.Int32)]
    [InlineData("short", ScalarType.Int16)]
    [InlineData("char", ScalarType.Int8)]
    [InlineData("byte", ScalarType.Byte)]
    [InlineData("whole", ScalarType.Float32)]
    public void Every_element_type_comes_back(string name, ScalarType type)
    {
        var tensor = CheckpointFile.Load(Written("types.pt"))[name];
        Assert.Equal(type, tensor.dtype);
        Assert.Equal([2L, 3], tensor.shape);
        Assert.Equal([0d, 1, 2, 3, 4, 5], tensor.to_type(ScalarType.Float64).data<double>().ToArray());
    }

    [Fact]
    public void Views_come_back_with_their_shape_and_share_their_storage()
    {
        var tensors = CheckpointFile.Load(Written("types.pt"));
        Assert.Equal([0f, 3, 1, 4, 2, 5], tensors["turned"].contiguous().data<float>().ToArray());
        Assert.Equal([3f, 4, 5], tensors["row"].data<float>().ToArray());
        Assert.Equal([false, false, false, true, true, true], tensors["bool"].data<bool>().ToArray());
        Assert.Equal([0L, 3], tensors["empty"].shape);
        Assert.Equal(7f, tensors["number"].item<float>());
        tensors["whole"].fill_(9);
        Assert.Equal([9f, 9, 9], tensors["row"].data<float>().ToArray());
    }

    [Fact]
    public void A_whole_model_is_refused_by_the_name_of_its_class() =>
        Assert.Contains("wants torch.nn.modules.container.Sequential", Problem(() => CheckpointFile.Load(Written("whole-model.pt"))));

    [Fact]
    public void The_format_before_PyTorch_1_6_is_refused_with_what_to_do() =>
        Assert.Contains("save it again with torch.save", Problem(() => CheckpointFile.Load(Written("legacy.pt"))));

    [Theory]
    [InlineData("cos\nsystem\n(X\u0005\0\0\0touchtR.", "wants os.system")]
    [InlineData("cbuiltins\neval\n(X\u0001\0\0\01tR.", "wants builtins.eval")]
    [InlineData("ctorch._utils\n_rebuild_wrapper_subclass\n)R.", "wants torch._utils._rebuild_wrapper_subclass")]
    [InlineData("\u008c\u0002os\u008c\u0006system\u0093)R.", "wants os.system")]
    [InlineData("ios\nsystem\n.", "instruction 69")]
    [InlineData("ccollections\nOrderedDict\n)\u0081.", "instruction 81")]
    [InlineData("}X\u0001\0\0\0aX\u0001\0\0\0bRs.", "something that is no function is called")]
    [InlineData("NNb.", "state is set on something that is no dictionary")]
    public void What_could_run_code_is_refused_by_its_name(string program, string expected) =>
        Assert.Contains(expected, Problem(() => CheckpointFile.Load(Archive(program))));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("(a.")]
    [InlineData("Ks.")]
    [InlineData("u.")]
    [InlineData("t.")]
    [InlineData("h\u0007.")]
    [InlineData("X\u00ff\u00ff\u00ff\u00ffabc.")]
    [InlineData("cos")]
    [InlineData("K\u0001Q.")]
    [InlineData("K\u0001.")]
    [InlineData("]N}s.")]
    public void A_damaged_program_is_an_error_and_not_a_crash(string program) =>
        Assert.NotEmpty(Problem(() => CheckpointFile.Load(Archive(program))));

    [Fact]
    public void A_tensor_made_by_hand_is_read() =>
        Assert.Equal([2L, 2], CheckpointFile.Load(Archive(Tensor(size: [2, 2], stride: [2, 1])))["x"].shape);

    [Fact]
    public void Tensors_beyond_their_storage_are_refused()
    {
        Assert.Contains("reaches beyond", Problem(() => CheckpointFile.Load(Archive(Tensor(offset: 1)))));
        Assert.Contains("reaches beyond", Problem(() => CheckpointFile.Load(Archive(Tensor(size: [2, 2], stride: [int.MaxValue, int.MaxValue])))));
        Assert.Contains("impossible shape", Problem(() => CheckpointFile.Load(Archive(Tensor(offset: -1)))));
        Assert.Contains("impossible shape", Problem(() => CheckpointFile.Load(Archive(Tensor(stride: [-1])))));
        Assert.Contains("impossible shape", Problem(() => CheckpointFile.Load(Archive(Tensor(size: [2, 2], stride: [1])))));
        Assert.Contains("larger than its storage", Problem(() => CheckpointFile.Load(Archive(Tensor(size: [int.MaxValue, int.MaxValue], stride: [0, 0])))));
    }

    [Fact]
    public void Storages_that_are_not_what_they_say_are_refused()
    {
        Assert.Contains("holds 12 bytes where 4 elements", Problem(() => CheckpointFile.Load(Archive(Tensor(), storageBytes: 12))));
        Assert.Contains("holds 16 bytes where 1000000 elements", Problem(() => CheckpointFile.Load(Archive(Tensor(count: 1_000_000)))));
        Assert.Contains("holds 400000 bytes", Problem(() => CheckpointFile.Load(Archive(Tensor(count: 100_000), 400_000, CompressionLevel.Optimal))));
        Assert.Contains("wants torch.QInt8Storage", Problem(() => CheckpointFile.Load(Archive(Tensor(type: "QInt8Storage")))));
        Assert.Contains("storage is named in an unknown way", Problem(() => CheckpointFile.Load(Archive("(K\u0001tQ."))));
        Assert.Contains("big-endian", Problem(() => CheckpointFile.Load(Archive(Tensor(), byteOrder: "big"))));
    }

    [Fact]
    public void Any_byte_of_a_file_may_be_wrong_without_more_than_an_exception()
    {
        var file = File.ReadAllBytes(Written("model.pt"));
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var damaged = (byte[])file.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            using var stream = new MemoryStream(damaged);
            try
            {
                foreach (var tensor in CheckpointFile.Load(stream).Values) Assert.True(tensor.numel() <= 6);
            }
            catch (InvalidDataException problem)
            {
                Assert.NotEmpty(problem.Message);
            }
        }
    }
}
