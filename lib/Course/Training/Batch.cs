namespace Course;

/// <summary>Some examples that are computed together.</summary>
/// <param name="tensors">Tensors whose first dimension counts the examples; by convention the inputs first and the targets last.</param>
public sealed class Batch(params IReadOnlyList<Tensor> tensors)
{
    /// <summary>All tensors.</summary>
    public IReadOnlyList<Tensor> Tensors => tensors;

    /// <summary>What goes into the model: the first tensor.</summary>
    public Tensor Input => tensors[0];

    /// <summary>What should come out: the last tensor.</summary>
    public Tensor Target => tensors[^1];

    /// <summary>How many examples there are.</summary>
    public long Count => tensors[0].shape[0];

    /// <summary>This batch on a device.</summary>
    public Batch To(Device device) => new([.. tensors.Select(tensor => tensor.to(device))]);
}
