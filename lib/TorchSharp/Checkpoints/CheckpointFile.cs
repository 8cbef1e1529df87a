using System.IO.Compression;
using TorchSharp;
using static TorchSharp.torch;

namespace Checkpoints;

/// <summary>
/// State dictionaries that PyTorch wrote with <c>torch.save(model.state_dict(), path)</c>: read by a parser that runs nothing of
/// what the file holds. To exchange weights, prefer safetensors files, which cannot hold code in the first place.
/// </summary>
public static class CheckpointFile
{
    // A state dictionary's program is some 200 bytes a tensor; a longer one is no state dictionary.
    private const long MostProgramBytes = 64 << 20;

    /// <summary>Reads every tensor of a file into the processor's memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="part">
    /// Where in a file that holds more than one thing the state dictionary is, for example <c>"model"</c> in a file of
    /// <c>{"model": model.state_dict(), "epoch": 3}</c>; deeper places are separated by slashes. Null when the file is a state dictionary.
    /// </param>
    /// <exception cref="InvalidDataException">The file is damaged, of another format, or wants more than tensors.</exception>
    /// <exception cref="KeyNotFoundException">The file has no such part.</exception>
    public static Dictionary<string, Tensor> Load(string path, string? part = null)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return Load(stream, part);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
    }

    /// <summary>Reads every tensor of a stream that can seek.</summary>
    /// <inheritdoc cref="Load(string, string)"/>
    public static Dictionary<string, Tensor> Load(Stream stream, string? part = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return Read(stream, part);
        }
        catch (EndOfStreamException)
        {
            throw Unpickler.Damaged("it breaks off");
        }
    }

    private static Dictionary<string, Tensor> Read(Stream stream, string? part)
    {
        using var archive = Open(stream);
        var program = archive.Entries.FirstOrDefault(static entry => entry.FullName.EndsWith("/data.pkl", StringComparison.Ordinal))
            ?? throw new InvalidDataException("This is a zip archive, but not one that torch.save made: it has no data.pkl.");
        var folder = program.FullName[..^"/data.pkl".Length];
        CheckByteOrder(archive, folder);
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var value = new Unpickler(Bytes(program), new CheckpointObjects(archive, folder, stream.Length)).Read();
        return Tensors(Find(value, part), part);
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            return new(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException(
                "This is no checkpoint that torch.save made, or one from before PyTorch 1.6: load it in Python and save it again with torch.save(state, path).", problem);
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        if (entry.Length > MostProgramBytes) throw Unpickler.Damaged($"its data.pkl would be {entry.Length} bytes long");
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static void CheckByteOrder(ZipArchive archive, string folder)
    {
        if (archive.GetEntry($"{folder}/byteorder") is not { Length: > 0 and < 16 } entry) return;
        using var reader = new StreamReader(entry.Open());
        if (reader.ReadToEnd() is not "little" and var order)
            throw new InvalidDataException($"The checkpoint was written on a machine of {order}-endian byte order, which is not read here.");
    }

    private static PickleDictionary Find(object? value, string? part)
    {
        foreach (var key in part?.Split('/') ?? [])
        {
            if (value is not PickleDictionary dictionary || !dictionary.Items.TryGetValue(key, out value))
                throw new KeyNotFoundException($"The checkpoint has no part \"{part}\".");
        }

        return value as PickleDictionary ?? throw new InvalidDataException("The checkpoint holds no state dictionary: its value is not a dictionary.");
    }

    private static Dictionary<string, Tensor> Tensors(PickleDictionary dictionary, string? part)
    {
        var tensors = new Dictionary<string, Tensor>();
        foreach (var (name, value) in dictionary.Items)
        {
            if (value is Tensor tensor) tensors.Add(name, tensor.alias().MoveToOuterDisposeScope());
        }

        if (tensors.Count > 0 || dictionary.Items.Count == 0) return tensors;
        var parts = dictionary.Items.Where(static item => item.Value is PickleDictionary).Select(item => part is null ? item.Key : $"{part}/{item.Key}");
        throw new InvalidDataException($"There are no tensors here. Parts that may hold some: {string.Join(", ", parts)}.");
    }
}
