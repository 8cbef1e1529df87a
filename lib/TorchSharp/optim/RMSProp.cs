using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// RMSProp (Hinton, 2012): v = α v + (1 − α) g²; p −= lr g / (√v + eps), with a momentum if wanted; centred, v less the
/// square of the mean gradient.
/// </summary>
public class RMSProp : OptimizerHelper, torch.optim.IMomentum
{
    /// <summary>Optimises parameters in one group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="alpha">The share kept of the running mean.</param>
    /// <param name="eps">Added to denominators.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="momentum">The share of the last step that is kept.</param>
    /// <param name="centered">True divides by the deviation in place of the root mean square.</param>
    /// <param name="maximize">True goes up the gradient.</param>
    public RMSProp(
        IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    /// <summary>Optimises groups of parameters; options they leave open are these.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="alpha">The share kept of the running mean.</param>
    /// <param name="eps">Added to denominators.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="momentum">The share of the last step that is kept.</param>
    /// <param name="centered">True divides by the deviation in place of the root mean square.</param>
    /// <param name="maximize">True goes up the gradient.</param>
    /// <exception cref="ArgumentException">A hyperparameter is out of its range, or a parameter is there twice.</exception>
    public RMSProp(
        IEnumerable<ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
    {
        Require(lr >= 0, $"lr must not be negative, got {lr}");
        Require(eps >= 0, $"eps must not be negative, got {eps}");
        Require(momentum >= 0, $"momentum must not be negative, got {momentum}");
        Require(weight_decay >= 0, $"weight_decay must not be negative, got {weight_decay}");
        Require(alpha >= 0, $"alpha must not be negative, got {alpha}");
        Start(new Options
        {
            LearningRate = lr,
            alpha = alpha,
            eps = eps,
            weight_decay = weight_decay,
            momentum = momentum,
            centered = centered,
            maximize = maximize,
        }, parameters);
    }

    /// <summary>The momentum of the first group; setting it sets that of all groups.</summary>
    public double Momentum
    {
        get => ((ParamGroup)_parameter_groups[0]).Momentum;
        set
        {
            foreach (var group in _parameter_groups) ((ParamGroup)group).Momentum = value;
        }
    }

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override void Update(Modules.ParamGroup group, ParameterBatch batch)
    {
        var options = (Options)group.Options;
        Prepare(batch, options.maximize!.Value, options.weight_decay!.Value);
        foreach (var state in batch.States) ((State)state).step++;
        var (alpha, rate) = (options.alpha!.Value, options.LearningRate!.Value);
        var squares = batch.Each<State>(0, static state => state.square_avg);
        Foreach.Multiply(squares, alpha);
        Foreach.AddProduct(squares, batch.Gradients, batch.Gradients, 1 - alpha);
        var denominators = options.centered!.Value ? Deviations(batch, squares, alpha) : Foreach.Root(squares);
        Foreach.Add(denominators, options.eps!.Value);
        if (options.momentum > 0)
        {
            var buffers = batch.Each<State>(1, static state => state.momentum_buffer ??= zeros_like(state.square_avg).DetachFromDisposeScope());
            Foreach.Multiply(buffers, options.momentum.Value);
            Foreach.AddQuotient(buffers, batch.Gradients, denominators, 1);
            Foreach.Add(batch.Parameters, buffers, -rate);
        }
        else
        {
            Foreach.AddQuotient(batch.Parameters, batch.Gradients, denominators, -rate);
        }

        ParameterBatch.Free(denominators);
    }

    private static Tensor[] Deviations(ParameterBatch batch, Tensor[] squares, double alpha)
    {
        var means = batch.Each<State>(2, static state => state.grad_avg);
        Foreach.Multiply(means, alpha);
        Foreach.Add(means, batch.Gradients, 1 - alpha);
        var variances = Foreach.PlusProduct(squares, means, means, -1);
        Foreach.TakeRoot(variances);
        return variances;
    }

    /// <summary>The options of a group; those that are null are the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The share kept of the running mean.</summary>
        public double? alpha;

        /// <summary>Added to denominators.</summary>
        public double? eps;

        /// <summary>How much of the parameter is added to its gradient (L2).</summary>
        public double? weight_decay;

        /// <summary>The share of the last step that is kept.</summary>
        public double? momentum;

        /// <summary>True divides by the deviation in place of the root mean square.</summary>
        public bool? centered;

        /// <summary>True goes up the gradient.</summary>
        public bool? maximize;
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, torch.optim.IMomentum
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
            IEnumerable<Parameter> parameters, double lr = 0.001, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false)
            : base(parameters, new Options { LearningRate = lr, InitialLearningRate = lr, eps = eps, alpha = alpha, weight_decay = weight_decay, momentum = momentum, centered = centered })
        {
        }

        /// <summary>The share of the last step that is kept.</summary>
        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }

    /// <summary>What is remembered about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The running mean of the squared gradient.</summary>
        public Tensor square_avg = null!;

        /// <summary>The last step; null without momentum.</summary>
        public Tensor? momentum_buffer;

        /// <summary>The running mean of the gradient; null unless centred.</summary>
        public Tensor? grad_avg;

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
            square_avg = zeros_like(_parameter);
            if (chosen.momentum > 0) momentum_buffer = zeros_like(_parameter);
            if (chosen.centered == true) grad_avg = zeros_like(_parameter);
        }

        /// <inheritdoc/>
        public void Dispose() => Free();
    }
}
