using System.Globalization;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// Modules applied one after the other, each to the result of the one before. Results in between are disposed as soon as the
/// next module has used them, unless code of yours may hold on to them (hooks, modules of your own); the graph keeps what the
/// backward pass needs.
/// </summary>
public class Sequential : Module<Tensor, Tensor>
{
    private readonly List<Module<Tensor, Tensor>> steps = [];

    /// <summary>A chain of named modules, whose state has keys such as <c>name.weight</c>.</summary>
    protected internal Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules)
        : base(nameof(Sequential))
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var (key, module) in modules) append(key, module);
    }

    /// <summary>A chain of modules, whose state has keys such as <c>0.weight</c>.</summary>
    protected internal Sequential(params Module<Tensor, Tensor>[] modules)
        : base(nameof(Sequential))
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var module in modules) append(module);
    }

    /// <summary>How many modules there are.</summary>
    public int Count => steps.Count;

    /// <summary>The module at a position; negative positions count from the end.</summary>
    [System.Runtime.CompilerServices.IndexerName("SequentialItems")]
    public IModule<Tensor, Tensor> this[int index] => steps[index < 0 ? index + steps.Count : index];

    /// <summary>A chain of the modules from a start up to, not including, an end; both share the modules.</summary>
    [System.Runtime.CompilerServices.IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index] => Part(index.start ?? 0, index.end ?? steps.Count);

    /// <summary>A chain of the modules in a range (<c>model[1..^1]</c>); both share the modules.</summary>
    [System.Runtime.CompilerServices.IndexerName("SequentialItems")]
    public Sequential this[Range index]
    {
        get
        {
            var (start, length) = index.GetOffsetAndLength(steps.Count);
            return Part(start, start + length);
        }
    }

    /// <summary>Adds a module at the end, under a name of its own.</summary>
    /// <returns>This chain.</returns>
    public Sequential append(string name, IModule<Tensor, Tensor> module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var step = module as Module<Tensor, Tensor>
            ?? throw new ArgumentException($"{module.GetType().Name} is not a module: only types derived from Module<Tensor, Tensor> can be part of a Sequential.", nameof(module));
        register_module(name, step);
        steps.Add(step);
        return this;
    }

    /// <summary>Adds a module at the end, under its position.</summary>
    /// <returns>This chain.</returns>
    public Sequential append(IModule<Tensor, Tensor> module) => append(steps.Count.ToString(CultureInfo.InvariantCulture), module);

    /// <summary>Applies the modules in order; without any, the result is the input itself.</summary>
    public override Tensor forward(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (steps.Count == 0) return tensor.alias();
        var current = tensor;
        var currentIsFree = false;
        foreach (var step in steps)
        {
            var stepIsFree = step.KeepsNothing;
            var next = step.call(current);
            if (currentIsFree && stepIsFree && !ReferenceEquals(next, current)) current.Dispose();
            currentIsFree = stepIsFree && (currentIsFree || !ReferenceEquals(next, current));
            current = next;
        }

        return current;
    }

    private Sequential Part(int start, int end) =>
        new([.. _internal_submodules.Keys.Zip(steps).Skip(start).Take(end - start)]);
}
