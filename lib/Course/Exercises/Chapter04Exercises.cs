namespace Course;

/// <summary>The exercises of chapter 4, classification.</summary>
internal sealed partial class Chapter04Exercises : IChapterExercises
{
    /// <inheritdoc/>
    public IEnumerable<Exercise> Exercises =>
    [
        StableBce, LogSoftmaxByHand, SmoothCrossEntropy, Scores, AreaByPairs, EverySecond, SiluByHand, TrainSoftmax,
    ];
}
