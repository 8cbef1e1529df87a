using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A tensor that a module learns: modules register their parameters, and optimisers change them.</summary>
public class Parameter : Tensor
{
    /// <summary>A parameter over a tensor's memory, which both share from then on; it is a leaf of the graph.</summary>
    /// <param name="data">The initial value.</param>
    /// <param name="requires_grad">False for a parameter that stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public Parameter(Tensor data, bool requires_grad = true)
        : base(Detached(data)) => this.requires_grad = requires_grad;

    private static Tensor Detached(Tensor data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.detach();
    }
}
