namespace Course;

public static partial class Metrics
{
    /// <summary>
    /// How well predicted regions lie on the true ones: for each class the places both name divided by the places either names
    /// (the Jaccard index), averaged over the classes that occur in either. 1 is perfect.
    /// </summary>
    /// <param name="output">Labels <c>[n, height, width]</c> or scores <c>[n, classes, height, width]</c>; any number of dimensions goes.</param>
    /// <param name="target">True labels, <c>[n, height, width]</c>.</param>
    public static double IntersectionOverUnion(Tensor output, Tensor target)
    {
        var confusion = Confusion(output, target);
        return Classes(confusion).Average(confusion.IntersectionOverUnion);
    }

    /// <summary>
    /// The Dice coefficient, <c>2 |A and B| / (|A| + |B|)</c>, averaged over the classes that occur in either: kinder to small
    /// regions than <see cref="IntersectionOverUnion(Tensor, Tensor)"/>, and for each class the same number as its F1.
    /// </summary>
    /// <param name="output">Labels <c>[n, height, width]</c> or scores <c>[n, classes, height, width]</c>.</param>
    /// <param name="target">True labels, <c>[n, height, width]</c>.</param>
    public static double Dice(Tensor output, Tensor target)
    {
        var confusion = Confusion(output, target);
        return Classes(confusion).Average(confusion.F1);
    }

    // A class that nobody names has no region to compare.
    private static IEnumerable<int> Classes(ConfusionMatrix confusion) =>
        Enumerable.Range(0, confusion.ClassNames.Count).Where(c => confusion.Support(c) > 0 || confusion.Predictions(c) > 0);
}
