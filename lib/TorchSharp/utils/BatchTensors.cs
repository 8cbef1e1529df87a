using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How elements become batches, and what tensors a batch holds.</summary>
internal static class BatchTensors
{
    /// <summary>Stacks the tensors of the same name.</summary>
    internal static Dictionary<string, Tensor> Stack(IEnumerable<Dictionary<string, Tensor>> elements, Device device)
    {
        Dictionary<string, Tensor>[] list = [.. elements];
        using var scope = NewDisposeScope();
        return list[0].Keys.ToDictionary(key => key, key => Stack(list.Select(element => element[key]), device, $"\"{key}\"").MoveToOuterDisposeScope());
    }

    /// <summary>Stacks the tensors of the same position.</summary>
    internal static IList<Tensor> Stack(IEnumerable<IList<Tensor>> elements, Device device)
    {
        IList<Tensor>[] list = [.. elements];
        using var scope = NewDisposeScope();
        return [.. Enumerable.Range(0, list[0].Count).Select(i => Stack(list.Select(element => element[i]), device, $"number {i}").MoveToOuterDisposeScope())];
    }

    /// <summary>The tensors a batch holds, as far as its type tells.</summary>
    internal static IEnumerable<Tensor> Of(object? batch) => batch switch
    {
        Tensor tensor => [tensor],
        System.Collections.IDictionary dictionary => dictionary.Values.Cast<object?>().SelectMany(Of),
        System.Runtime.CompilerServices.ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => Of(tuple[i])),
        System.Collections.IEnumerable list and not string => list.Cast<object?>().SelectMany(Of),
        _ => [],
    };

    private static Tensor Stack(IEnumerable<Tensor> tensors, Device device, string what)
    {
        Tensor[] list = [.. tensors];
        if (Array.Find(list, tensor => !tensor.shape.AsSpan().SequenceEqual(list[0].shape)) is { } other)
        {
            throw new InvalidOperationException(
                $"The elements of a batch differ: the tensor {what} has shape [{string.Join('x', list[0].shape)}] in one and [{string.Join('x', other.shape)}] in another. " +
                "Bring them to one size, pad them, or give the loader a collate function.");
        }

        return stack(list, 0).to(device);
    }
}
