using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>
/// Gated recurrent units (Cho et al., 2014): reset r = σ(W_ir x + b_ir + W_hr h + b_hr), update z = σ(W_iz x + b_iz + W_hz h + b_hz),
/// candidate n = tanh(W_in x + b_in + r (W_hn h + b_hn)), state h = (1 − z) n + z h. The rows of each weight are r, z, n.
/// Sequences are <c>[length, batch, features]</c>, or <c>[batch, length, features]</c> when batch first, or without the batch;
/// states are <c>[layers × directions, batch, hidden]</c>.
/// </summary>
public sealed class GRU : Module<Tensor, Tensor?, (Tensor, Tensor)>, IModule<Tensor, (Tensor, Tensor)>
{
    private readonly RecurrentWeights weights;

    internal GRU(RecurrentOptions options, Device? device, ScalarType? dtype)
        : base(nameof(GRU))
    {
        weights = new RecurrentWeights(this, options, 3, device, dtype);
    }

    /// <summary>Runs over sequences from zero states.</summary>
    /// <returns>The last layer's state at every step <c>[length, batch, hidden × directions]</c>, and every layer's last state.</returns>
    (Tensor, Tensor) IModule<Tensor, (Tensor, Tensor)>.call(Tensor input) => call(input, null);

    /// <summary>Runs over sequences.</summary>
    /// <param name="input">The sequences.</param>
    /// <param name="h0">The states to start from; null for zeros.</param>
    /// <returns>The last layer's state at every step <c>[length, batch, hidden × directions]</c>, and every layer's last state.</returns>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

    /// <summary>Runs over packed sequences of different lengths.</summary>
    /// <param name="input">The packed sequences.</param>
    /// <param name="h0">The states to start from; null for zeros.</param>
    /// <returns>The last layer's states, packed, and every layer's state at each sequence's end.</returns>
    public (PackedSequence, Tensor) call(PackedSequence input, Tensor? h0 = null)
    {
        var options = weights.Options;
        var (output, states) = weights.Run(input, [h0], start => Pair(Aten.Data.Call2(
            input.data, input.batch_sizes, start[0], weights.All, options.Bias, options.Layers, options.Dropout, training, options.Bidirectional)));
        return (output, states[0]);
    }

    /// <inheritdoc/>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
    {
        var options = weights.Options;
        var results = weights.Run(input, [h0], (batch, start) => Pair(Aten.Input.Call2(
            batch, start[0], weights.All, options.Bias, options.Layers, options.Dropout, training, options.Bidirectional, options.BatchFirst)));
        return (results[0], results[1]);
    }

    /// <summary>Lays the weights out in one block, which is faster on a GPU.</summary>
    public void flatten_parameters() => weights.Flatten(3);

    private static Tensor[] Pair((Tensor, Tensor) results) => [results.Item1, results.Item2];
}

file static class Aten
{
    internal static readonly Operator Input = new("gru", "input");
    internal static readonly Operator Data = new("gru", "data");
}
