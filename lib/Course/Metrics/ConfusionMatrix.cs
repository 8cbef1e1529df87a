using System.Globalization;
using Plotly;

namespace Course;

/// <summary>
/// How often each true class (row) was taken for each class (column), and what follows from it. A class that was never
/// predicted has precision 0, one that never occurs has recall 0, as in scikit-learn.
/// </summary>
public sealed class ConfusionMatrix : IDisplayable
{
    private readonly long[,] counts;

    private ConfusionMatrix(long[,] counts, IReadOnlyList<string> classNames) => (this.counts, ClassNames) = (counts, classNames);

    /// <summary>The classes' names; their numbers when none were given.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>How many times a true class was taken for another (or the same).</summary>
    public long this[int truth, int predicted] => counts[truth, predicted];

    /// <summary>All that was counted.</summary>
    public long Total => counts.Cast<long>().Sum();

    /// <summary>Share on the diagonal, 0 to 1.</summary>
    public double Accuracy => (double)Enumerable.Range(0, Classes).Sum(c => counts[c, c]) / Total;

    private int Classes => ClassNames.Count;

    /// <summary>Counts pairs of labels.</summary>
    /// <param name="predicted">Predicted labels, 0 to <paramref name="classes"/> - 1.</param>
    /// <param name="truth">True labels, as many.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="classNames">Their names, or null.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or a label is no class.</exception>
    public static ConfusionMatrix Of(IReadOnlyList<long> predicted, IReadOnlyList<long> truth, int classes, IReadOnlyList<string>? classNames = null)
    {
        if (predicted.Count != truth.Count) throw new ArgumentException($"There are {predicted.Count} predictions but {truth.Count} true labels.");
        var counts = new long[classes, classes];
        for (var index = 0; index < truth.Count; index++)
        {
            if (truth[index] < 0 || truth[index] >= classes || predicted[index] < 0 || predicted[index] >= classes)
                throw new ArgumentException($"Pair {index} is (true {truth[index]}, predicted {predicted[index]}), but the classes go from 0 to {classes - 1}.");
            counts[truth[index], predicted[index]]++;
        }
        return new(counts, classNames ?? [.. Enumerable.Range(0, classes).Select(c => c.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>Of what was taken for a class, the share that is it.</summary>
    public double Precision(int @class) => Share(counts[@class, @class], Predictions(@class));

    /// <summary>Of what is a class, the share that was found.</summary>
    public double Recall(int @class) => Share(counts[@class, @class], Support(@class));

    /// <summary>Harmonic mean of precision and recall of a class.</summary>
    public double F1(int @class)
    {
        var (precision, recall) = (Precision(@class), Recall(@class));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// <summary>Of what is a class or was taken for it, the share that is both (the Jaccard index).</summary>
    public double IntersectionOverUnion(int @class) =>
        Share(counts[@class, @class], Support(@class) + Predictions(@class) - counts[@class, @class]);

    /// <summary>How often a class occurs in truth.</summary>
    public long Support(int @class) => Enumerable.Range(0, Classes).Sum(predicted => counts[@class, predicted]);

    /// <summary>How often a class was predicted.</summary>
    public long Predictions(int @class) => Enumerable.Range(0, Classes).Sum(truth => counts[truth, @class]);

    /// <summary>Mean precision over classes, each counting the same.</summary>
    public double MacroPrecision => Enumerable.Range(0, Classes).Average(Precision);

    /// <summary>Mean recall over classes, each counting the same.</summary>
    public double MacroRecall => Enumerable.Range(0, Classes).Average(Recall);

    /// <summary>Mean F1 over classes, each counting the same.</summary>
    public double MacroF1 => Enumerable.Range(0, Classes).Average(F1);

    /// <summary>F1 over all decisions together; with one label an example it equals <see cref="Accuracy"/>.</summary>
    public double MicroF1 => Accuracy;

    /// <summary>Precision, recall, F1 and support, a line a class and one for the means.</summary>
    public TextTable Report() => new(["class", "precision", "recall", "F1", "examples"],
    [
        .. Enumerable.Range(0, Classes).Select(c => new object?[] { ClassNames[c], Precision(c), Recall(c), F1(c), Support(c) }),
        ["mean of classes", MacroPrecision, MacroRecall, MacroF1, Total],
    ])
    { Caption = $"accuracy {TextTable.Number(Accuracy)}" };

    /// <summary>The counts as a heat map.</summary>
    public Chart Chart()
    {
        var rows = Enumerable.Range(0, Classes).Select(truth => Enumerable.Range(0, Classes).Select(predicted => (double)counts[truth, predicted]));
        return Plotly.Chart.ConfusionMatrix(Matrix.From(rows), ClassNames);
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Chart().ToMimeBundle();

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
