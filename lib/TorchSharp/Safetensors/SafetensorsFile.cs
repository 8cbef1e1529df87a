using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace Safetensors;

/// <summary>
/// Tensors by name in a file that holds nothing executable (https://huggingface.co/docs/safetensors): eight bytes with the
/// length of a JSON header, the header with type, shape and place of each tensor, then the raw elements.
/// </summary>
public static class SafetensorsFile
{
    // The format's own limit: a longer header is a damaged or hostile file.
    private const long MostHeaderBytes = 100_000_000;

    private static readonly (ScalarType Type, string Name)[] types =
    [
        (ScalarType.Float32, "F32"), (ScalarType.Float64, "F64"), (ScalarType.Float16, "F16"), (ScalarType.BFloat16, "BF16"),
        (ScalarType.Int64, "I64"), (ScalarType.Int32, "I32"), (ScalarType.Int16, "I16"), (ScalarType.Int8, "I8"),
        (ScalarType.Byte, "U8"), (ScalarType.Bool, "BOOL"),
    ];

    /// <summary>Writes tensors to a file; it is written beside and renamed, so that no half-written file remains.</summary>
    /// <param name="tensors">The tensors by name; they may lie on any device.</param>
    /// <param name="path">The file.</param>
    /// <param name="metadata">Texts to keep with them, such as the model's name.</param>
    /// <exception cref="NotSupportedException">A tensor's element type has no name in this format.</exception>
    public static void Save(IReadOnlyDictionary<string, Tensor> tensors, string path, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var stream = File.Create(beside)) Save(tensors, stream, metadata);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Writes tensors to a stream, which stays open.</summary>
    /// <inheritdoc cref="Save(IReadOnlyDictionary{string, Tensor}, string, IReadOnlyDictionary{string, string})"/>
    public static void Save(IReadOnlyDictionary<string, Tensor> tensors, Stream stream, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        ArgumentNullException.ThrowIfNull(stream);
        var ordered = tensors.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var header = WriteHeader(ordered, metadata);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in ordered) tensor.WriteBytesToStream(stream);
    }

    /// <summary>Reads every tensor of a file into the processor's memory.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of another format.</exception>
    public static Dictionary<string, Tensor> Load(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return Load(stream);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
    }

    /// <summary>Reads every tensor of a stream that can seek.</summary>
    /// <inheritdoc cref="Load(string)"/>
    public static Dictionary<string, Tensor> Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (entries, start) = ReadHeader(stream);
        var loaded = new Dictionary<string, Tensor>();
        using var _ = no_grad();
        foreach (var (name, type, shape, begin, end) in entries)
        {
            if (end - begin != shape.TotalSize() * type.ElementSize() || start + end > stream.Length)
                throw new InvalidDataException($"This safetensors file is damaged: the bytes of \"{name}\" do not match its shape or lie outside the file.");
            stream.Position = start + begin;
            var tensor = empty(shape, type, CPU);
            tensor.ReadBytesFromStream(stream);
            loaded.Add(name, tensor);
        }

        return loaded;
    }

    /// <summary>The texts kept with the tensors.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of another format.</exception>
    public static Dictionary<string, string> Metadata(string path)
    {
        using var stream = File.OpenRead(path);
        using var header = ParseHeader(stream, out _);
        return header.RootElement.TryGetProperty("__metadata__", out var metadata)
            ? metadata.EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString() ?? "")
            : [];
    }

    private static byte[] WriteHeader(List<KeyValuePair<string, Tensor>> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (metadata is { Count: > 0 })
            {
                json.WriteStartObject("__metadata__");
                foreach (var (key, value) in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteString(key, value);
                json.WriteEndObject();
            }

            var offset = 0L;
            foreach (var (name, tensor) in tensors) offset = WriteEntry(json, name, tensor, offset);
            json.WriteEndObject();
        }

        // Padded with spaces to eight bytes, so that the elements are aligned when the file is mapped.
        while (buffer.Length % sizeof(ulong) != 0) buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    private static long WriteEntry(Utf8JsonWriter json, string name, Tensor tensor, long offset)
    {
        var type = types.FirstOrDefault(item => item.Type == tensor.dtype).Name
            ?? throw new NotSupportedException($"\"{name}\" has elements of type {tensor.dtype}, which safetensors files cannot hold. Convert it first.");
        var end = offset + (tensor.NumberOfElements * tensor.ElementSize);
        json.WriteStartObject(name);
        json.WriteString("dtype", type);
        json.WriteStartArray("shape");
        foreach (var length in tensor.shape) json.WriteNumberValue(length);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(offset);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
        return end;
    }

    private static JsonDocument ParseHeader(Stream stream, out long start)
    {
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        if (stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) < prefix.Length)
            throw new InvalidDataException("This is not a safetensors file: it is shorter than eight bytes.");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > MostHeaderBytes || (long)length > stream.Length - stream.Position)
            throw new InvalidDataException($"This is not a safetensors file, or it is damaged: its header would be {length} bytes long.");
        var header = new byte[length];
        stream.ReadExactly(header);
        start = stream.Position;
        try
        {
            return JsonDocument.Parse(header);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException("This is not a safetensors file, or it is damaged: its header is not JSON.", problem);
        }
    }

    private static (List<(string Name, ScalarType Type, long[] Shape, long Begin, long End)> Entries, long Start) ReadHeader(Stream stream)
    {
        using var header = ParseHeader(stream, out var start);
        var entries = new List<(string, ScalarType, long[], long, long)>();
        foreach (var entry in header.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__"))
        {
            try
            {
                var type = types.FirstOrDefault(item => entry.Value.GetProperty("dtype").ValueEquals(item.Name));
                if (type.Name is null) throw new InvalidDataException($"\"{entry.Name}\" has elements of type {entry.Value.GetProperty("dtype")}, which tensors here cannot hold.");
                long[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(item => item.GetInt64())];
                var offsets = entry.Value.GetProperty("data_offsets");
                var (begin, end) = (offsets[0].GetInt64(), offsets[1].GetInt64());
                if (begin < 0 || end < begin || shape.Any(length => length < 0))
                    throw new InvalidDataException($"This safetensors file is damaged: \"{entry.Name}\" has an impossible shape or place.");
                entries.Add((entry.Name, type.Type, shape, begin, end));
            }
            catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
            {
                throw new InvalidDataException($"This safetensors file is damaged: the entry \"{entry.Name}\" is incomplete.", problem);
            }
        }

        return (entries, start);
    }
}
