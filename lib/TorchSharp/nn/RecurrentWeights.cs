using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>How a recurrent network is built.</summary>
internal readonly record struct RecurrentOptions(
    long InputSize, long HiddenSize, long Layers, bool Bias, bool BatchFirst, double Dropout, bool Bidirectional)
{
    internal int Directions => Bidirectional ? 2 : 1;
}

/// <summary>
/// What the recurrent networks share: their weights, named and ordered as in PyTorch (<c>weight_ih_l0</c>, <c>weight_hh_l0</c>,
/// <c>bias_ih_l0</c>, <c>bias_hh_l0</c>, then <c>..._l0_reverse</c>, then layer 1), which start uniform over ±1/√hidden, and how
/// inputs and states are laid out.
/// </summary>
internal sealed class RecurrentWeights
{
    private readonly Module module;
    private readonly Parameter[] weights;

    internal RecurrentWeights(Module module, RecurrentOptions options, int gates, Device? device, ScalarType? dtype)
    {
        this.module = module;
        Options = options;
        var name = module.GetName();
        LayerChecks.Positive(name, ("inputSize", options.InputSize), ("hiddenSize", options.HiddenSize), ("numLayers", options.Layers));
        LayerChecks.Probability(name, options.Dropout, "dropout");
        List<Parameter> all = [];
        for (var layer = 0; layer < options.Layers; layer++)
        {
            var width = layer == 0 ? options.InputSize : options.HiddenSize * options.Directions;
            foreach (var suffix in options.Bidirectional ? (string[])["", "_reverse"] : [""])
            {
                var rows = gates * options.HiddenSize;
                all.Add(Register($"weight_ih_l{layer}{suffix}", empty(rows, width, dtype, device)));
                all.Add(Register($"weight_hh_l{layer}{suffix}", empty(rows, options.HiddenSize, dtype, device)));
                if (!options.Bias) continue;
                all.Add(Register($"bias_ih_l{layer}{suffix}", empty(rows, dtype, device)));
                all.Add(Register($"bias_hh_l{layer}{suffix}", empty(rows, dtype, device)));
            }
        }

        weights = [.. all];
        var bound = 1 / Math.Sqrt(options.HiddenSize);
        foreach (var weight in weights) init.uniform_(weight, -bound, bound);
    }

    internal RecurrentOptions Options { get; }

    /// <summary>The weights in the order in which the operators take them.</summary>
    internal Parameter[] All => weights;

    /// <summary>One kind of weight (0 input, 1 hidden, 2 input bias, 3 hidden bias) of the i-th layer and direction.</summary>
    internal Parameter At(long index, int kind)
    {
        var each = Options.Bias ? 4 : 2;
        if (kind >= each) throw new InvalidOperationException($"{module.GetName()} was made without biases.");
        return weights[(index * each) + kind];
    }

    /// <summary>Runs a network over sequences <c>[length, batch, features]</c> (or batch first, or without batch).</summary>
    /// <param name="input">The sequences.</param>
    /// <param name="states">The states to start from, each <c>[layers × directions, batch, hidden]</c>; null for zeros.</param>
    /// <param name="run">Calls the operator with a batch and its states.</param>
    internal Tensor[] Run(Tensor input, Tensor?[] states, Func<Tensor, Tensor[], Tensor[]> run)
    {
        LayerChecks.Dimensions(module.GetName(), input, Options.BatchFirst ? "[batch, length, features]" : "[length, batch, features]", 2, 3);
        CheckWidth(input);
        using var scope = NewDisposeScope();
        var batched = input.ndim == 3;
        var batch = batched ? input : input.unsqueeze(Options.BatchFirst ? 0 : 1);
        var count = batch.shape[Options.BatchFirst ? 0 : 1];
        var start = Array.ConvertAll(states, state => Start(state, input, count, batched));
        var results = run(batch, start);
        if (!batched)
        {
            results[0] = results[0].squeeze(Options.BatchFirst ? 0 : 1);
            for (var i = 1; i < results.Length; i++) results[i] = results[i].squeeze(1);
        }

        foreach (var result in results) result.MoveToOuterDisposeScope();
        return results;
    }

    /// <summary>Runs a network over packed sequences.</summary>
    internal (PackedSequence Output, Tensor[] States) Run(PackedSequence input, Tensor?[] states, Func<Tensor[], Tensor[]> run)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckWidth(input.data);
        using var scope = NewDisposeScope();
        var count = input.batch_sizes[0].item<long>();
        var start = Array.ConvertAll(states, state =>
        {
            var ready = Start(state, input.data, count, true);
            return state is null || input.sorted_indices is null ? ready : ready.index_select(1, input.sorted_indices);
        });
        var results = run(start);
        var final = Array.ConvertAll(results[1..], state => input.unsorted_indices is null ? state : state.index_select(1, input.unsorted_indices));
        foreach (var state in final) state.MoveToOuterDisposeScope();
        return (input.With(results[0]).MoveToOuterDisposeScope(), final);
    }

    /// <summary>Lays the weights out in one block, as cuDNN wants them; nothing to do elsewhere.</summary>
    /// <param name="mode">cuDNN's number for the kind of network.</param>
    internal void Flatten(long mode)
    {
        if (!weights[0].is_cuda || !torch.cuda.is_cudnn_available() || !Aten.Flatten.Exists) return;
        using var _ = no_grad();
        using var block = Aten.Flatten.Call(
            weights, Options.Bias ? 4 : 2, Options.InputSize, mode, Options.HiddenSize, 0, Options.Layers, Options.BatchFirst, Options.Bidirectional);
    }

    private Parameter Register(string name, Tensor values)
    {
        var parameter = new Parameter(values);
        module.register_parameter(name, parameter);
        return parameter;
    }

    private void CheckWidth(Tensor input)
    {
        if (input.shape[^1] == Options.InputSize) return;
        throw new ArgumentException(
            $"{module.GetName()} expects {Options.InputSize} features in the last dimension, got [{string.Join('x', input.shape)}].", nameof(input));
    }

    private Tensor Start(Tensor? state, Tensor like, long count, bool batched)
    {
        var layers = Options.Layers * Options.Directions;
        if (state is null) return zeros([layers, count, Options.HiddenSize], weights[0].dtype, like.device);
        var ready = batched ? state : state.unsqueeze(1);
        if (ready.shape.AsSpan().SequenceEqual([layers, count, Options.HiddenSize])) return ready;
        throw new ArgumentException(
            $"{module.GetName()} expects a state of [{layers} layers x directions, {count} in the batch, {Options.HiddenSize} hidden], got [{string.Join('x', state.shape)}].", nameof(state));
    }
}

file static class Aten
{
    internal static readonly Operator Flatten = new("_cudnn_rnn_flatten_weight");
}
