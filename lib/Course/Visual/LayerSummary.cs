using static TorchSharp.torch.nn;

namespace Course;

/// <summary>One layer of a <see cref="ModelSummary"/>.</summary>
/// <param name="Name">As <c>named_modules</c> calls it.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Input">The shape that goes in, without the batch.</param>
/// <param name="Output">The shape that comes out, without the batch.</param>
/// <param name="Parameters">Its trainable numbers.</param>
/// <param name="MultiplyAdds">Multiplications by weights for one example; 0 for layers that have none.</param>
public sealed record LayerSummary(string Name, string Kind, IReadOnlyList<long> Input, IReadOnlyList<long> Output, long Parameters, long MultiplyAdds)
{
    internal static LayerSummary Of(string name, Module layer, long[] input, long[] output) =>
        new(name, layer.GetType().Name, input[1..], output[1..], layer.parameters().Sum(p => p.NumberOfElements), Count(layer, output));

    /// <summary>Each place of the output costs one multiplication for each weight that reaches it.</summary>
    private static long Count(Module layer, long[] output)
    {
        var weight = layer.named_parameters().FirstOrDefault(pair => pair.name == "weight").parameter;
        if (weight is null || weight.dim() < 2 || layer is TorchSharp.Modules.Embedding) return 0;
        // A linear layer's last dimension, a convolution's channels: the weights of one output number are weight[0].
        return output.Skip(1).Aggregate(1L, (product, size) => product * size) * (weight.NumberOfElements / weight.shape[0]);
    }
}
