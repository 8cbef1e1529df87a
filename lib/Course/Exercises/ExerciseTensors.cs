namespace Course;

/// <summary>What the checks of several chapters need of tensors.</summary>
internal static class ExerciseTensors
{
    /// <summary>Random numbers that are the same in every check.</summary>
    public static Tensor Numbers(ulong seed, params long[] shape)
    {
        using var generator = new Generator(seed, CPU);
        return randn(shape, generator: generator);
    }

    /// <summary>True when shape and every value are equal: nothing was changed in between.</summary>
    public static bool Same(Tensor left, Tensor right) => left.allclose(right, rtol: 0, atol: 0);
}
