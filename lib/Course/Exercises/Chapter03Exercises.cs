namespace Course;

/// <summary>The exercises of chapter 3, linear regression and optimisation.</summary>
internal sealed partial class Chapter03Exercises : IChapterExercises
{
    /// <inheritdoc/>
    public IEnumerable<Exercise> Exercises =>
    [
        LargestStableRate, GradientOfMse, Nesterov, WarmUpCosine, Huber, StandardiseBoth, R2Score, Ridge, TrainRegression,
    ];
}
