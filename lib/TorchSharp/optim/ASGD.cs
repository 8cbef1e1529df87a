using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Averaged stochastic gradient descent (Polyak and Juditsky, 1992): p shrinks by λ η and moves by −η g, η = lr / (1 + λ lr
/// steps)^α; the mean of the parameters after t0 steps is kept beside them.
/// </summary>
public class ASGD : OptimizerHelper
{
    /// <summary>Optimises parameters in one group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="lambd">How fast parameters decay.</param>
    /// <param name="alpha">The share kept of the running mean.</param>
    /// <param name="t0">After how many steps averaging begins.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="maximize">True goes up the gradient.</param>
    public ASGD(
        IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false)
        : this([new ParamGroup<Options> { Parameters = parameters }], lr, lambd, alpha, t0, weight_decay, maximize)
    {
    }

    /// <summary>Optimises groups of parameters; options they leave open are these.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="lambd">How fast parameters decay.</param>
    /// <param name="alpha">The share kept of the running mean.</param>
    /// <param name="t0">After how many steps averaging begins.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="maximize">True goes up the gradient.</param>
    /// <exception cref="ArgumentException">A hyperparameter is out of its range, or a parameter is there twice.</exception>
    public ASGD(
        IEnumerable<ParamGroup<Options>> parameters, double lr = 0.01, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false)
    {
        Require(lr >= 0, $"lr must not be negative, got {lr}");
        Require(weight_decay >= 0, $"weight_decay must not be negative, got {weight_decay}");
        Start(new Options
        {
            LearningRate = lr,
            lambd = lambd,
            alpha = alpha,
            t0 = t0,
            weight_decay = weight_decay,
            maximize = maximize,
        }, parameters);
    }

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override void Update(Modules.ParamGroup group, ParameterBatch batch)
    {
        var options = (Options)group.Options;
        Prepare(batch, options.maximize!.Value, options.weight_decay!.Value);
        var (lambd, rate) = (options.lambd!.Value, options.LearningRate!.Value);
        for (var i = 0; i < batch.Count; i++)
        {
            var state = (State)batch.States[i];
            state.step++;
            batch.Parameters[i].mul_(1 - (lambd * state.eta)).add_(batch.Gradients[i], -state.eta);
            Average(batch.Parameters[i], state);
            state.eta = rate / Math.Pow(1 + (lambd * rate * state.step), options.alpha!.Value);
            state.mu = 1 / Math.Max(1, state.step - options.t0!.Value);
        }
    }

    private static void Average(Tensor parameter, State state)
    {
        if (state.mu == 1)
        {
            state.ax.copy_(parameter);
            return;
        }

        using var change = parameter.sub(state.ax);
        state.ax.add_(change, state.mu);
    }

    /// <summary>The options of a group; those that are null are the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How fast parameters decay.</summary>
        public double? lambd;

        /// <summary>The share kept of the running mean.</summary>
        public double? alpha;

        /// <summary>After how many steps averaging begins.</summary>
        public double? t0;

        /// <summary>How much of the parameter is added to its gradient (L2).</summary>
        public double? weight_decay;

        /// <summary>True goes up the gradient.</summary>
        public bool? maximize;
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>
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
            IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0)
            : base(parameters, new Options { LearningRate = lr, InitialLearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay })
        {
        }
    }

    /// <summary>What is remembered about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The current rate.</summary>
        public double eta;

        /// <summary>The weight of the newest parameters in the average.</summary>
        public double mu;

        /// <summary>The averaged parameters.</summary>
        public Tensor ax = null!;

        /// <summary>Starts the state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter)
        {
        }

        internal override long StepsTaken => step;

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            eta = options.LearningRate!.Value;
            mu = 1;
            ax = zeros_like(_parameter);
        }

        /// <inheritdoc/>
        public void Dispose() => Free();
    }
}
