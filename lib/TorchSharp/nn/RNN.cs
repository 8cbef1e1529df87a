using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>
/// A plain recurrent network (Elman, 1990): h = tanh(W_ih x + b_ih + W_hh h + b_hh), or with a rectifier instead of tanh.
/// Sequences are <c>[length, batch, features]</c>, or <c>[batch, length, features]</c> when batch first, or without the batch;
/// states are <c>[layers × directions, batch, hidden]</c>.
/// </summary>
public sealed class RNN : Module<Tensor, Tensor?, (Tensor, Tensor)>, IModule<Tensor, (Tensor, Tensor)>
{
    private readonly RecurrentWeights weights;
    private readonly NonLinearities nonLinearity;

    internal RNN(RecurrentOptions options, NonLinearities nonLinearity, Device? device, ScalarType? dtype)
        : base(nameof(RNN))
    {
        this.nonLinearity = nonLinearity;
        weights = new RecurrentWeights(this, options, 1, device, dtype);
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
        var (output, states) = weights.Run(input, [h0], start => Pair((nonLinearity == NonLinearities.ReLU ? Aten.ReluData : Aten.TanhData).Call2(
            input.data, input.batch_sizes, start[0], weights.All, options.Bias, options.Layers, options.Dropout, training, options.Bidirectional)));
        return (output, states[0]);
    }

    /// <inheritdoc/>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0)
    {
        var options = weights.Options;
        var results = weights.Run(input, [h0], (batch, start) => Pair((nonLinearity == NonLinearities.ReLU ? Aten.ReluInput : Aten.TanhInput).Call2(
            batch, start[0], weights.All, options.Bias, options.Layers, options.Dropout, training, options.Bidirectional, options.BatchFirst)));
        return (results[0], results[1]);
    }

    /// <summary>The weights on the input of a layer and direction, counted layer by layer.</summary>
    public Parameter get_weight_ih(long idx) => weights.At(idx, 0);

    /// <summary>The weights on the state of a layer and direction, counted layer by layer.</summary>
    public Parameter get_weight_hh(long idx) => weights.At(idx, 1);

    /// <summary>The bias added to the input of a layer and direction, counted layer by layer.</summary>
    public Parameter get_bias_ih(long idx) => weights.At(idx, 2);

    /// <summary>The bias added to the state of a layer and direction, counted layer by layer.</summary>
    public Parameter get_bias_hh(long idx) => weights.At(idx, 3);

    /// <summary>Lays the weights out in one block, which is faster on a GPU.</summary>
    public void flatten_parameters() => weights.Flatten(nonLinearity == NonLinearities.ReLU ? 0 : 1);

    private static Tensor[] Pair((Tensor, Tensor) results) => [results.Item1, results.Item2];
}

file static class Aten
{
    internal static readonly Operator TanhInput = new("rnn_tanh", "input");
    internal static readonly Operator TanhData = new("rnn_tanh", "data");
    internal static readonly Operator ReluInput = new("rnn_relu", "input");
    internal static readonly Operator ReluData = new("rnn_relu", "data");
}
