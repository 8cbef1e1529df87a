using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Stochastic gradient descent: p −= lr g; with momentum b = momentum b + (1 − dampening) g, p −= lr b, and in Nesterov's
/// form p −= lr (g + momentum b). g includes the weight decay.
/// </summary>
public class SGD : OptimizerHelper, torch.optim.IMomentum
{
    /// <summary>Optimises parameters in one group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="momentum">The share of the last step that is kept.</param>
    /// <param name="dampening">The share of the gradient left out of the momentum.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="nesterov">True looks ahead (Nesterov, 1983).</param>
    /// <param name="maximize">True goes up the gradient.</param>
    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>Optimises groups of parameters; options they leave open are these.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="momentum">The share of the last step that is kept.</param>
    /// <param name="dampening">The share of the gradient left out of the momentum.</param>
    /// <param name="weight_decay">How much of the parameter is added to its gradient (L2).</param>
    /// <param name="nesterov">True looks ahead (Nesterov, 1983).</param>
    /// <param name="maximize">True goes up the gradient.</param>
    /// <exception cref="ArgumentException">A hyperparameter is out of its range, or a parameter is there twice.</exception>
    public SGD(
        IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
    {
        Require(lr >= 0, $"lr must not be negative, got {lr}");
        Require(momentum >= 0, $"momentum must not be negative, got {momentum}");
        Require(weight_decay >= 0, $"weight_decay must not be negative, got {weight_decay}");
        Require(!nesterov || (momentum > 0 && dampening == 0), $"Nesterov momentum needs a momentum above 0 and no dampening");
        Start(new Options
        {
            LearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
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
        var momentum = options.momentum!.Value;
        if (momentum != 0) Accelerate(batch, momentum, options);
        Foreach.Add(batch.Parameters, batch.Gradients, -options.LearningRate!.Value);
    }

    /// <summary>Puts the momentum's steps in the place of the gradients.</summary>
    private static void Accelerate(ParameterBatch batch, double momentum, Options options)
    {
        var missing = false;
        foreach (var state in batch.States) missing |= ((State)state).momentum_buffer is null;
        if (missing)
        {
            AccelerateFirst(batch, momentum, options);
        }
        else
        {
            var buffers = batch.Each<State>(0, static state => state.momentum_buffer);
            Foreach.Multiply(buffers, momentum);
            Foreach.Add(buffers, batch.Gradients, 1 - options.dampening!.Value);
        }

        var steps = batch.Each<State>(0, static state => state.momentum_buffer);
        batch.ReplaceGradients(options.nesterov!.Value
            ? Foreach.Sum(batch.Gradients, steps, momentum)
            : Array.ConvertAll(steps, static buffer => buffer.alias()));
    }

    // The first step is the gradient itself, without dampening, as in PyTorch.
    private static void AccelerateFirst(ParameterBatch batch, double momentum, Options options)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            var state = (State)batch.States[i];
            if (state.momentum_buffer is null) state.momentum_buffer = batch.Gradients[i].clone().DetachFromDisposeScope();
            else state.momentum_buffer.mul_(momentum).add_(batch.Gradients[i], 1 - options.dampening!.Value);
        }
    }

    /// <summary>The options of a group; those that are null are the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The share of the last step that is kept.</summary>
        public double? momentum;

        /// <summary>The share of the gradient left out of the momentum.</summary>
        public double? dampening;

        /// <summary>How much of the parameter is added to its gradient (L2).</summary>
        public double? weight_decay;

        /// <summary>True looks ahead (Nesterov, 1983).</summary>
        public bool? nesterov;

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
            IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, InitialLearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize })
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
        /// <summary>The last step; null without momentum.</summary>
        public Tensor? momentum_buffer;

        /// <summary>Starts the state of a parameter.</summary>
        public State(Parameter parameter)
            : base(parameter)
        {
        }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
        }

        /// <inheritdoc/>
        public void Dispose() => Free();
    }
}
