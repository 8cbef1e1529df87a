using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber, 1997): gates i, f, o = σ(W x + b + U h + c), candidate g = tanh(...), memory
/// c = f c + i g, state h = o tanh(c). The rows of each weight are i, f, g, o.
/// Sequences are <c>[length, batch, features]</c>, or <c>[batch, length, features]</c> when batch first, or without the batch;
/// states and memories are <c>[layers × directions, batch, hidden]</c>.
/// </summary>
public sealed class LSTM : Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>, IModule<Tensor, (Tensor, Tensor, Tensor)>
{
    private const long CudnnMode = 2;

    private readonly RecurrentWeights weights;

    internal LSTM(RecurrentOptions options, Device? device, ScalarType? dtype)
        : base(nameof(LSTM)) => weights = new RecurrentWeights(this, options, gates: 4, device, dtype);

    /// <summary>Runs over sequences from zero states.</summary>
    (Tensor, Tensor, Tensor) IModule<Tensor, (Tensor, Tensor, Tensor)>.call(Tensor input) => call(input, null);

    /// <summary>Runs over sequences.</summary>
    /// <param name="input">The sequences.</param>
    /// <param name="h0_c0">The states and memories to start from; null for zeros.</param>
    /// <returns>The last layer's state at every step <c>[length, batch, hidden × directions]</c>, every layer's last state, and its last memory.</returns>
    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    /// <summary>Runs over packed sequences of different lengths.</summary>
    /// <param name="input">The packed sequences.</param>
    /// <param name="h0_c0">The states and memories to start from; null for zeros.</param>
    /// <returns>The last layer's states, packed, and every layer's state and memory at each sequence's end.</returns>
    public (PackedSequence, Tensor, Tensor) call(PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
    {
        var options = weights.Options;
        var (output, states) = weights.Run(input, [h0_c0?.Item1, h0_c0?.Item2], start => Triple(Aten.Data.Call3(
            input.data, input.batch_sizes, start, weights.All, options.Bias, options.Layers, options.Dropout, training, options.Bidirectional)));
        return (output, states[0], states[1]);
    }

    /// <inheritdoc/>
    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        var options = weights.Options;
        var results = weights.Run(input, [h0_c0?.Item1, h0_c0?.Item2], (batch, start) => Triple(Aten.Input.Call3(
            batch, start, weights.All, options.Bias, options.Layers, options.Dropout, training, options.Bidirectional, options.BatchFirst)));
        return (results[0], results[1], results[2]);
    }

    /// <summary>Lays the weights out in one block, which is faster on a GPU.</summary>
    public void flatten_parameters() => weights.Flatten(CudnnMode);

    private static Tensor[] Triple((Tensor, Tensor, Tensor) results) => [results.Item1, results.Item2, results.Item3];
}

file static class Aten
{
    internal static readonly Operator Input = new("lstm", "input");
    internal static readonly Operator Data = new("lstm", "data");
}
