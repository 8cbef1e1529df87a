using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp;

// TorchSharp's own format: element type, number of dimensions and their lengths as LEB128 numbers, then the raw elements.
public static partial class TensorExtensionMethods
{
    /// <summary>Writes type, shape and elements in TorchSharp's format.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Leb128.Write(writer, (int)tensor.dtype);
        Leb128.Write(writer, tensor.Dimensions);
        foreach (var length in tensor.shape) Leb128.Write(writer, length);
        writer.Flush();
        tensor.WriteBytesToStream(writer.BaseStream);
    }

    /// <summary>Writes type, shape and elements in TorchSharp's format; the stream stays open.</summary>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    /// <summary>Writes type, shape and elements to a file in TorchSharp's format.</summary>
    public static void Save(this Tensor tensor, string location)
    {
        var beside = location + ".part";
        using (var stream = File.Create(beside)) tensor.Save(stream);
        File.Move(beside, location, overwrite: true);
    }

    /// <summary>Reads elements into a tensor of the same type and shape.</summary>
    /// <exception cref="ArgumentException">Type or shape differ from what was saved.</exception>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHeader(reader);
        if (!skip && type != tensor.dtype)
            throw new ArgumentException($"Mismatched tensor data types while loading: saved as {type}, wanted {tensor.dtype}. Make sure that the model you are loading into is exactly the same as the origin.");
        if (!skip && !shape.AsSpan().SequenceEqual(tensor.shape))
            throw new ArgumentException($"Mismatched tensor shape while loading: saved as [{string.Join('x', shape)}], wanted [{string.Join('x', tensor.shape)}]. Make sure that the model you are loading into is exactly the same as the origin.");
        ReadElements(tensor, reader, shape.TotalSize() * type.ElementSize(), skip);
    }

    /// <summary>Reads a tensor; with skip, passes over its elements and returns zeros.</summary>
    public static Tensor Load(BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHeader(reader);
        var tensor = skip ? zeros(shape, type, CPU) : empty(shape, type, CPU);
        ReadElements(tensor, reader, shape.TotalSize() * type.ElementSize(), skip);
        return tensor;
    }

    /// <summary>Reads elements into a tensor, or makes one when it is null.</summary>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is null) tensor = Load(reader, skip);
        else tensor.Load(reader, skip);
    }

    private static (ScalarType Type, long[] Shape) ReadHeader(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var type = (ScalarType)Leb128.Read(reader);
        var dimensions = Leb128.Read(reader);
        if (!Enum.IsDefined(type) || dimensions is < 0 or > 64)
            throw new FormatException("This is not a tensor in TorchSharp's format: the type or the number of dimensions is impossible.");
        var shape = new long[dimensions];
        for (var i = 0; i < shape.Length; i++) shape[i] = Leb128.Read(reader);
        return (type, shape);
    }

    private static void ReadElements(Tensor tensor, BinaryReader reader, long bytes, bool skip)
    {
        if (skip)
        {
            reader.BaseStream.Seek(bytes, SeekOrigin.Current);
            return;
        }

        using var _ = no_grad();
        if (tensor.device_type == DeviceType.CPU && tensor.is_contiguous())
        {
            tensor.ReadBytesFromStream(reader.BaseStream);
            return;
        }

        using var local = empty(tensor.shape, tensor.dtype, CPU);
        local.ReadBytesFromStream(reader.BaseStream);
        tensor.copy_(local);
    }
}
