using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Adadelta (Zeiler, 2012): v = ρ v + (1 − ρ) g², Δ = √(d + eps) / √(v + eps) g, d = ρ d + (1 − ρ) Δ², p −= lr Δ. Steps
/// have the parameters' own units.
/// </summary>
public class Adadelta : OptimizerHelper
{
    /// <summary>Optimises parameters in one group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="rho">The share kept of the running means.</param>
    /// <param name="eps">Added to denominators.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="maximize">True goes up the gradient.</param>
    public Adadelta(
        IEnumerable<Parameter> parameters, double lr, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, rho, eps, weight_decay, maximize)
    {
    }

    /// <summary>Optimises groups of parameters; options they leave open are these.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="rho">The share kept of the running means.</param>
    /// <param name="eps">Added to denominators.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="maximize">True goes up the gradient.</param>
    /// <exception cref="ArgumentException">A hyperparameter is out of its range, or a parameter is there twice.</exception>
    public Adadelta(
        IEnumerable<ParamGroup> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
    {
        Require(lr >= 0, $"lr must not be negative, got {lr}");
        Require(rho is >= 0 and <= 1, $"rho must be between 0 and 1, got {rho}");
        Require(eps >= 0, $"eps must not be negative, got {eps}");
        Require(weight_decay >= 0, $"weight_decay must not be negative, got {weight_decay}");
        Start(new Options
        {
            LearningRate = lr,
            rho = rho,
            eps = eps,
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
        foreach (var state in batch.States) ((State)state).step++;
        var (rho, eps) = (options.rho!.Value, options.eps!.Value);
        var squares = batch.Each<State>(0, static state => state.square_avg);
        var changes = batch.Each<State>(1, static state => state.acc_delta);
        Foreach.Multiply(squares, rho);
        Foreach.AddProduct(squares, batch.Gradients, batch.Gradients, 1 - rho);
        var deviations = Foreach.Sum(squares, eps);
        Foreach.TakeRoot(deviations);
        var deltas = Foreach.Sum(changes, eps);
        Foreach.TakeRoot(deltas);
        Foreach.Divide(deltas, deviations);
        Foreach.Multiply(deltas, batch.Gradients);
        Foreach.Add(batch.Parameters, deltas, -options.LearningRate!.Value);
        Foreach.Multiply(changes, rho);
        Foreach.AddProduct(changes, deltas, deltas, 1 - rho);
        ParameterBatch.Free(deviations);
        ParameterBatch.Free(deltas);
    }

    /// <summary>The options of a group; those that are null are the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The share kept of the running means.</summary>
        public double? rho;

        /// <summary>Added to denominators.</summary>
        public double? eps;

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
            IEnumerable<Parameter> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, InitialLearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize })
        {
        }
    }

    /// <summary>What is remembered about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The running mean of the squared gradient.</summary>
        public Tensor square_avg = null!;

        /// <summary>The running mean of the squared change.</summary>
        public Tensor acc_delta = null!;

        /// <summary>Starts the state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter)
        {
        }

        internal override long StepsTaken => step;

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            square_avg = zeros_like(_parameter);
            acc_delta = zeros_like(_parameter);
        }

        /// <inheritdoc/>
        public void Dispose() => Free();
    }
}
