using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>What the single-step recurrent cells share: how their weights start and how inputs are laid out.</summary>
internal static class RecurrentCell
{
    /// <summary>The four weights of a cell with that many gates, uniform over ±1/√hidden; biases null when it has none.</summary>
    internal static (Parameter WeightInput, Parameter WeightHidden, Parameter? BiasInput, Parameter? BiasHidden) Weights(
        (long Input, long Hidden, int Gates) size, bool bias, Device? device, ScalarType? dtype)
    {
        LayerChecks.Positive("A recurrent cell", ("inputSize", size.Input), ("hiddenSize", size.Hidden));
        var rows = size.Gates * size.Hidden;
        var bound = 1 / Math.Sqrt(size.Hidden);
        Parameter Uniform(params long[] shape)
        {
            var parameter = new Parameter(empty(shape, dtype, device));
            init.uniform_(parameter, -bound, bound);
            return parameter;
        }

        var weightInput = Uniform(rows, size.Input);
        var weightHidden = Uniform(rows, size.Hidden);
        return bias ? (weightInput, weightHidden, Uniform(rows), Uniform(rows)) : (weightInput, weightHidden, null, null);
    }

    /// <summary>Applies a cell to <c>[batch, features]</c>, or to <c>[features]</c> through a batch of one.</summary>
    internal static Tensor[] Step(string name, Tensor input, Tensor?[] states, long hidden, Func<Tensor, Tensor[], Tensor[]> step)
    {
        LayerChecks.Dimensions(name, input, "[batch, features] or [features]", 1, 2);
        using var scope = NewDisposeScope();
        var batched = input.ndim == 2;
        var batch = batched ? input : input.unsqueeze(0);
        var start = Array.ConvertAll(states, state => state is null
            ? zeros([batch.shape[0], hidden], input.dtype, input.device)
            : batched ? state : state.unsqueeze(0));
        var results = step(batch, start);
        return [.. results.Select(result => (batched ? result : result.squeeze(0)).MoveToOuterDisposeScope())];
    }
}
