using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// Modules by name, in the order in which they were added, that a model keeps in a field: each is registered under its
/// name, so that optimisers, devices and files reach it. It computes nothing itself.
/// </summary>
public class ModuleDict<T> : Module, IDictionary<string, T>, IList<(string, T)>
    where T : Module
{
    /// <summary>An empty dictionary.</summary>
    public ModuleDict()
        : base(nameof(ModuleDict))
    {
    }

    /// <summary>The entry at a position.</summary>
    public (string, T) this[int index]
    {
        get => Entry(_internal_submodules[index]);
        set => _internal_submodules[index] = value;
    }

    /// <summary>The module of a name; setting one that exists keeps its position.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public T this[string key]
    {
        get => (T)_internal_submodules[key];
        set
        {
            if (_internal_submodules.ContainsKey(key)) _internal_submodules[key] = value;
            else Add(key, value);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The names, in order.</summary>
    public ICollection<string> Keys => _internal_submodules.Keys;

    /// <summary>The modules, in the order of their names.</summary>
    public ICollection<T> Values => [.. _internal_submodules.Values.Cast<T>()];

    /// <summary>Adds a module under a name.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Add((string, T) item) => register_module(item.Item1, item.Item2);

    /// <summary>Adds a module under a name.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Add(string key, T value) => register_module(key, value);

    /// <summary>Adds a module under a name.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Add(KeyValuePair<string, T> item) => register_module(item.Key, item.Value);

    /// <summary>Takes all out.</summary>
    public void clear() => _internal_submodules.Clear();

    /// <summary>Takes all out.</summary>
    public void Clear() => _internal_submodules.Clear();

    /// <summary>True when this module is there under this name.</summary>
    public bool Contains((string, T) item) => TryGetValue(item.Item1, out var value) && ReferenceEquals(value, item.Item2);

    /// <summary>True when this module is there under this name.</summary>
    public bool Contains(KeyValuePair<string, T> item) => Contains((item.Key, item.Value));

    /// <summary>True when the name is there.</summary>
    public bool ContainsKey(string key) => _internal_submodules.ContainsKey(key);

    /// <summary>Copies the entries into an array.</summary>
    public void CopyTo((string, T)[] array, int arrayIndex)
    {
        foreach (var item in this) array[arrayIndex++] = item;
    }

    /// <summary>Copies the entries into an array.</summary>
    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex)
    {
        foreach (var (key, value) in this) array[arrayIndex++] = new(key, value);
    }

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(string, T)> GetEnumerator()
    {
        foreach (var item in _internal_submodules) yield return Entry(item);
    }

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator()
    {
        foreach (var (key, value) in this) yield return new(key, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The position of an entry, or -1.</summary>
    public int IndexOf((string, T) item) => _internal_submodules.IndexOf(item);

    /// <summary>Puts an entry at a position, moving later ones up.</summary>
    public void Insert(int index, (string, T) item) => _internal_submodules.Insert(index, item);

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(string, T)> items() => GetEnumerator();

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> keys() => Keys;

    /// <summary>Takes an entry out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);

    /// <summary>Takes the module of a name out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key) => _internal_submodules.Remove(key);

    /// <summary>Takes an entry out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

    /// <summary>Takes the entry at a position out.</summary>
    public void RemoveAt(int index) => _internal_submodules.RemoveAt(index);

    /// <summary>Looks a name up.</summary>
    /// <returns>Whether it was there.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var found = _internal_submodules.TryGetValue(key, out var module);
        value = (T?)module;
        return found;
    }

    /// <summary>The modules, in the order of their names.</summary>
    public IEnumerable<T> values() => Values;

    /// <summary>Nothing to do: modules are registered as they are added.</summary>
    protected override void RegisterComponents()
    {
    }

    private static (string, T) Entry((string, Module) item) => (item.Item1, (T)item.Item2);
}
