using static TorchSharp.torch.nn;

namespace Course;

/// <summary>What every layer of a model gives for one input.</summary>
public static class LayerOutputs
{
    /// <summary>Sends an input through a model and keeps what each innermost layer gives.</summary>
    /// <param name="model">The model; it runs in evaluation mode and is left in the mode it had.</param>
    /// <param name="input">A batch as the model takes it.</param>
    /// <returns>
    /// Outputs by the names of <c>named_modules</c>, in the order in which data passed them, without gradients. A layer that is
    /// used more than once gives its last output.
    /// </returns>
    public static IReadOnlyList<(string Name, Tensor Output)> Of(Module<Tensor, Tensor> model, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var mode = EvaluationMode.Enter(model);
        var outputs = new List<(string Name, Tensor Output)>();
        Watch(model, input, (name, _, output) =>
        {
            outputs.RemoveAll(seen => seen.Name == name);
            outputs.Add((name, output.detach().clone()));
        });
        return outputs;
    }

    /// <summary>Runs a model and reports each innermost layer as it ends.</summary>
    internal static Tensor Watch(Module<Tensor, Tensor> model, Tensor input, Action<string, Module<Tensor, Tensor>, Tensor> seen)
    {
        var hooks = new List<Action>();
        foreach (var (name, module) in model.named_modules())
            if (module is Module<Tensor, Tensor> layer && !module.children().Any())
                hooks.Add(layer.register_forward_hook((_, _, output) =>
                {
                    seen(name, layer, output);
                    return output;
                }).remove);
        try { return model.call(input); }
        finally { hooks.ForEach(remove => remove()); }
    }

    /// <summary>The innermost or outer layer of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static Module<Tensor, Tensor> Find(Module<Tensor, Tensor> model, string layer)
    {
        var layers = model.named_modules().Where(pair => pair.module is Module<Tensor, Tensor>).ToList();
        return layers.Where(pair => pair.name == layer).Select(pair => (Module<Tensor, Tensor>)pair.module).FirstOrDefault()
            ?? throw new ArgumentException($"The model has no layer '{layer}'. It has {string.Join(", ", layers.Where(pair => pair.name.Length > 0).Select(pair => $"'{pair.name}'"))}.", nameof(layer));
    }
}
