namespace Course;

/// <summary>
/// Numbers that say how good predictions are. Each takes what a model gives and what is true, and returns one number; classes
/// may come as labels <c>[n]</c> or as scores <c>[n, classes]</c>, of which the largest counts.
/// </summary>
public static partial class Metrics
{
    /// <summary>Share of predictions that are right, 0 to 1.</summary>
    /// <param name="output">Labels <c>[n]</c> or scores <c>[n, classes]</c>; more dimensions (<c>[n, classes, ...]</c>) count each place.</param>
    /// <param name="target">True labels <c>[n]</c> or <c>[n, ...]</c>.</param>
    public static double Accuracy(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        var labels = Labels(output, target);
        return labels.eq(target.reshape(labels.shape).to(labels.device)).to(ScalarType.Float64).mean().item<double>();
    }

    /// <summary>Share of right answers for one score a row, where a positive score (a logit) means class 1.</summary>
    /// <param name="logits">Scores before the sigmoid, <c>[n]</c> or <c>[n, 1]</c>.</param>
    /// <param name="target">0 or 1, the same number of values.</param>
    public static double BinaryAccuracy(Tensor logits, Tensor target)
    {
        using var scope = NewDisposeScope();
        return logits.flatten().gt(0).eq(target.flatten().gt(0.5).to(logits.device)).to(ScalarType.Float64).mean().item<double>();
    }

    /// <summary>Share of rows whose true class is among the <paramref name="k"/> with the largest scores.</summary>
    /// <param name="scores"><c>[n, classes]</c>.</param>
    /// <param name="target">True labels <c>[n]</c>.</param>
    /// <param name="k">How many guesses each row has.</param>
    public static double TopAccuracy(Tensor scores, Tensor target, int k)
    {
        using var scope = NewDisposeScope();
        var guesses = scores.topk(k, 1).indexes;
        return guesses.eq(target.to(scores.device).unsqueeze(1)).any(1).to(ScalarType.Float64).mean().item<double>();
    }

    /// <summary>Counts by true class (row) and predicted class (column).</summary>
    /// <param name="output">Labels <c>[n]</c> or scores <c>[n, classes]</c>.</param>
    /// <param name="target">True labels <c>[n]</c>.</param>
    /// <param name="classNames">Names for the table; numbers when not given.</param>
    public static ConfusionMatrix Confusion(Tensor output, Tensor target, IReadOnlyList<string>? classNames = null)
    {
        using var scope = NewDisposeScope();
        var predicted = TensorValues.ToLongs(Labels(output, target));
        var truth = TensorValues.ToLongs(target);
        var classes = classNames?.Count ?? (output.dim() > target.dim() ? (int)output.shape[1] : (int)Math.Max(predicted.Max(), truth.Max()) + 1);
        return ConfusionMatrix.Of(predicted, truth, classes, classNames);
    }

    /// <summary>Mean of the squared differences.</summary>
    public static double MeanSquaredError(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        return Differences(output, target).square().mean().item<double>();
    }

    /// <summary>Root of the mean squared error: in the unit of the target.</summary>
    public static double RootMeanSquaredError(Tensor output, Tensor target) => Math.Sqrt(MeanSquaredError(output, target));

    /// <summary>Mean of the absolute differences: in the unit of the target.</summary>
    public static double MeanAbsoluteError(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        return Differences(output, target).abs().mean().item<double>();
    }

    /// <summary>
    /// The share of the target's variance that the output explains, R² = 1 - sum (t - o)² / sum (t - mean t)²:
    /// 1 is perfect, 0 as good as always saying the mean, below 0 worse than that.
    /// </summary>
    public static double R2(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        var unexplained = Differences(output, target).square().sum().item<double>();
        var truth = target.to(ScalarType.Float64);
        return 1 - unexplained / (truth - truth.mean()).square().sum().item<double>();
    }

    /// <summary>exp of the mean cross-entropy (in nats): how many equally likely choices a language model hesitates between.</summary>
    /// <param name="meanCrossEntropy">The mean loss per token.</param>
    public static double Perplexity(double meanCrossEntropy) => Math.Exp(meanCrossEntropy);

    /// <summary>Perplexity of a language model's scores: exp of the mean cross-entropy over the tokens.</summary>
    /// <param name="scores">Before the softmax, <c>[n, vocabulary]</c> or <c>[n, vocabulary, length]</c>.</param>
    /// <param name="target">The tokens that came, <c>[n]</c> or <c>[n, length]</c>.</param>
    /// <param name="ignore">A token that does not count, such as padding; null when all do.</param>
    public static double Perplexity(Tensor scores, Tensor target, long? ignore = null)
    {
        using var scope = NewDisposeScope();
        var chances = nn.functional.log_softmax(scores.to(ScalarType.Float64), 1);
        var ofTarget = chances.gather(1, target.unsqueeze(1).to(scores.device)).squeeze(1);
        var counted = ignore is { } token ? target.to(scores.device).ne(token) : ones_like(target, ScalarType.Bool).to(scores.device);
        return Math.Exp(-ofTarget.masked_select(counted).mean().item<double>());
    }

    private static Tensor Differences(Tensor output, Tensor target)
    {
        // [n, 1] minus [n] would broadcast to [n, n] and give a number that looks plausible.
        if (output.NumberOfElements != target.NumberOfElements)
            throw new ArgumentException($"There are {output.NumberOfElements} outputs of shape [{string.Join(", ", output.shape)}], but {target.NumberOfElements} targets of shape [{string.Join(", ", target.shape)}].");
        return output.flatten().to(ScalarType.Float64) - target.flatten().to(output.device).to(ScalarType.Float64);
    }

    private static Tensor Labels(Tensor output, Tensor target)
    {
        var labels = output.dim() > target.dim() ? output.argmax(1) : output;
        if (labels.NumberOfElements != target.NumberOfElements)
            throw new ArgumentException($"There are {labels.NumberOfElements} predictions (output of shape [{string.Join(", ", output.shape)}]), but {target.NumberOfElements} targets of shape [{string.Join(", ", target.shape)}].");
        return labels;
    }
}
