using System.IO.Compression;
using TorchSharp;
using static TorchSharp.torch;

namespace Checkpoints;

/// <summary>The only things that the pickle in a checkpoint may name: tensors, their storages, ordered dictionaries.</summary>
internal sealed class CheckpointObjects(ZipArchive archive, string folder, long fileLength) : IPickleObjects
{
    private static readonly Dictionary<string, ScalarType> storages = new()
    {
        ["FloatStorage"] = ScalarType.Float32,
        ["DoubleStorage"] = ScalarType.Float64,
        ["HalfStorage"] = ScalarType.Float16,
        ["BFloat16Storage"] = ScalarType.BFloat16,
        ["LongStorage"] = ScalarType.Int64,
        ["IntStorage"] = ScalarType.Int32,
        ["ShortStorage"] = ScalarType.Int16,
        ["CharStorage"] = ScalarType.Int8,
        ["ByteStorage"] = ScalarType.Byte,
        ["BoolStorage"] = ScalarType.Bool,
    };

    private readonly Dictionary<string, Tensor> loaded = [];

    public PickleName Find(string module, string name) => (module, name) switch
    {
        ("collections", "OrderedDict") or ("torch._utils", "_rebuild_tensor_v2" or "_rebuild_parameter") => new(module, name),
        ("torch", _) when storages.ContainsKey(name) => new(module, name),
        _ => throw new InvalidDataException(
            $"The checkpoint wants {module}.{name}. Only the tensors of a state dictionary are read here, because anything else could run code of the file's author: save torch.save(model.state_dict(), path) in Python, or a safetensors file."),
    };

    public object? Make(PickleName function, object?[] arguments) => function.Name switch
    {
        "OrderedDict" when arguments.Length == 0 => new PickleDictionary(),
        "_rebuild_tensor_v2" when arguments is [Tensor storage, long offset, object?[] size, object?[] stride, ..] =>
            View(storage, offset, Numbers(size), Numbers(stride)),
        "_rebuild_parameter" when arguments is [Tensor data, ..] => data,
        _ => throw Unpickler.Damaged($"{function} is called with arguments that do not fit"),
    };

    /// <summary>A storage: the tuple ("storage", type, key, device, count), of which the elements lie in data/key.</summary>
    public object? Resolve(object?[] name)
    {
        if (name is not ["storage", PickleName type, string key, string, long count] || !storages.TryGetValue(type.Name, out var element))
            throw Unpickler.Damaged("a storage is named in an unknown way");
        if (loaded.TryGetValue(key, out var known))
            return known.dtype == element && known.numel() == count ? known : throw Unpickler.Damaged($"storage {key} has two types or lengths");
        return loaded[key] = Read(key, element, count);
    }

    private Tensor Read(string key, ScalarType element, long count)
    {
        var entry = archive.GetEntry($"{folder}/data/{key}") ?? throw Unpickler.Damaged($"storage {key} is missing");
        // PyTorch does not compress: an entry that does not take the room it fills may be small on disk and huge in memory.
        if (count < 0 || entry.Length != entry.CompressedLength || entry.Length > fileLength || entry.Length != count * element.ElementSize())
            throw Unpickler.Damaged($"storage {key} holds {entry.Length} bytes where {count} elements of {element} should be");
        var tensor = empty(count, element, CPU);
        using var stream = entry.Open();
        tensor.ReadBytesFromStream(stream);
        return tensor;
    }

    private static Tensor View(Tensor storage, long offset, long[] size, long[] stride)
    {
        if (offset < 0 || size.Length != stride.Length || size.Any(length => length < 0) || stride.Any(step => step < 0))
            throw Unpickler.Damaged("a tensor has an impossible shape");
        if (size.Contains(0)) return empty(size, storage.dtype, CPU);
        var count = (Int128)1;
        foreach (var length in size)
        {
            // One element many times over is a small file that is huge in memory.
            if ((count *= length) > storage.numel()) throw Unpickler.Damaged($"a tensor of shape [{string.Join('x', size)}] is larger than its storage of {storage.numel()} elements");
        }

        var last = (Int128)offset;
        for (var i = 0; i < size.Length; i++) last += (Int128)(size[i] - 1) * stride[i];
        if (last >= storage.numel()) throw Unpickler.Damaged($"a tensor of shape [{string.Join('x', size)}] reaches beyond its storage of {storage.numel()} elements");
        return storage.as_strided(size, stride, offset);
    }

    private static long[] Numbers(object?[] tuple) =>
        [.. tuple.Select(static item => item as long? ?? throw Unpickler.Damaged("a tensor's shape is not made of integers"))];
}
