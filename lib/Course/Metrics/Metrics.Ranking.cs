namespace Course;

public static partial class Metrics
{
    /// <summary>
    /// The receiver operating characteristic: at each threshold the share of negatives taken for positives (x) and of positives
    /// found (y), from the strictest threshold to the loosest.
    /// </summary>
    /// <param name="scores">Higher means more likely positive, any scale, <c>[n]</c> or <c>[n, 1]</c>.</param>
    /// <param name="target">1 (positive) or 0, as many.</param>
    /// <exception cref="ArgumentException">The counts differ, or one of the classes does not occur.</exception>
    public static RocCurve Roc(Tensor scores, Tensor target)
    {
        var (score, truth) = (TensorValues.ToDoubles(scores), TensorValues.ToDoubles(target));
        if (score.Length != truth.Length) throw new ArgumentException($"There are {score.Length} scores but {truth.Length} targets.");
        var positives = truth.Count(t => t > 0.5);
        if (positives == 0 || positives == truth.Length)
            throw new ArgumentException("A ROC curve needs examples of both classes, but all targets are the same.");
        Array.Sort(score, truth);
        Array.Reverse(score);
        Array.Reverse(truth);
        var curve = new List<RocPoint> { new(0, 0, double.PositiveInfinity) };
        var (found, wrong) = (0, 0);
        for (var index = 0; index < score.Length; index++)
        {
            if (truth[index] > 0.5) found++;
            else wrong++;
            // Equal scores cannot be told apart by any threshold: they make one point.
            if (index + 1 == score.Length || score[index + 1] != score[index])
                curve.Add(new((double)wrong / (truth.Length - positives), (double)found / positives, score[index]));
        }
        return new(curve);
    }

    /// <summary>Area under the ROC curve: the chance that a positive gets a higher score than a negative. 0.5 is guessing.</summary>
    /// <param name="scores">Higher means more likely positive.</param>
    /// <param name="target">1 or 0.</param>
    public static double AreaUnderRoc(Tensor scores, Tensor target) => Roc(scores, target).Area;
}
