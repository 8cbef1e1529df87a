using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The parameters of a group that have gradients, with these and their state, laid out as the operators over many tensors take
/// them. The arrays are kept from step to step and made anew only when the number of gradients changes.
/// </summary>
internal sealed class ParameterBatch
{
    private readonly List<Tensor[]> slots = [];
    private IEnumerable<Parameter>? source;
    private Parameter[] all = [];
    private Tensor?[] found = [];

    internal Tensor[] Parameters { get; private set; } = [];

    internal Tensor[] Gradients { get; private set; } = [];

    internal OptimizerState[] States { get; private set; } = [];

    internal int Count => Parameters.Length;

    /// <summary>Collects the gradients that are there now.</summary>
    internal void Gather(ParamGroup group, OptimizerHelper owner)
    {
        var parameters = group.Parameters;
        if (!ReferenceEquals(source, parameters))
        {
            source = parameters;
            all = [.. parameters];
            found = new Tensor?[all.Length];
        }

        var count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            found[i] = all[i].grad;
            if (found[i] is not null) count++;
        }

        if (count != Count) Resize(count);
        var next = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (found[i] is not { } gradient) continue;
            found[i] = null;
            if (!ReferenceEquals(Parameters[next], all[i]))
            {
                Parameters[next] = all[i];
                States[next] = owner.Ready(all[i], group);
            }

            Gradients[next++] = gradient;
        }
    }

    /// <summary>One tensor of every state, in the order of the parameters.</summary>
    internal Tensor[] Each<TState>(int slot, Func<TState, Tensor?> select)
        where TState : OptimizerState
    {
        while (slots.Count <= slot) slots.Add(new Tensor[Count]);
        var tensors = slots[slot];
        for (var i = 0; i < tensors.Length; i++) tensors[i] = select((TState)States[i])!;
        return tensors;
    }

    /// <summary>Puts other tensors in the place of the gradients, freeing those.</summary>
    internal void ReplaceGradients(Tensor[] gradients)
    {
        Free(Gradients);
        Gradients = gradients;
    }

    /// <summary>Frees the handles of the gradients; the parameters keep them.</summary>
    internal void Release()
    {
        Free(Gradients);
        Array.Clear(Gradients);
    }

    /// <summary>True when all parameters have taken the same number of steps: all but always.</summary>
    internal bool IsUniform
    {
        get
        {
            var first = States[0].StepsTaken;
            foreach (var state in States)
            {
                if (state.StepsTaken != first) return false;
            }

            return true;
        }
    }

    /// <summary>Splits the batch by the number of steps that parameters have taken.</summary>
    internal IEnumerable<ParameterBatch> BySteps() =>
        Enumerable.Range(0, Count).GroupBy(i => States[i].StepsTaken).Select(group => new ParameterBatch
        {
            Parameters = [.. group.Select(i => Parameters[i])],
            Gradients = [.. group.Select(i => Gradients[i])],
            States = [.. group.Select(i => States[i])],
        }).ToArray();

    internal static void Free(Tensor[] tensors)
    {
        foreach (var tensor in tensors) tensor?.Dispose();
    }

    private void Resize(int count)
    {
        Parameters = new Tensor[count];
        Gradients = new Tensor[count];
        States = new OptimizerState[count];
        slots.Clear();
    }
}
