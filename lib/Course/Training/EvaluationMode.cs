using static TorchSharp.torch.nn;

namespace Course;

/// <summary>Evaluation mode without gradients, until disposed; then the mode the model had before.</summary>
internal sealed class EvaluationMode : IDisposable
{
    private readonly Module model;
    private readonly bool wasTraining;
    private readonly IDisposable noGradient;

    private EvaluationMode(Module model)
    {
        (this.model, wasTraining, noGradient) = (model, model.training, no_grad());
        model.eval();
    }

    public static EvaluationMode Enter(Module model) => new(model);

    public void Dispose()
    {
        noGradient.Dispose();
        model.train(wasTraining);
    }
}
