namespace Course;

/// <summary>Puts the random generator back where it was, so that a check or a picture does not change the numbers that follow.</summary>
internal sealed class RandomState : IDisposable
{
    private readonly Tensor state = random.get_rng_state();

    private RandomState()
    {
    }

    public static RandomState Keep() => new();

    public void Dispose()
    {
        random.set_rng_state(state);
        state.Dispose();
    }
}
