using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// Parameters by name, in the order in which they were added, that a model keeps in a field: each is registered under its
/// name, so that optimisers, devices and files reach it. It computes nothing itself.
/// </summary>
public class ParameterDict : Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
{
    /// <summary>An empty dictionary.</summary>
    public ParameterDict()
        : base(nameof(ParameterDict))
    {
    }

    /// <summary>The entry at a position.</summary>
    public (string, Parameter) this[int index]
    {
        get => Entry(_internal_params[index]);
        set => _internal_params[index] = value;
    }

    /// <summary>The parameter of a name; setting one that exists keeps its position.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public Parameter this[string key]
    {
        get => _internal_params[key];
        set
        {
            if (_internal_params.ContainsKey(key)) _internal_params[key] = value;
            else Add(key, value);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _internal_params.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The names, in order.</summary>
    public ICollection<string> Keys => _internal_params.Keys;

    /// <summary>The parameters, in the order of their names.</summary>
    public ICollection<Parameter> Values => _internal_params.Values;

    /// <summary>Adds a parameter under a name.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Add((string, Parameter) item) => register_parameter(item.Item1, item.Item2);

    /// <summary>Adds a parameter under a name.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Add(string key, Parameter value) => register_parameter(key, value);

    /// <summary>Adds a parameter under a name.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Add(KeyValuePair<string, Parameter> item) => register_parameter(item.Key, item.Value);

    /// <summary>Takes all out.</summary>
    public void clear() => _internal_params.Clear();

    /// <summary>Takes all out.</summary>
    public void Clear() => _internal_params.Clear();

    /// <summary>True when this parameter is there under this name.</summary>
    public bool Contains((string, Parameter) item) => TryGetValue(item.Item1, out var value) && ReferenceEquals(value, item.Item2);

    /// <summary>True when this parameter is there under this name.</summary>
    public bool Contains(KeyValuePair<string, Parameter> item) => Contains((item.Key, item.Value));

    /// <summary>True when the name is there.</summary>
    public bool ContainsKey(string key) => _internal_params.ContainsKey(key);

    /// <summary>Copies the entries into an array.</summary>
    public void CopyTo((string, Parameter)[] array, int arrayIndex)
    {
        foreach (var item in this) array[arrayIndex++] = item;
    }

    /// <summary>Copies the entries into an array.</summary>
    public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex)
    {
        foreach (var (key, value) in this) array[arrayIndex++] = new(key, value);
    }

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(string, Parameter)> GetEnumerator()
    {
        foreach (var item in _internal_params) yield return Entry(item);
    }

    IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator()
    {
        foreach (var (key, value) in this) yield return new(key, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The position of an entry, or -1.</summary>
    public int IndexOf((string, Parameter) item) => _internal_params.IndexOf(item);

    /// <summary>Puts an entry at a position, moving later ones up.</summary>
    public void Insert(int index, (string, Parameter) item) => _internal_params.Insert(index, item);

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(string, Parameter)> items() => GetEnumerator();

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> keys() => Keys;

    /// <summary>Takes an entry out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove((string, Parameter) item) => Contains(item) && Remove(item.Item1);

    /// <summary>Takes the parameter of a name out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key) => _internal_params.Remove(key);

    /// <summary>Takes an entry out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(KeyValuePair<string, Parameter> item) => Remove((item.Key, item.Value));

    /// <summary>Takes the entry at a position out.</summary>
    public void RemoveAt(int index) => _internal_params.RemoveAt(index);

    /// <summary>Looks a name up.</summary>
    /// <returns>Whether it was there.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value)
    {
        var found = _internal_params.TryGetValue(key, out var parameter);
        value = parameter;
        return found;
    }

    /// <summary>The parameters, in the order of their names.</summary>
    public IEnumerable<Parameter> values() => Values;

    /// <summary>Nothing to do: parameters are registered as they are added.</summary>
    protected override void RegisterComponents()
    {
    }

    private static (string, Parameter) Entry((string, Parameter) item) => (item.Item1, item.Item2);
}
