using System.Globalization;
using System.Runtime.CompilerServices;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A list of modules to build a model of six inputs from: a derived class says in <c>forward</c> how they follow each other.</summary>
public abstract class Sequential<T1, T2, T3, T4, T5, T6, TResult> : Module<T1, T2, T3, T4, T5, T6, TResult>
{
    /// <summary>A chain of named modules.</summary>
    protected Sequential(params (string name, Module submodule)[] modules)
        : base("Sequential")
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var (key, module) in modules) Add(key, module);
    }

    /// <summary>A chain of modules named by their positions.</summary>
    protected Sequential(params Module[] modules)
        : base("Sequential")
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var module in modules) Add(module);
    }

    /// <summary>How many modules there are.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>The module at a position.</summary>
    [IndexerName("SequentialItems")]
    public Module this[int index] => _internal_submodules[index].Item2;

    /// <summary>The modules from a start up to, not including, an end, as a chain of this kind.</summary>
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>The modules in a range, as a chain of this kind.</summary>
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> this[Range index]
    {
        get
        {
            var (start, length) = index.GetOffsetAndLength(Count);
            return Slice(start, start + length);
        }
    }

    /// <summary>Adds a module at the end, under a name of its own.</summary>
    public void Add(string name, Module sm) => register_module(name, sm);

    /// <summary>Adds a module at the end, under its position.</summary>
    public void Add(Module module) => Add(Count.ToString(CultureInfo.InvariantCulture), module);

    /// <summary>Adds a module at the end, under a name of its own.</summary>
    /// <returns>This chain.</returns>
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> append(string name, Module module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end, under its position.</summary>
    /// <returns>This chain.</returns>
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> append(Module module)
    {
        Add(module);
        return this;
    }

    /// <summary>A chain of the derived kind over part of the modules.</summary>
    protected abstract Sequential<T1, T2, T3, T4, T5, T6, TResult> Slice(int start, int end);
}
