using static TorchSharp.torch.nn;

namespace Course;

/// <summary>Outputs of a model for many inputs.</summary>
internal static class Prediction
{
    public static Tensor Run(Module<Tensor, Tensor> model, Tensor inputs, Device device, int batchSize)
    {
        using var mode = EvaluationMode.Enter(model);
        using var scope = NewDisposeScope();
        var outputs = new List<Tensor>();
        for (var start = 0L; start < inputs.shape[0]; start += batchSize)
            outputs.Add(model.call(inputs.narrow(0, start, Math.Min(batchSize, inputs.shape[0] - start)).to(device)).cpu());
        return cat(outputs, 0).MoveToOuterDisposeScope();
    }
}
