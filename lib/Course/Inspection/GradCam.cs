using Plotly;
using static TorchSharp.torch.nn;

namespace Course;

/// <summary>
/// Where a classifier looks: the channels of a convolution weighted by how much each pushes the class's score, summed and cut
/// off at zero (Selvaraju et al. 2017, "Grad-CAM").
/// </summary>
public sealed class GradCam : IDisplayable
{
    private readonly Tensor image;

    private GradCam(Tensor image, Tensor heat, long label) => (this.image, Heat, Class) = (image, heat, label);

    /// <summary>How much each place speaks for the class, 0 to 1, <c>[height, width]</c> of the image.</summary>
    public Tensor Heat { get; }

    /// <summary>The class that was asked about.</summary>
    public long Class { get; }

    /// <summary>Asks a classifier about one image.</summary>
    /// <param name="model">From <c>[n, channels, height, width]</c> to scores <c>[n, classes]</c>; left in the mode it had.</param>
    /// <param name="image"><c>[channels, height, width]</c>, as the model takes it.</param>
    /// <param name="layer">The convolution to look at, best the last one; the names are in <see cref="ModelSummary"/>.</param>
    /// <param name="class">The class; the one with the highest score when not given.</param>
    /// <exception cref="ArgumentException">There is no such layer, or what it gives is no image.</exception>
    public static GradCam Of(Module<Tensor, Tensor> model, Tensor image, string layer, long? @class = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(image);
        if (image.dim() != 3) throw new ArgumentException($"One image is [channels, height, width], but this tensor is [{string.Join(", ", image.shape)}].", nameof(image));
        var wasTraining = model.training;
        model.eval();
        using var scope = NewDisposeScope();
        try
        {
            var (channels, scores) = Forward(model, image, layer);
            var label = @class ?? scores[0].argmax().item<long>();
            if (label < 0 || label >= scores.shape[1]) throw new ArgumentOutOfRangeException(nameof(@class), label, $"The model has classes 0 to {scores.shape[1] - 1}.");
            var gradient = autograd.grad([scores[0, label]], [channels])[0];
            var heat = (gradient.mean([2, 3], keepdim: true) * channels).sum([1], keepdim: true).relu();
            heat = nn.functional.interpolate(heat, [image.shape[1], image.shape[2]], mode: InterpolationMode.Bilinear, align_corners: false)[0, 0];
            heat = heat / heat.max().clamp_min(1e-12);
            return new(image.detach().cpu().MoveToOuterDisposeScope(), heat.detach().cpu().MoveToOuterDisposeScope(), label);
        }
        finally { model.train(wasTraining); }
    }

    /// <summary>The image under a veil of heat, as a chart.</summary>
    public Chart Chart()
    {
        using var scope = NewDisposeScope();
        var (low, high) = (image.min(), image.max());
        var grey = ((image - low) / (high - low).clamp_min(1e-12)).mean([0]);
        var warm = stack([grey * (1 - Heat) + Heat, grey * (1 - 0.35 * Heat), grey * (1 - Heat)]).clamp(0, 1);
        return Plotly.Chart.Image(warm, $"what speaks for class {Class}");
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Chart().ToMimeBundle();

    private static (Tensor Channels, Tensor Scores) Forward(Module<Tensor, Tensor> model, Tensor image, string layer)
    {
        Tensor? channels = null;
        var hook = LayerOutputs.Find(model, layer).register_forward_hook((_, _, output) => channels = output);
        try
        {
            using var gradients = enable_grad();
            var device = model.parameters().FirstOrDefault()?.device ?? image.device;
            // The input asks for gradients so that a model with frozen weights can be asked too.
            var scores = model.call(image.unsqueeze(0).to(device).detach().clone().requires_grad_());
            if (channels is null || channels.dim() != 4)
                throw new ArgumentException(channels is null ? $"'{layer}' did not run." : $"'{layer}' gives [{string.Join(", ", channels.shape)}], which is no image of several channels.", nameof(layer));
            return (channels, scores);
        }
        finally { hook.remove(); }
    }
}
