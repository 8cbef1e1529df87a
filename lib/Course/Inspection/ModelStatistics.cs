using Plotly;
using static TorchSharp.torch.nn;

namespace Course;

/// <summary>
/// How large a model's weights, gradients or activations are, layer by layer: where a signal dies out, blows up, or saturates
/// (Glorot and Bengio 2010).
/// </summary>
public sealed class ModelStatistics : IDisplayable
{
    private readonly string what;

    private ModelStatistics(string what, IReadOnlyList<TensorStatistics> layers) => (this.what, Layers) = (what, layers);

    /// <summary>One element a layer or parameter, in the model's order.</summary>
    public IReadOnlyList<TensorStatistics> Layers { get; }

    /// <summary>The trainable numbers of a model.</summary>
    public static ModelStatistics Weights(Module model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new("parameter", [.. model.named_parameters().Select(pair => TensorStatistics.Of(pair.name, pair.parameter))]);
    }

    /// <summary>The gradients that the last <c>backward()</c> left.</summary>
    /// <exception cref="InvalidOperationException">No parameter has a gradient.</exception>
    public static ModelStatistics Gradients(Module model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var gradients = model.named_parameters()
            .Where(pair => pair.parameter.grad is not null)
            .Select(pair => TensorStatistics.Of(pair.name, pair.parameter.grad!)).ToList();
        return gradients.Count > 0
            ? new("gradient", gradients)
            : throw new InvalidOperationException("No parameter has a gradient: call backward() first, and look before zero_grad().");
    }

    /// <summary>What the layers give for one input.</summary>
    /// <param name="model">The model; it runs in evaluation mode and is left in the mode it had.</param>
    /// <param name="input">A batch as the model takes it.</param>
    public static ModelStatistics Activations(Module<Tensor, Tensor> model, Tensor input) =>
        new("output of", [.. LayerOutputs.Of(model, input).Select(pair => TensorStatistics.Of(pair.Name, pair.Output))]);

    /// <summary>The distributions as violins side by side.</summary>
    /// <param name="samples">The most values drawn of each; evenly spaced ones are taken of larger tensors.</param>
    public Chart Chart(int samples = 2000)
    {
        var violins = Layers.Select(layer =>
        {
            using var flat = layer.Values.flatten();
            using var places = linspace(0, flat.NumberOfElements - 1, Math.Min(samples, flat.NumberOfElements)).to(ScalarType.Int64);
            using var chosen = flat.index_select(0, places);
            return Plotly.Chart.Violin(TensorValues.ToDoubles(chosen), layer.Name);
        });
        return Plotly.Chart.Combine([.. violins]).WithYAxis("value").WithLegend(LegendPlace.None);
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Table().ToMimeBundle();

    /// <summary>The table as text.</summary>
    public override string ToString() => Table().ToString();

    private TextTable Table() => new([what, "shape", "mean", "deviation", "smallest", "largest", "zeros %"],
        [.. Layers.Select(layer => new object?[]
        {
            layer.Name, $"[{string.Join(", ", layer.Values.shape)}]", layer.Mean, layer.Deviation, layer.Minimum, layer.Maximum, 100 * layer.Zeros,
        })]);
}
