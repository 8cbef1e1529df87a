using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A transform given by a function.</summary>
internal sealed class FunctionTransform(Func<Tensor, Tensor> function) : torchvision.ITransform
{
    public Tensor call(Tensor input1)
    {
        ArgumentNullException.ThrowIfNull(input1);
        return function(input1);
    }
}
