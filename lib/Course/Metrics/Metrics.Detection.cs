namespace Course;

public static partial class Metrics
{
    /// <summary>
    /// Mean average precision of a detector (Pascal VOC 2010 and later): for each class that occurs in truth, the detections in
    /// the order of their scores draw a curve of precision over recall; precision is raised to the best at any higher recall,
    /// and the area under it averaged over the classes. A detection counts when it overlaps a true box of its class and image
    /// that no surer one has taken.
    /// </summary>
    /// <param name="found">Detections with scores, one element an image.</param>
    /// <param name="truth">True objects, one element an image.</param>
    /// <param name="overlap">The least intersection over union of a hit. COCO averages over 0.5, 0.55 ... 0.95.</param>
    /// <returns>0 to 1; NaN when there is no true object.</returns>
    /// <exception cref="ArgumentException">Not as many images on both sides, or detections without scores.</exception>
    public static double MeanAveragePrecision(IReadOnlyList<LabelledBoxes> found, IReadOnlyList<LabelledBoxes> truth, double overlap = 0.5)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(truth);
        if (found.Count != truth.Count) throw new ArgumentException($"There are detections for {found.Count} images, but true boxes for {truth.Count}.");
        if (found.Any(boxes => boxes.Scores is null)) throw new ArgumentException("Detections need scores: the curve is drawn from the surest to the least sure.");
        var matches = new Dictionary<long, List<(double Score, bool IsHit)>>();
        var counts = new Dictionary<long, long>();
        for (var image = 0; image < truth.Count; image++)
        {
            foreach (var label in TensorValues.ToLongs(truth[image].Labels)) counts[label] = counts.GetValueOrDefault(label) + 1;
            foreach (var (label, score, isHit) in Match(found[image], truth[image], overlap))
            {
                if (!matches.TryGetValue(label, out var list)) matches[label] = list = [];
                list.Add((score, isHit));
            }
        }

        return counts.Count == 0 ? double.NaN : counts.Average(pair => AveragePrecision(matches.GetValueOrDefault(pair.Key, []), pair.Value));
    }

    private static List<(long Label, double Score, bool IsHit)> Match(LabelledBoxes found, LabelledBoxes truth, double overlap)
    {
        var (scores, labels, trueLabels) = (TensorValues.ToDoubles(found.Scores!), TensorValues.ToLongs(found.Labels), TensorValues.ToLongs(truth.Labels));
        if (scores.Length != labels.Length) throw new ArgumentException($"There are {scores.Length} scores for {labels.Length} labels of one image.");
        var results = new List<(long, double, bool)>();
        if (labels.Length == 0) return results;
        using var scope = NewDisposeScope();
        var overlaps = trueLabels.Length == 0 ? [] : TensorValues.ToDoubles(torchvision.ops.box_iou(found.Boxes, truth.Boxes));
        var isTaken = new bool[trueLabels.Length];
        foreach (var detection in Enumerable.Range(0, scores.Length).OrderByDescending(index => scores[index]))
        {
            var best = Enumerable.Range(0, trueLabels.Length)
                .Where(index => trueLabels[index] == labels[detection])
                .OrderByDescending(index => overlaps[detection * trueLabels.Length + index])
                .Cast<int?>().FirstOrDefault();
            // The best box decides: when a surer detection has it, this one is a double and not a hit elsewhere.
            var isHit = best is { } box && overlaps[detection * trueLabels.Length + box] >= overlap && !isTaken[box];
            if (isHit) isTaken[best!.Value] = true;
            results.Add((labels[detection], scores[detection], isHit));
        }
        return results;
    }

    private static double AveragePrecision(List<(double Score, bool IsHit)> matches, long count)
    {
        var (hits, seen, points) = (0L, 0L, new List<(double Recall, double Precision)>());
        foreach (var group in matches.GroupBy(match => match.Score).OrderByDescending(group => group.Key))
        {
            // Equal scores cannot be told apart, so they make one point.
            hits += group.Count(match => match.IsHit);
            seen += group.Count();
            points.Add(((double)hits / count, (double)hits / seen));
        }

        var (area, best) = (0.0, 0.0);
        for (var index = points.Count - 1; index >= 0; index--)
        {
            best = Math.Max(best, points[index].Precision);
            area += best * (points[index].Recall - (index > 0 ? points[index - 1].Recall : 0));
        }
        return area;
    }
}
