namespace Course;

/// <summary>The exercises of chapter 5, multilayer perceptrons.</summary>
internal sealed partial class Chapter05Exercises : IChapterExercises
{
    /// <inheritdoc/>
    public IEnumerable<Exercise> Exercises =>
    [
        CountParameters, HeWeight, DropoutByHand, NormaliseBatch, StopEarly, Folds, Shortcut, SlopesByHand, LearnConcrete,
    ];

    private static bool Near(double value, double expected, double share) => Math.Abs(value - expected) <= share * Math.Abs(expected);
}
