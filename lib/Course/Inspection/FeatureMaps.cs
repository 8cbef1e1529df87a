using static TorchSharp.torch.nn;

namespace Course;

/// <summary>What the channels of a convolution answer to one image, as pictures.</summary>
public static class FeatureMaps
{
    /// <summary>Draws the channels that a layer gives for one image; each is stretched to its own range.</summary>
    /// <param name="model">A model of images.</param>
    /// <param name="image"><c>[channels, height, width]</c>, or a batch of one.</param>
    /// <param name="layer">The layer's name, as <see cref="ModelSummary"/> shows it.</param>
    /// <param name="count">The most channels to draw.</param>
    /// <exception cref="ArgumentException">There is no such layer, or what it gives is no image.</exception>
    public static ImageGrid Of(Module<Tensor, Tensor> model, Tensor image, string layer, int count = 36)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(image);
        LayerOutputs.Find(model, layer);
        var batch = image.dim() == 3 ? image.unsqueeze(0) : image;
        var output = LayerOutputs.Of(model, batch).Where(pair => pair.Name == layer).Select(pair => pair.Output).FirstOrDefault()
            ?? throw new ArgumentException($"'{layer}' holds other layers; name one of those.", nameof(layer));
        if (output.dim() != 4) throw new ArgumentException($"'{layer}' gives [{string.Join(", ", output.shape)}], which is no image of several channels.", nameof(layer));
        return Filters.Grid(output[0].narrow(0, 0, Math.Min(count, output.shape[1])).unsqueeze(1), "channel");
    }
}
