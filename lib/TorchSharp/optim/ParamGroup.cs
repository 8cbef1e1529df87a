using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Parameters that are optimised with the same options.</summary>
public class ParamGroup : ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters
    {
        get;
        set => field = value ?? throw new ArgumentNullException("parameters", "There are no parameters to optimise: pass model.parameters().");
    } = [];

    /// <summary>The options; null leaves all to the optimiser.</summary>
    public OptimizerOptions Options { get; set; } = null!;

    /// <summary>The learning rate of the next step.</summary>
    public double LearningRate
    {
        get => Options.LearningRate!.Value;
        set => Options.LearningRate = value;
    }

    /// <summary>The learning rate that schedules start from.</summary>
    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }

    /// <summary>The parameters with their gradients and state, as the last step used them.</summary>
    internal ParameterBatch Batch { get; } = new();
}

/// <summary>Parameters that are optimised with the same options of one optimiser's kind.</summary>
/// <typeparam name="TOptions">The kind of options.</typeparam>
public class ParamGroup<TOptions> : ParamGroup
    where TOptions : OptimizerOptions
{
    /// <summary>An empty group, to be filled.</summary>
    public ParamGroup()
    {
    }

    /// <summary>A group of these parameters.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="options">The options; null leaves all to the optimiser.</param>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
    {
        Parameters = parameters;
        base.Options = options!;
    }

    /// <summary>The options; null leaves all to the optimiser.</summary>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}
