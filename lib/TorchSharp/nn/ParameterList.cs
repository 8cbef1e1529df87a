using System.Collections;
using System.Globalization;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// A list of parameters that a model keeps in a field: each is registered under its position, so that optimisers, devices and
/// files reach it. It computes nothing itself.
/// </summary>
public class ParameterList : Module, IList<Parameter>
{
    private readonly List<Parameter> items = [];

    /// <summary>A list of these parameters.</summary>
    public ParameterList(params Parameter[] parameters)
        : base(nameof(ParameterList))
    {
        ArgumentNullException.ThrowIfNull(parameters);
        extend(parameters);
    }

    /// <summary>The parameter at a position; negative positions count from the end.</summary>
    public Parameter this[int index]
    {
        get => items[index < 0 ? index + items.Count : index];
        set
        {
            items[index < 0 ? index + items.Count : index] = value;
            Renumber();
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => items.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>Adds a parameter at the end.</summary>
    public void Add(Parameter item)
    {
        ArgumentNullException.ThrowIfNull(item);
        register_parameter(items.Count.ToString(CultureInfo.InvariantCulture), item);
        items.Add(item);
    }

    /// <summary>Adds parameters at the end.</summary>
    public void append(params Parameter[] parameters) => extend(parameters);

    /// <summary>Adds parameters at the end.</summary>
    public void extend(IEnumerable<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var item in parameters) Add(item);
    }

    /// <summary>Takes all out.</summary>
    public void Clear()
    {
        items.Clear();
        Renumber();
    }

    /// <summary>True when this very parameter is in the list.</summary>
    public bool Contains(Parameter item) => items.Contains(item);

    /// <summary>Copies the list into an array.</summary>
    public void CopyTo(Parameter[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <summary>The parameters in order.</summary>
    public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The position of a parameter, or -1.</summary>
    public int IndexOf(Parameter item) => items.IndexOf(item);

    /// <summary>Puts a parameter at a position, moving later ones up.</summary>
    public void Insert(int index, Parameter item)
    {
        items.Insert(index, item);
        Renumber();
    }

    /// <summary>Takes a parameter out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(Parameter item)
    {
        var removed = items.Remove(item);
        Renumber();
        return removed;
    }

    /// <summary>Takes the parameter at a position out.</summary>
    public void RemoveAt(int index)
    {
        items.RemoveAt(index);
        Renumber();
    }

    /// <summary>Nothing to do: parameters are registered as they are added.</summary>
    protected override void RegisterComponents()
    {
    }

    // Names are positions, so a change in the middle renames all that follow.
    private void Renumber()
    {
        _internal_params.Clear();
        for (var i = 0; i < items.Count; i++) register_parameter(i.ToString(CultureInfo.InvariantCulture), items[i]);
    }
}
