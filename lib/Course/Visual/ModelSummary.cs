using static TorchSharp.torch.nn;

namespace Course;

/// <summary>A model layer by layer: the shapes that go through, the parameters, the multiply-adds.</summary>
public sealed class ModelSummary : IDisplayable
{
    private ModelSummary(IReadOnlyList<LayerSummary> layers, long[] input, long parameters) => (Layers, InputShape, Parameters) = (layers, input, parameters);

    /// <summary>The layers in the order in which data passes them.</summary>
    public IReadOnlyList<LayerSummary> Layers { get; }

    /// <summary>The shape that was sent through.</summary>
    public IReadOnlyList<long> InputShape { get; }

    /// <summary>All trainable numbers; one shared by two layers counts once.</summary>
    public long Parameters { get; }

    /// <summary>Multiplications (each with an addition) that one example costs, of the layers that multiply by weights.</summary>
    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>Sends one example of zeros through a model and watches.</summary>
    /// <param name="model">The model; it is left in the mode it had.</param>
    /// <param name="shape">The shape of one example, without the batch.</param>
    public static ModelSummary Of(Module<Tensor, Tensor> model, params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var random = RandomState.Keep();
        using var mode = EvaluationMode.Enter(model);
        using var scope = NewDisposeScope();
        var layers = new List<LayerSummary>();
        var hooks = new List<Action>();
        foreach (var (name, module) in model.named_modules())
            if (module is Module<Tensor, Tensor> layer && !module.children().Any())
                hooks.Add(layer.register_forward_hook((_, input, output) =>
                {
                    layers.Add(LayerSummary.Of(name, layer, input.shape, output.shape));
                    return output;
                }).remove);
        var device = model.parameters().FirstOrDefault()?.device ?? Chapter.Device;
        try { model.call(zeros([1, .. shape], device: device)); }
        finally { hooks.ForEach(remove => remove()); }
        return new(layers, shape, model.parameters().Sum(parameter => parameter.NumberOfElements));
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Table().ToMimeBundle();

    /// <summary>The summary as text.</summary>
    public override string ToString() => Table().ToString();

    private TextTable Table() => new(["layer", "kind", "output", "parameters", "multiply-adds"],
        [.. Layers.Select(layer => new object?[] { layer.Name, layer.Kind, $"[{string.Join(", ", layer.Output)}]", layer.Parameters, layer.MultiplyAdds })])
    {
        Caption = string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"Input [{string.Join(", ", InputShape)}]; {Parameters:#,0} parameters ({Parameters * 4 / 1e6:0.##} MB in float32), {MultiplyAdds:#,0} multiply-adds an example."),
    };
}
