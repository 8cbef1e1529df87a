namespace Course;

/// <summary>The exercises of chapter 4, classification.</summary>
internal sealed partial class Chapter04Exercises : IChapterExercises
{
    /// <inheritdoc/>
    public IEnumerable<Exercise> Exercises =>
    [
        StableBce, LogSoftmaxByHand, SmoothCrossEntropy, Scores, AreaByPairs, EverySecond, SiluByHand, TrainSoftmax,
    ];

    /// <summary>Random numbers that are the same in every check.</summary>
    private static Tensor Numbers(ulong seed, params long[] shape)
    {
        using var generator = new Generator(seed, CPU);
        return randn(shape, generator: generator);
    }
}
