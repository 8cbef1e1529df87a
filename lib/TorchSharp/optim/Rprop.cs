using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Resilient backpropagation (Riedmiller and Braun, 1993): each element has a step size of its own, which grows while its
/// gradient keeps its sign and shrinks when it changes. For gradients of the whole data set, not of batches.
/// </summary>
public class Rprop : OptimizerHelper
{
    /// <summary>Optimises parameters in one group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="etaminus">The factor after a change of sign.</param>
    /// <param name="etaplus">The factor while the sign stays.</param>
    /// <param name="min_step">The least step.</param>
    /// <param name="max_step">The greatest step.</param>
    /// <param name="maximize">True goes up the gradient.</param>
    public Rprop(
        IEnumerable<Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, etaminus, etaplus, min_step, max_step, maximize)
    {
    }

    /// <summary>Optimises groups of parameters; options they leave open are these.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="etaminus">The factor after a change of sign.</param>
    /// <param name="etaplus">The factor while the sign stays.</param>
    /// <param name="min_step">The least step.</param>
    /// <param name="max_step">The greatest step.</param>
    /// <param name="maximize">True goes up the gradient.</param>
    /// <exception cref="ArgumentException">A hyperparameter is out of its range, or a parameter is there twice.</exception>
    public Rprop(
        IEnumerable<ParamGroup> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
    {
        Require(lr >= 0, $"lr must not be negative, got {lr}");
        Require(etaminus is > 0 and < 1 && etaplus > 1, $"etaminus must be between 0 and 1 and etaplus above 1, got {etaminus} and {etaplus}");
        Start(new Options
        {
            LearningRate = lr,
            etaminus = etaminus,
            etaplus = etaplus,
            min_step = min_step,
            max_step = max_step,
            maximize = maximize,
        }, parameters);
    }

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override void Update(Modules.ParamGroup group, ParameterBatch batch)
    {
        var options = (Options)group.Options;
        Prepare(batch, options.maximize!.Value, 0);
        for (var i = 0; i < batch.Count; i++)
        {
            var state = (State)batch.States[i];
            state.step++;
            Change(batch.Parameters[i], batch.Gradients[i], state, options);
        }
    }

    private static void Change(Tensor parameter, Tensor gradient, State state, Options options)
    {
        using var scope = NewDisposeScope();
        var sign = gradient.mul(state.prev).sign();
        var turned = sign.lt(0);
        var factors = ones_like(sign).masked_fill_(sign.gt(0), options.etaplus!.Value).masked_fill_(turned, options.etaminus!.Value);
        state.step_size.mul_(factors).clamp_(options.min_step!.Value, options.max_step!.Value);
        // Where the sign changed, this step is left out.
        var used = gradient.masked_fill(turned, 0);
        parameter.addcmul_(used.sign(), state.step_size, -1);
        state.prev.copy_(used);
    }

    /// <summary>The options of a group; those that are null are the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The factor after a change of sign.</summary>
        public double? etaminus;

        /// <summary>The factor while the sign stays.</summary>
        public double? etaplus;

        /// <summary>The least step.</summary>
        public double? min_step;

        /// <summary>The greatest step.</summary>
        public double? max_step;

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
            IEnumerable<Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, InitialLearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize })
        {
        }
    }

    /// <summary>What is remembered about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many steps were taken.</summary>
        public long step;

        /// <summary>The last gradient.</summary>
        public Tensor prev = null!;

        /// <summary>The size of each element's step.</summary>
        public Tensor step_size = null!;

        /// <summary>Starts the state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter)
        {
        }

        internal override long StepsTaken => step;

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            prev = zeros_like(_parameter);
            step_size = full_like(_parameter, options.LearningRate!.Value);
        }

        /// <inheritdoc/>
        public void Dispose() => Free();
    }
}
