using static TorchSharp.torch.nn;

namespace Course;

/// <summary>
/// Watches the loss. When it stops being a number, the guard runs the forward pass once more with an eye on each layer, and
/// says where it went wrong first.
/// </summary>
internal sealed class DivergenceGuard(Module model, Func<Batch, (Tensor Output, Tensor Loss)> forward)
{
    /// <exception cref="TrainingDivergedException">The loss is not finite.</exception>
    public void Check(double loss, Batch batch, int epoch, long step)
    {
        if (double.IsFinite(loss)) return;
        var (where, layer) = Find(batch);
        throw new TrainingDivergedException(
            $"The loss is {(double.IsNaN(loss) ? "NaN" : "infinite")} at step {step} (epoch {epoch}). {where} " +
            "Common causes: a learning rate that is too large, features that are not standardised, a log or a division near zero. " +
            "Smaller steps (learning rate), ClipNorm on the trainer, or standardised inputs usually help.",
            epoch, step, layer);
    }

    private (string Where, string? Layer) Find(Batch batch)
    {
        if (batch.Tensors.FirstOrDefault(IsBad) is { } bad)
            return ($"The data itself holds NaN or infinity: {(ReferenceEquals(bad, batch.Input) ? "the input" : "the target")} of this batch.", null);
        foreach (var (name, parameter) in model.named_parameters())
            if (IsBad(parameter))
                return ($"The first parameter gone bad is '{name}' (an earlier step moved it there).", LayerOf(name));
        return FirstBadOutput(batch) is { } layer
            ? ($"The first layer whose output is not finite is '{layer.Name}' ({layer.Kind}).", layer.Name)
            : ("Every layer's output is finite: it is the loss function that overflows.", null);
    }

    private (string Name, string Kind)? FirstBadOutput(Batch batch)
    {
        (string Name, string Kind)? first = null;
        var hooks = new List<Action>();
        foreach (var (name, module) in model.named_modules())
        {
            if (module is not Module<Tensor, Tensor> layer || module.children().Any()) continue;
            var hook = layer.register_forward_hook((_, _, output) =>
            {
                if (first is null && IsBad(output)) first = (name, layer.GetName());
                return output;
            });
            hooks.Add(hook.remove);
        }
        try
        {
            using var scope = NewDisposeScope();
            using var _ = no_grad();
            forward(batch);
        }
        finally
        {
            foreach (var remove in hooks) remove();
        }
        return first;
    }

    private static bool IsBad(Tensor tensor)
    {
        if (!tensor.is_floating_point()) return false;
        using var scope = NewDisposeScope();
        return !tensor.detach().isfinite().all().item<bool>();
    }

    private static string LayerOf(string parameter) => parameter.Contains('.', StringComparison.Ordinal) ? parameter[..parameter.LastIndexOf('.')] : parameter;
}
