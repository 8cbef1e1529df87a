using static TorchSharp.torch.nn;

namespace Course;

/// <summary>The weights of a convolution as pictures.</summary>
public static class Filters
{
    /// <summary>
    /// Draws the filters of a layer, one picture an output channel: in colour when they look at three channels, else the first
    /// input channel's. Each is stretched to its own range, zero not at any fixed grey.
    /// </summary>
    /// <param name="layer">A layer with weights <c>[output channels, input channels, height, width]</c>.</param>
    /// <param name="count">The most filters to draw.</param>
    /// <exception cref="ArgumentException">The layer has no such weights.</exception>
    public static ImageGrid Of(Module layer, int count = 64)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var weight = layer.named_parameters().FirstOrDefault(pair => pair.name == "weight").parameter;
        if (weight is null || weight.dim() != 4)
            throw new ArgumentException($"{layer.GetType().Name} has no filters to draw: only 2-D convolutions have weights [output, input, height, width].", nameof(layer));
        using var noGradient = no_grad();
        var filters = weight.detach().narrow(0, 0, Math.Min(count, weight.shape[0]));
        return Grid(weight.shape[1] == 3 ? filters : filters.narrow(1, 0, 1), "filter");
    }

    /// <summary>The same for a layer of a model by its name, as <see cref="ModelSummary"/> shows it.</summary>
    public static ImageGrid Of(Module<Tensor, Tensor> model, string layer, int count = 64)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Of(LayerOutputs.Find(model, layer), count);
    }

    internal static ImageGrid Grid(Tensor images, string name)
    {
        var low = images.amin([1, 2, 3], keepdim: true);
        var range = (images.amax([1, 2, 3], keepdim: true) - low).clamp_min(1e-12);
        return new ImageGrid((images - low) / range) { Labels = [.. Enumerable.Range(0, (int)images.shape[0]).Select(index => $"{name} {index}")] };
    }
}
