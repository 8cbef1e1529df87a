using Plotly;
using static TorchSharp.torch.nn;

namespace Course;

/// <summary>What a classifier of two features says everywhere in the plane, under the points it learned from.</summary>
public static class DecisionBoundary
{
    /// <summary>Draws the plane in the colour of the class that wins, and the points.</summary>
    /// <param name="model">From <c>[n, 2]</c> to scores <c>[n, classes]</c>, or to one logit <c>[n, 1]</c>.</param>
    /// <param name="points">Points, <c>[n, 2]</c>.</param>
    /// <param name="labels">Their classes, <c>[n]</c>.</param>
    /// <param name="resolution">Places along each side that are computed.</param>
    public static Chart Draw(Module<Tensor, Tensor> model, Tensor points, Tensor labels, int resolution = 100) => Draw(model.call, points, labels, resolution);

    /// <summary>The same for any function.</summary>
    /// <param name="classify">From <c>[n, 2]</c> to scores <c>[n, classes]</c>, or to one logit <c>[n, 1]</c> or <c>[n]</c>.</param>
    /// <param name="points">Points, <c>[n, 2]</c>.</param>
    /// <param name="labels">Their classes, <c>[n]</c>.</param>
    /// <param name="resolution">Places along each side that are computed.</param>
    public static Chart Draw(Func<Tensor, Tensor> classify, Tensor points, Tensor labels, int resolution = 100)
    {
        if (points.shape is not [_, 2]) throw new ArgumentException($"A decision boundary is drawn for two features, but the points are [{string.Join(", ", points.shape)}].");
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (x, y) = (Side(points.select(1, 0), resolution), Side(points.select(1, 1), resolution));
        var plane = stack([x.repeat(resolution), y.repeat_interleave(resolution)], 1).to(points.device);
        var scores = classify(plane);
        var winner = scores.dim() == 2 && scores.shape[1] > 1 ? scores.argmax(1) : scores.flatten().gt(0);
        var map = winner.to(ScalarType.Float64).view(resolution, resolution);
        return Chart.Combine(
            Chart.Contour(map, x, y).WithOpacity(0.35).WithColorBar(false),
            Chart.Points(points, labels));
    }

    private static Tensor Side(Tensor values, int resolution)
    {
        var (low, high) = (values.min().ToDouble(), values.max().ToDouble());
        var margin = 0.1 * Math.Max(high - low, 1e-6);
        return linspace(low - margin, high + margin, resolution);
    }
}
