using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Gradients of many parameters at once.</summary>
internal static class Gradients
{
    private static readonly Operator zero = new("_foreach_zero_");

    /// <summary>Fills all gradients that exist with zeros.</summary>
    internal static void Zero(IEnumerable<Parameter> parameters)
    {
        using var _ = no_grad();
        Tensor[] gradients = [.. parameters.Select(static parameter => parameter.grad).OfType<Tensor>()];
        if (gradients.Length == 0) return;
        zero.CallVoid(gradients);
        foreach (var gradient in gradients) gradient.Dispose();
    }
}
