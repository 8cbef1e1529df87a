using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What every layer asks of its arguments, in words that say what would fit.</summary>
internal static class LayerChecks
{
    /// <summary>Sizes that must be at least 1.</summary>
    internal static void Positive(string layer, params ReadOnlySpan<(string Name, long Value)> sizes)
    {
        foreach (var (name, value) in sizes)
        {
            if (value < 1) throw new ArgumentOutOfRangeException(name, value, $"{layer}: {name} must be at least 1.");
        }
    }

    /// <summary>A share between 0 and 1.</summary>
    internal static double Probability(string layer, double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{layer}: {name} is a probability, between 0 and 1.");

    /// <summary>An input that must have one of these numbers of dimensions.</summary>
    internal static void Dimensions(string layer, Tensor input, string expected, params ReadOnlySpan<long> allowed)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (allowed.Contains(input.ndim)) return;
        throw new ArgumentException($"{layer} expects input of shape {expected}, got [{string.Join('x', input.shape)}].", nameof(input));
    }
}
