using static TorchSharp.torch.nn;

namespace Course;

/// <summary>The exercises of chapter 3, linear regression and optimisation.</summary>
internal sealed partial class Chapter03Exercises : IChapterExercises
{
    /// <inheritdoc/>
    public IEnumerable<Exercise> Exercises =>
    [
        LargestStableRate, GradientOfMse, Nesterov, WarmUpCosine, Huber, StandardiseBoth, R2Score, Ridge, TrainRegression,
    ];

    /// <summary>Random numbers that are the same in every check.</summary>
    private static Tensor Numbers(ulong seed, params long[] shape)
    {
        using var generator = new Generator(seed, CPU);
        return randn(shape, generator: generator);
    }
}
