using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Adagrad (Duchi et al., 2011): s += g²; p −= lr / (1 + (steps − 1) decay) g / (√s + eps). Steps shrink where gradients
/// were large.
/// </summary>
public class Adagrad : OptimizerHelper
{
    /// <summary>Optimises parameters in one group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="lr_decay">How fast the learning rate falls with the steps.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="initial_accumulator_value">What the sums start from.</param>
    /// <param name="eps">Added to denominators.</param>
    public Adagrad(
        IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
        : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
    {
    }

    /// <summary>Optimises groups of parameters; options they leave open are these.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="lr_decay">How fast the learning rate falls with the steps.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="initial_accumulator_value">What the sums start from.</param>
    /// <param name="eps">Added to denominators.</param>
    /// <exception cref="ArgumentException">A hyperparameter is out of its range, or a parameter is there twice.</exception>
    public Adagrad(
        IEnumerable<ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
    {
        Require(lr >= 0, $"lr must not be negative, got {lr}");
        Require(lr_decay >= 0, $"lr_decay must not be negative, got {lr_decay}");
        Require(weight_decay >= 0, $"weight_decay must not be negative, got {weight_decay}");
        Require(initial_accumulator_value >= 0, $"initial_accumulator_value must not be negative, got {initial_accumulator_value}");
        Require(eps >= 0, $"eps must not be negative, got {eps}");
        Start(new Options
        {
            LearningRate = lr,
            lr_decay = lr_decay,
            weight_decay = weight_decay,
            initial_accumulator_value = initial_accumulator_value,
            eps = eps,
        }, parameters);
    }

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override void Update(Modules.ParamGroup group, ParameterBatch batch)
    {
        var options = (Options)group.Options;
        Prepare(batch, false, options.weight_decay!.Value);
        foreach (var state in batch.States) ((State)state).step++;
        var rate = options.LearningRate!.Value / (1 + ((batch.States[0].StepsTaken - 1) * options.lr_decay!.Value));
        var sums = batch.Each<State>(0, static state => state.sum);
        Foreach.AddProduct(sums, batch.Gradients, batch.Gradients, 1);
        var denominators = Foreach.Root(sums);
        Foreach.Add(denominators, options.eps!.Value);
        Foreach.AddQuotient(batch.Parameters, batch.Gradients, denominators, -rate);
        ParameterBatch.Free(denominators);
    }

    /// <summary>The options of a group; those that are null are the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How fast the learning rate falls with the steps.</summary>
        public double? lr_decay;

        /// <summary>How much of the parameter is added to its gradient (L2).</summary>
        public double? weight_decay;

        /// <summary>What the sums start from.</summary>
        public double? initial_accumulator_value;

        /// <summary>Added to denominators.</summary>
        public double? eps;
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
            IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
            : base(parameters, new Options { LearningRate = lr, InitialLearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps })
        {
        }
    }

    /// <summary>What is remembered about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The sum of the squared gradients.</summary>
        public Tensor sum = null!;

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
            sum = full_like(_parameter, chosen.initial_accumulator_value ?? 0);
        }

        /// <inheritdoc/>
        public void Dispose() => Free();
    }
}
