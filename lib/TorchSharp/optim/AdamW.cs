using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Adam with the weight decay apart from the gradient (Loshchilov and Hutter, 2017): p −= lr decay p, then Adam's step.
/// </summary>
public class AdamW : OptimizerHelper, torch.optim.IBetas
{
    /// <summary>Optimises parameters in one group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="beta1">The share kept of the gradient's running mean.</param>
    /// <param name="beta2">The share kept of its square's running mean.</param>
    /// <param name="eps">Added to denominators.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="amsgrad">True divides by the greatest running mean so far (Reddi et al., 2018).</param>
    /// <param name="maximize">True goes up the gradient.</param>
    public AdamW(
        IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>Optimises groups of parameters; options they leave open are these.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="beta1">The share kept of the gradient's running mean.</param>
    /// <param name="beta2">The share kept of its square's running mean.</param>
    /// <param name="eps">Added to denominators.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="amsgrad">True divides by the greatest running mean so far (Reddi et al., 2018).</param>
    /// <param name="maximize">True goes up the gradient.</param>
    /// <exception cref="ArgumentException">A hyperparameter is out of its range, or a parameter is there twice.</exception>
    public AdamW(
        IEnumerable<ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
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
            amsgrad = amsgrad,
            maximize = maximize,
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
        Prepare(batch, options.maximize!.Value, 0);
        if (options.weight_decay != 0) Foreach.Multiply(batch.Parameters, 1 - (options.LearningRate!.Value * options.weight_decay!.Value));
        var means = batch.Each<State>(0, static state => state.exp_avg);
        var squares = batch.Each<State>(1, static state => state.exp_avg_sq);
        foreach (var state in batch.States) ((State)state).step++;
        var step = batch.States[0].StepsTaken;
        var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
        Foreach.Multiply(means, beta1);
        Foreach.Add(means, batch.Gradients, 1 - beta1);
        Foreach.Multiply(squares, beta2);
        Foreach.AddProduct(squares, batch.Gradients, batch.Gradients, 1 - beta2);
        if (options.amsgrad!.Value)
        {
            var greatest = batch.Each<State>(2, static state => state.max_exp_avg_sq);
            Foreach.TakeLarger(greatest, squares);
            squares = greatest;
        }

        var denominators = Foreach.Root(squares);
        Foreach.Divide(denominators, Math.Sqrt(1 - Math.Pow(beta2, step)));
        Foreach.Add(denominators, options.eps!.Value);
        Foreach.AddQuotient(batch.Parameters, means, denominators, -options.LearningRate!.Value / (1 - Math.Pow(beta1, step)));
        ParameterBatch.Free(denominators);
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

        /// <summary>True divides by the greatest running mean so far (Reddi et al., 2018).</summary>
        public bool? amsgrad;

        /// <summary>True goes up the gradient.</summary>
        public bool? maximize;
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
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, InitialLearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize })
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

        /// <summary>The greatest running mean so far; null without AMSGrad.</summary>
        public Tensor? max_exp_avg_sq;

        /// <summary>Starts the state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter)
        {
        }

        internal override long StepsTaken => step;

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            var chosen = (Options)options;
            exp_avg = zeros_like(_parameter);
            exp_avg_sq = zeros_like(_parameter);
            if (chosen.amsgrad == true) max_exp_avg_sq = zeros_like(_parameter);
        }

        /// <inheritdoc/>
        public void Dispose() => Free();
    }
}
