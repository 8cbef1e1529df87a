using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Random numbers for transforms, from libtorch's generators, so that <c>torch.manual_seed</c> repeats them.</summary>
internal static class Chance
{
    /// <summary>A number in [low, high).</summary>
    internal static double Between(double low, double high, Generator? generator = null)
    {
        using var number = rand(1, ScalarType.Float64, generator: generator);
        return low + ((high - low) * number.item<double>());
    }

    /// <summary>A whole number in [0, limit).</summary>
    internal static int Below(int limit, Generator? generator = null) => Math.Min((int)(Between(0, 1, generator) * limit), limit - 1);

    /// <summary>True with a probability.</summary>
    internal static bool Happens(double p, Generator? generator = null) => Between(0, 1, generator) < p;
}
