using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>A data set over tensors of the same length: element i is row i of each. The tensors stay the caller's.</summary>
public class TensorDataset : IterableDataset
{
    private readonly Tensor[] tensors;

    internal TensorDataset(Tensor[] tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.Length == 0) throw new ArgumentException("A TensorDataset needs at least one tensor.", nameof(tensors));
        if (tensors.Any(static tensor => tensor.ndim == 0)) throw new ArgumentException("A TensorDataset needs tensors with at least one dimension, the samples.", nameof(tensors));
        if (tensors.Any(tensor => tensor.shape[0] != tensors[0].shape[0]))
        {
            throw new ArgumentException(
                $"The tensors of a TensorDataset must be of the same length; these are {string.Join(", ", tensors.Select(static tensor => $"[{string.Join('x', tensor.shape)}]"))}.", nameof(tensors));
        }

        // Aliases, so that the caller's dispose scopes do not end the data set.
        this.tensors = Array.ConvertAll(tensors, static tensor => tensor.alias().DetachFromDisposeScope());
    }

    /// <summary>How many rows the tensors have.</summary>
    public override long Count => tensors[0].shape[0];

    /// <summary>Row i of each tensor.</summary>
    public IList<Tensor> this[long index] => GetTensor(index);

    /// <summary>Row i of each tensor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public override IList<Tensor> GetTensor(long index)
    {
        if ((ulong)index >= (ulong)Count)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The data set has {Count} elements, numbered from 0.");
        return Array.ConvertAll(tensors, tensor => tensor.select(0, index));
    }

    /// <summary>Several rows of each tensor at once.</summary>
    internal IList<Tensor> Rows(long[] indices, Device device)
    {
        using var scope = NewDisposeScope();
        return Array.ConvertAll(tensors, tensor =>
        {
            var order = torch.tensor(indices, device: tensor.device);
            return tensor.index_select(0, order).to(device).MoveToOuterDisposeScope();
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var tensor in tensors) tensor.Dispose();
        }

        base.Dispose(disposing);
    }
}
