namespace Course;

/// <summary>What a tensor's values are like.</summary>
/// <param name="Name">Which tensor.</param>
/// <param name="Values">The values, detached, on the CPU.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation (divided by n).</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest.</param>
/// <param name="Zeros">The share that is exactly zero, 0 to 1: units that are silent, weights that get no gradient.</param>
public sealed record TensorStatistics(string Name, Tensor Values, double Mean, double Deviation, double Minimum, double Maximum, double Zeros)
{
    /// <summary>Measures a tensor.</summary>
    public static TensorStatistics Of(string name, Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var values = tensor.detach().cpu();
        using var scope = NewDisposeScope();
        var numbers = values.to(ScalarType.Float64);
        return new(name, values, numbers.mean().item<double>(), numbers.std(unbiased: false).item<double>(),
            numbers.min().item<double>(), numbers.max().item<double>(), numbers.eq(0).to(ScalarType.Float64).mean().item<double>());
    }
}
