using System.Collections;
using System.Globalization;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// A list of modules that a model keeps in a field: each is registered under its position, so that optimisers, devices and
/// files reach it. It computes nothing itself.
/// </summary>
public class ModuleList<T> : Module, IList<T>
    where T : Module
{
    private readonly List<T> items = [];

    /// <summary>A list of these modules.</summary>
    public ModuleList(params T[] modules)
        : base(nameof(ModuleList))
    {
        ArgumentNullException.ThrowIfNull(modules);
        extend(modules);
    }

    /// <summary>The module at a position; negative positions count from the end.</summary>
    public T this[int index]
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

    /// <summary>Adds a module at the end.</summary>
    public void Add(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        register_module(items.Count.ToString(CultureInfo.InvariantCulture), item);
        items.Add(item);
    }

    /// <summary>Adds modules at the end.</summary>
    public void append(params T[] parameters) => extend(parameters);

    /// <summary>Adds modules at the end.</summary>
    public void extend(IEnumerable<T> modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var item in modules) Add(item);
    }

    /// <summary>Takes all out.</summary>
    public void Clear()
    {
        items.Clear();
        Renumber();
    }

    /// <summary>True when this very module is in the list.</summary>
    public bool Contains(T item) => items.Contains(item);

    /// <summary>Copies the list into an array.</summary>
    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <summary>The modules in order.</summary>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The position of a module, or -1.</summary>
    public int IndexOf(T item) => items.IndexOf(item);

    /// <summary>Puts a module at a position, moving later ones up.</summary>
    public void Insert(int index, T item)
    {
        items.Insert(index, item);
        Renumber();
    }

    /// <summary>Takes a module out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(T item)
    {
        var removed = items.Remove(item);
        Renumber();
        return removed;
    }

    /// <summary>Takes the module at a position out.</summary>
    public void RemoveAt(int index)
    {
        items.RemoveAt(index);
        Renumber();
    }

    /// <summary>Nothing to do: modules are registered as they are added.</summary>
    protected override void RegisterComponents()
    {
    }

    // Names are positions, so a change in the middle renames all that follow.
    private void Renumber()
    {
        _internal_submodules.Clear();
        for (var i = 0; i < items.Count; i++) register_module(i.ToString(CultureInfo.InvariantCulture), items[i]);
    }
}
