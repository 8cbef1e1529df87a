using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>How a Transformer layer is built.</summary>
internal readonly record struct TransformerOptions(long Dimensions, long Heads, long FeedForward, double Dropout, Activations Activation)
{
    internal AttentionOptions Attention => new(Dimensions, Heads, Dropout);

    internal Tensor Activate(Tensor input) => Activation == Activations.GELU ? functional.gelu(input) : functional.relu(input);

    /// <summary>Copies of a layer with its weights, made without drawing random numbers, as Python's deep copies are.</summary>
    internal static ModuleList<T> Copies<T>(T layer, long count, Func<T> make)
        where T : nn.Module
    {
        LayerChecks.Positive("A Transformer", ("num_layers", count));
        using var state = Generator.Default.get_state();
        var example = layer.parameters().First();
        var copies = new ModuleList<T>();
        for (var i = 0L; i < count; i++)
        {
            var copy = make().to(example.device, example.dtype);
            copy.load_state_dict(layer.state_dict());
            copy.train(layer.training);
            copies.Add(copy);
        }

        Generator.Default.set_state(state);
        return copies;
    }
}
