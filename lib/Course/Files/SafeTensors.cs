using System.Buffers.Binary;
using System.Text.Json;

namespace Course;

/// <summary>
/// Tensors in a file of the <see href="https://huggingface.co/docs/safetensors">safetensors</see> format: a JSON header that
/// says where each lies, then their bytes. Reading one runs no code, unlike Python's pickles.
/// </summary>
public static class SafeTensors
{
    private const int MaxHeader = 100_000_000;

    private static readonly Dictionary<ScalarType, string> names = new()
    {
        [ScalarType.Byte] = "U8",
        [ScalarType.Int8] = "I8",
        [ScalarType.Int16] = "I16",
        [ScalarType.Int32] = "I32",
        [ScalarType.Int64] = "I64",
        [ScalarType.Float16] = "F16",
        [ScalarType.BFloat16] = "BF16",
        [ScalarType.Float32] = "F32",
        [ScalarType.Float64] = "F64",
        [ScalarType.Bool] = "BOOL",
    };

    /// <summary>Writes tensors; the file appears under its name only when it is complete.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">By name; copied to the CPU where needed.</param>
    /// <param name="metadata">Texts to store beside them, or null.</param>
    public static void Save(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        using var scope = NewDisposeScope();
        var plain = tensors.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (Name: pair.Key, Tensor: pair.Value.detach().cpu().contiguous())).ToList();
        var header = Header(plain, metadata);
        AtomicFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length);
            stream.Write(header);
            foreach (var (_, tensor) in plain) stream.Write(tensor.bytes);
        });
    }

    /// <summary>Reads a file.</summary>
    /// <returns>The tensors on the CPU by name, and the texts.</returns>
    /// <exception cref="InvalidDataException">The file is not safetensors, or is damaged.</exception>
    public static (Dictionary<string, Tensor> Tensors, Dictionary<string, string> Metadata) Load(string path)
    {
        var file = File.ReadAllBytes(path);
        try
        {
            var size = BinaryPrimitives.ReadInt64LittleEndian(file);
            if (size is < 2 or > MaxHeader || size > file.Length - 8) throw new InvalidDataException($"{path} is not a safetensors file, or it is cut off.");
            using var header = JsonDocument.Parse(file.AsMemory(8, (int)size));
            var data = file.AsSpan(8 + (int)size);
            var tensors = new Dictionary<string, Tensor>();
            var metadata = new Dictionary<string, string>();
            foreach (var entry in header.RootElement.EnumerateObject())
            {
                if (entry.Name == "__metadata__")
                    foreach (var text in entry.Value.EnumerateObject()) metadata[text.Name] = text.Value.GetString() ?? "";
                else
                    tensors[entry.Name] = ReadTensor(entry, data, path);
            }
            return (tensors, metadata);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentOutOfRangeException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"{path} is not a safetensors file, or it is damaged: {exception.Message}", exception);
        }
    }

    private static byte[] Header(IEnumerable<(string Name, Tensor Tensor)> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (metadata is not null)
            {
                json.WriteStartObject("__metadata__");
                foreach (var (key, text) in metadata) json.WriteString(key, text);
                json.WriteEndObject();
            }
            var offset = 0L;
            foreach (var (name, tensor) in tensors)
            {
                if (!names.TryGetValue(tensor.dtype, out var type)) throw new NotSupportedException($"A safetensors file cannot hold '{name}' of type {tensor.dtype}.");
                var end = offset + tensor.NumberOfElements * tensor.ElementSize;
                json.WriteStartObject(name);
                json.WriteString("dtype", type);
                json.WritePropertyName("shape");
                json.WriteRawValue($"[{string.Join(',', tensor.shape)}]");
                json.WritePropertyName("data_offsets");
                json.WriteRawValue($"[{offset},{end}]");
                json.WriteEndObject();
                offset = end;
            }
            json.WriteEndObject();
        }
        // The data begins at a multiple of eight, which readers that map the file rely on.
        while (buffer.Length % 8 != 0) buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    private static Tensor ReadTensor(JsonProperty entry, ReadOnlySpan<byte> data, string path)
    {
        var type = entry.Value.GetProperty("dtype").GetString();
        var shape = entry.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).ToArray();
        var (start, end) = (entry.Value.GetProperty("data_offsets")[0].GetInt64(), entry.Value.GetProperty("data_offsets")[1].GetInt64());
        if (!names.ContainsValue(type ?? "")) throw new InvalidDataException($"{path}: '{entry.Name}' has the type {type}, which is not read.");
        var tensor = empty(shape, dtype: names.First(pair => pair.Value == type).Key);
        if (start < 0 || end > data.Length || end - start != tensor.NumberOfElements * tensor.ElementSize)
            throw new InvalidDataException($"{path} is damaged: '{entry.Name}' should have {tensor.NumberOfElements * tensor.ElementSize} bytes, but the header gives it {start} to {end} of {data.Length}.");
        if (end > start) tensor.bytes = data[(int)start..(int)end].ToArray();
        return tensor;
    }
}
