using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Rectified Adam (Liu et al., 2019): Adam's step where enough gradients were seen for their variance to be trusted, and
/// before that a step along the running mean.
/// </summary>
public class RAdam : OptimizerHelper, torch.optim.IBetas
{
    /// <summary>Optimises parameters in one group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="beta1">The share kept of the gradient's running mean.</param>
    /// <param name="beta2">The share kept of its square's running mean.</param>
    /// <param name="eps">Added to denominators.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    public RAdam(
        IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay)
    {
    }

    /// <summary>Optimises groups of parameters; options they leave open are these.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="beta1">The share kept of the gradient's running mean.</param>
    /// <param name="beta2">The share kept of its square's running mean.</param>
    /// <param name="eps">Added to denominators.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <exception cref="ArgumentException">A hyperparameter is out of its range, or a parameter is there twice.</exception>
    public RAdam(
        IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
    {
        Require(lr >= 0, $"lr must not be negative, got {lr}");
        Require(eps >= 0, $"eps must not be negative, got {eps}");
        Require(beta1 is >= 0 and < 1, $"beta1 must be at least 0 and below 1, got {beta1}");
        Require(beta2 is >= 0 and < 1, $"beta2 must be at least 0 and below 1, got {beta2}");
        Require(weight_decay >= 0, $"weight_decay must not be negative, got {weight_decay}");
        Start(new Options
        {
            LearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
        }, parameters);
    }

    /// <summary>The shares kept of the running means, of the first group; setting them sets those of all groups.</summary>
    public (double, double) Betas
    {
        get => ((ParamGroup)_parameter_groups[0]).Betas;
        set
        {
            foreach (var group in _parameter_groups) ((ParamGroup)group).Betas = value;
        }
    }

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override void Update(Modules.ParamGroup group, ParameterBatch batch)
    {
        var options = (Options)group.Options;
        Prepare(batch, false, options.weight_decay!.Value);
        foreach (var state in batch.States) ((State)state).step++;
        var step = batch.States[0].StepsTaken;
        var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
        var means = batch.Each<State>(0, static state => state.exp_avg);
        var squares = batch.Each<State>(1, static state => state.exp_avg_sq);
        Foreach.Multiply(means, beta1);
        Foreach.Add(means, batch.Gradients, 1 - beta1);
        Foreach.Multiply(squares, beta2);
        Foreach.AddProduct(squares, batch.Gradients, batch.Gradients, 1 - beta2);
        var correction = 1 - Math.Pow(beta2, step);
        var rate = -options.LearningRate!.Value / (1 - Math.Pow(beta1, step));
        var rectification = Rectification(beta2, step, correction);
        if (rectification is not { } factor)
        {
            Foreach.Add(batch.Parameters, means, rate);
            return;
        }

        var denominators = Foreach.Root(squares);
        Foreach.Add(denominators, options.eps!.Value);
        Foreach.AddQuotient(batch.Parameters, means, denominators, rate * factor * Math.Sqrt(correction));
        ParameterBatch.Free(denominators);
    }

    /// <summary>The factor that corrects the variance; null while too few gradients were seen (at most 5 in effect).</summary>
    private static double? Rectification(double beta2, long step, double correction)
    {
        var limit = (2 / (1 - beta2)) - 1;
        var length = limit - (2 * step * Math.Pow(beta2, step) / correction);
        return length > 5
            ? Math.Sqrt((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length))
            : null;
    }

    /// <summary>The options of a group; those that are null are the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The share kept of the gradient's running mean.</summary>
        public double? beta1;

        /// <summary>The share kept of its square's running mean.</summary>
        public double? beta2;

        /// <summary>Added to denominators.</summary>
        public double? eps;

        /// <summary>How much of the parameter is added to its gradient (L2).</summary>
        public double? weight_decay;
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, torch.optim.IBetas
    {
        /// <summary>An empty group, to be filled.</summary>
        public ParamGroup()
        {
        }

        /// <summary>A group of these parameters with these options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        /// <summary>A group of these parameters with these options.</summary>
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
            : base(parameters, new Options { LearningRate = lr, InitialLearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay })
        {
        }

        /// <summary>The shares kept of the running means.</summary>
        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value);
            set => (Options.beta1, Options.beta2) = value;
        }
    }

    /// <summary>What is remembered about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The running mean of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The running mean of the squared gradient.</summary>
        public Tensor exp_avg_sq = null!;

        /// <summary>Starts the state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter)
        {
        }

        internal override long StepsTaken => step;

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            exp_avg = zeros_like(_parameter);
            exp_avg_sq = zeros_like(_parameter);
        }

        /// <inheritdoc/>
        public void Dispose() => Free();
    }
}
