using static TorchSharp.torch.nn;

namespace Course;

/// <summary>One step, just after its backward pass: every parameter's <c>grad</c> is there.</summary>
/// <param name="Epoch">Counts from 1.</param>
/// <param name="Step">Counts from 1 over all epochs.</param>
/// <param name="Loss">The batch's mean loss.</param>
/// <param name="Model">The model.</param>
public readonly record struct TrainingStep(int Epoch, long Step, double Loss, Module Model);
