using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace Parity.Tests;

/// <summary>The values that golden.py wrote with PyTorch, read once per file.</summary>
internal static class Golden
{
    private static readonly Dictionary<string, JsonDocument> files = [];

    /// <summary>The case of that name.</summary>
    internal static JsonElement Case(string file, string name)
    {
        lock (files)
        {
            if (!files.TryGetValue(file, out var document))
            {
                using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "golden", file + ".json"));
                files.Add(file, document = JsonDocument.Parse(stream));
            }

            return document.RootElement.GetProperty(name);
        }
    }

    /// <summary>A tensor as golden.py packs it.</summary>
    internal static Tensor Tensor(JsonElement packed)
    {
        long[] shape = [.. packed.GetProperty("shape").EnumerateArray().Select(static length => length.GetInt64())];
        var values = packed.GetProperty("values").EnumerateArray();
        return packed.GetProperty("type").GetString() switch
        {
            "float64" => tensor((double[])[.. values.Select(Number)]).reshape(shape),
            "float32" => tensor((double[])[.. values.Select(Number)]).to(ScalarType.Float32).reshape(shape),
            "int64" => tensor((long[])[.. values.Select(static value => value.GetInt64())]).reshape(shape),
            var type => throw new InvalidDataException($"golden.py wrote a tensor of type {type}, which is not read here."),
        };
    }

    /// <summary>A list of tensors.</summary>
    internal static Tensor[] Tensors(JsonElement list) => [.. list.EnumerateArray().Select(Tensor)];

    /// <summary>Tensors by name.</summary>
    internal static Dictionary<string, Tensor> State(JsonElement dictionary) =>
        dictionary.EnumerateObject().ToDictionary(static item => item.Name, static item => Tensor(item.Value));

    /// <summary>A list of numbers.</summary>
    internal static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(Number)];

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString() switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, _ => double.NegativeInfinity }
        : value.GetDouble();
}
