using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>
/// What the optimisers share. A step gathers, for each group, the parameters that have gradients and hands them to the rule
/// together, so that a rule is a handful of native calls however many parameters there are.
/// </summary>
public abstract class OptimizerHelper : Optimizer
{
    private readonly Dictionary<Parameter, OptimizerState> states = new(ReferenceEqualityComparer.Instance);

    /// <summary>The options of groups that have none of their own.</summary>
    protected OptimizerOptions _defaults = new();

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A parameter is in a group already, or the group has none.</exception>
    public override void add_param_group(ParamGroup param_group)
    {
        ArgumentNullException.ThrowIfNull(param_group);
        Parameter[] parameters = [.. param_group.Parameters];
        if (parameters.Length == 0)
            throw new ArgumentException($"{GetType().Name} got no parameters: pass model.parameters(), and check that the model registers its layers (RegisterComponents() at the end of its constructor).", nameof(param_group));
        if (parameters.Distinct(ReferenceEqualityComparer.Instance).Count() < parameters.Length || parameters.Any(states.ContainsKey))
            throw new ArgumentException($"{GetType().Name}: a parameter is there twice; each can be in one group only.", nameof(param_group));
        param_group.Parameters = parameters;
        param_group.Options ??= NewOptions();
        param_group.Options.FillFrom(_defaults);
        foreach (var parameter in parameters) states.Add(parameter, NewState(parameter));
        base.add_param_group(param_group);
    }

    /// <summary>The options of all groups and the state of all parameters: the optimiser's own objects, not copies.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            result.Options.Add(group.Options);
            List<int> indices = [];
            foreach (var parameter in group.Parameters)
            {
                indices.Add(result.State.Count);
                result.State.Add(Ready(parameter, group));
            }

            result.StateIndexRef.Add(indices);
        }

        return result;
    }

    /// <summary>Takes over options and state of an optimiser of the same kind over parameters of the same shapes.</summary>
    /// <exception cref="ArgumentException">The numbers of groups or parameters differ.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        ArgumentNullException.ThrowIfNull(state_dict);
        var own = this.state_dict();
        CheckCounts(own, state_dict.Options.Count, state_dict.State.Count);
        foreach (var (mine, theirs) in own.Options.Zip(state_dict.Options))
        {
            if (!ReferenceEquals(mine, theirs)) mine.LoadStateDict(theirs);
        }

        foreach (var (mine, theirs) in own.State.Zip(state_dict.State))
        {
            if (!ReferenceEquals(mine, theirs)) mine.LoadStateDict(theirs);
        }
    }

    /// <summary>Writes options and state to a file, which is written beside its place and renamed.</summary>
    public void save_state_dict(string location)
    {
        var beside = $"{location}.{Guid.NewGuid():N}.part";
        try
        {
            using (var writer = new BinaryWriter(File.Create(beside))) save_state_dict(writer);
            File.Move(beside, location, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Writes options and state.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var own = state_dict();
        writer.Write(GetType().Name);
        Leb128.Write(writer, own.Options.Count);
        Leb128.Write(writer, own.State.Count);
        foreach (var options in own.Options) options.SaveStateDict(writer);
        foreach (var state in own.State) state.SaveStateDict(writer);
    }

    /// <summary>Reads options and state from a file.</summary>
    /// <exception cref="InvalidDataException">The file holds another optimiser's state, or is damaged.</exception>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <summary>Reads options and state.</summary>
    /// <exception cref="InvalidDataException">The data are another optimiser's state, or damaged.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        try
        {
            var kind = reader.ReadString();
            if (kind != GetType().Name) throw new InvalidDataException($"This is not the state of {GetType().Name} (it begins with \"{kind}\").");
            var own = state_dict();
            CheckCounts(own, Leb128.Read(reader), Leb128.Read(reader));
            foreach (var options in own.Options) options.LoadStateDict(reader);
            foreach (var state in own.State) state.LoadStateDict(reader);
        }
        catch (Exception error) when (error is IOException or FormatException)
        {
            throw new InvalidDataException($"The state of {GetType().Name} is damaged: it breaks off. Save it again.", error);
        }
    }

    /// <summary>Moves the state to a device, after the model was moved there.</summary>
    public void to(Device device)
    {
        foreach (var state in states.Values.Where(static state => state.IsReady)) state.to(device);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var state in states.Values.OfType<IDisposable>()) state.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The state of a parameter new to the optimiser.</summary>
    private protected abstract OptimizerState NewState(Parameter parameter);

    /// <summary>Options of the optimiser's kind, all open.</summary>
    private protected abstract OptimizerOptions NewOptions();

    /// <summary>The rule: changes parameters that have all taken the same number of steps.</summary>
    private protected abstract void Update(ParamGroup group, ParameterBatch batch);

    /// <summary>Starts with the optimiser's own options and these groups.</summary>
    private protected void Start(OptimizerOptions defaults, IEnumerable<ParamGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        defaults.InitialLearningRate = defaults.LearningRate ?? 0;
        _defaults = defaults;
        foreach (var group in groups) add_param_group(group);
    }

    /// <summary>Throws unless a hyperparameter is in its range.</summary>
    private protected void Require(bool holds, string what)
    {
        if (!holds) throw new ArgumentException($"{GetType().Name}: {what}.");
    }

    /// <summary>Turns gradients round for ascent, and adds the weight decay.</summary>
    private protected static void Prepare(ParameterBatch batch, bool maximize, double weightDecay)
    {
        if (maximize) batch.ReplaceGradients(Foreach.Negated(batch.Gradients));
        if (weightDecay != 0) batch.ReplaceGradients(Foreach.Sum(batch.Gradients, batch.Parameters, weightDecay));
    }

    private protected override void Step(ParamGroup group)
    {
        var batch = group.Batch;
        batch.Gather(group, this);
        if (batch.Count == 0) return;
        if (batch.IsUniform)
        {
            Update(group, batch);
        }
        else
        {
            foreach (var part in batch.BySteps())
            {
                Update(group, part);
                part.Release();
            }
        }

        batch.Release();
    }

    /// <summary>The state of a parameter, with its tensors made.</summary>
    internal OptimizerState Ready(Parameter parameter, ParamGroup group)
    {
        var state = states[parameter];
        state.MakeReady(group.Options);
        return state;
    }

    private void CheckCounts(StateDictionary own, long groups, long parameters)
    {
        if (own.Options.Count == groups && own.State.Count == parameters) return;
        throw new ArgumentException(
            $"The state is of {groups} groups and {parameters} parameters; this {GetType().Name} has {own.Options.Count} and {own.State.Count}. Make it over the same model.");
    }
}
