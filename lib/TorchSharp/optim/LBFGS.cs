using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>
/// The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno (Liu and Nocedal, 1989): steps along a direction made from
/// the last gradients and steps, as if by the inverse of the matrix of second derivatives. A step evaluates the closure several
/// times. For smooth losses over all the data.
/// </summary>
public class LBFGS : Optimizer, ILearningRateController
{
    private readonly Parameter[] all;
    private readonly LbfgsOptions options;
    private readonly List<(Tensor Step, Tensor Change, double Inverse)> history = [];
    private Tensor? direction;
    private Tensor? lastGradient;
    private double scale = 1;
    private double stepLength;
    private long iterations;

    internal LBFGS(IEnumerable<Parameter> parameters, double lr, LbfgsOptions options)
    {
        all = [.. parameters];
        this.options = options;
        if (all.Length == 0) throw new ArgumentException("LBFGS got no parameters: pass model.parameters().", nameof(parameters));
        if (lr < 0) throw new ArgumentException($"LBFGS: the learning rate must not be negative, got {lr}.", nameof(lr));
        LearningRate = InitialLearningRate = lr;
        _parameter_groups.Add(new ParamGroup { Parameters = all });
    }

    /// <summary>The learning rate of the next step.</summary>
    public double LearningRate { get; set; }

    /// <summary>The learning rate that schedules start from.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>This optimiser itself: it has one group.</summary>
    public override IEnumerable<ILearningRateController> ParamGroups => [this];

    /// <summary>Takes up to max_iter steps.</summary>
    /// <param name="closure">Sets the gradients to zero, computes the loss and its gradients, and returns the loss.</param>
    /// <returns>The loss before the steps.</returns>
    /// <exception cref="ArgumentNullException">There is no closure.</exception>
    public override Tensor? step(Func<Tensor>? closure)
    {
        ArgumentNullException.ThrowIfNull(closure);
        Tensor first;
        using (enable_grad()) first = closure();
        using var _ = no_grad();
        var evaluations = 1L;
        var loss = first.ToDouble();
        var gradient = FlatGradient();
        for (var i = 1L; LargestOf(gradient) > options.GradientTolerance && i <= options.MaximumIterations; i++)
        {
            Turn(gradient);
            var slope = gradient.dot(direction!).ToDouble();
            if (slope > -options.ChangeTolerance) break;
            Move();
            if (i == options.MaximumIterations) break;
            var before = loss;
            using (enable_grad())
            {
                using var again = closure();
                loss = again.ToDouble();
            }

            gradient.Dispose();
            gradient = FlatGradient();
            evaluations++;
            if (evaluations >= options.MaximumEvaluations || LargestOf(gradient) <= options.GradientTolerance) break;
            if (LargestOf(direction!) * stepLength <= options.ChangeTolerance || Math.Abs(loss - before) < options.ChangeTolerance) break;
        }

        gradient.Dispose();
        return first;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            direction?.Dispose();
            lastGradient?.Dispose();
            foreach (var (step, change, _) in history)
            {
                step.Dispose();
                change.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    /// <summary>Finds the new direction and the length of the step along it.</summary>
    private void Turn(Tensor gradient)
    {
        iterations++;
        if (iterations == 1)
        {
            Keep(ref direction, gradient.neg());
        }
        else
        {
            Remember(gradient);
            Keep(ref direction, Direction(gradient));
        }

        Keep(ref lastGradient, gradient.clone());
        using var sum = gradient.abs().sum();
        stepLength = iterations == 1 ? Math.Min(1, 1 / sum.ToDouble()) * LearningRate : LearningRate;
    }

    private void Remember(Tensor gradient)
    {
        var change = gradient.sub(lastGradient!);
        var step = direction!.mul(stepLength);
        using var product = change.dot(step);
        var curvature = product.ToDouble();
        if (curvature <= 1e-10)
        {
            change.Dispose();
            step.Dispose();
            return;
        }

        if (history.Count == options.HistorySize)
        {
            history[0].Step.Dispose();
            history[0].Change.Dispose();
            history.RemoveAt(0);
        }

        using var square = change.dot(change);
        scale = curvature / square.ToDouble();
        history.Add((step.DetachFromDisposeScope(), change.DetachFromDisposeScope(), 1 / curvature));
    }

    // The two-loop recursion: the inverse matrix is never written down.
    private Tensor Direction(Tensor gradient)
    {
        using var scope = NewDisposeScope();
        var result = gradient.neg();
        var factors = new double[history.Count];
        for (var i = history.Count - 1; i >= 0; i--)
        {
            factors[i] = history[i].Step.dot(result).ToDouble() * history[i].Inverse;
            result.add_(history[i].Change, -factors[i]);
        }

        result.mul_(scale);
        for (var i = 0; i < history.Count; i++)
        {
            var back = history[i].Change.dot(result).ToDouble() * history[i].Inverse;
            result.add_(history[i].Step, factors[i] - back);
        }

        return result.MoveToOuterDisposeScope();
    }

    private void Move()
    {
        using var scope = NewDisposeScope();
        var position = 0L;
        foreach (var parameter in all)
        {
            var count = parameter.NumberOfElements;
            parameter.add_(direction!.narrow(0, position, count).view(parameter.shape), stepLength);
            position += count;
        }
    }

    private Tensor FlatGradient()
    {
        using var scope = NewDisposeScope();
        return cat((Tensor[])[.. all.Select(static parameter => parameter.grad?.reshape(-1) ?? zeros_like(parameter).view(-1))]).DetachFromDisposeScope();
    }

    private static double LargestOf(Tensor tensor)
    {
        using var size = tensor.abs();
        using var largest = size.max();
        return largest.ToDouble();
    }

    private static void Keep(ref Tensor? place, Tensor value)
    {
        place?.Dispose();
        place = value.DetachFromDisposeScope();
    }
}

/// <summary>When the method stops and how much it remembers.</summary>
internal readonly record struct LbfgsOptions(
    long MaximumIterations, long MaximumEvaluations, double GradientTolerance, double ChangeTolerance, long HistorySize);
