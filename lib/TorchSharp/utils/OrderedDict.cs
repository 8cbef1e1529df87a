using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps its entries in the order in which they were added, as Python's does.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)>
    where TKey : notnull
{
    private readonly OrderedDictionary<TKey, TValue> entries = [];

    /// <summary>The entry at a position.</summary>
    public (TKey, TValue) this[int index]
    {
        get => Pair(entries.GetAt(index));
        set => entries.SetAt(index, value.Item1, value.Item2);
    }

    /// <summary>The value of a key; setting one that exists keeps its position.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public TValue this[TKey key]
    {
        get => entries[key];
        set => entries[key] = value;
    }

    /// <summary>How many entries there are.</summary>
    public int Count => entries.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The keys, in order.</summary>
    public ICollection<TKey> Keys => entries.Keys;

    /// <summary>The values, in the order of their keys.</summary>
    public ICollection<TValue> Values => entries.Values;

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add((TKey, TValue) item) => entries.Add(item.Item1, item.Item2);

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(TKey key, TValue value) => entries.Add(key, value);

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(KeyValuePair<TKey, TValue> item) => entries.Add(item.Key, item.Value);

    /// <summary>Takes all entries out.</summary>
    public void clear() => entries.Clear();

    /// <summary>Takes all entries out.</summary>
    public void Clear() => entries.Clear();

    /// <summary>True when the key is there with an equal value.</summary>
    public bool Contains((TKey, TValue) item) => TryGetValue(item.Item1, out var value) && EqualityComparer<TValue>.Default.Equals(value, item.Item2);

    /// <summary>True when the key is there with an equal value.</summary>
    public bool Contains(KeyValuePair<TKey, TValue> item) => Contains((item.Key, item.Value));

    /// <summary>True when the key is there.</summary>
    public bool ContainsKey(TKey key) => entries.ContainsKey(key);

    /// <summary>Copies the entries into an array.</summary>
    public void CopyTo((TKey, TValue)[] array, int arrayIndex)
    {
        foreach (var item in this) array[arrayIndex++] = item;
    }

    /// <summary>Copies the entries into an array.</summary>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => ((ICollection<KeyValuePair<TKey, TValue>>)entries).CopyTo(array, arrayIndex);

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> GetEnumerator() => entries.Select(Pair).GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The position of an entry, or -1.</summary>
    public int IndexOf((TKey, TValue) item) => Contains(item) ? entries.IndexOf(item.Item1) : -1;

    /// <summary>Puts an entry at a position, moving later ones up.</summary>
    public void Insert(int index, (TKey, TValue) item) => entries.Insert(index, item.Item1, item.Item2);

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> items() => GetEnumerator();

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> keys() => Keys;

    /// <summary>Takes an entry out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove((TKey, TValue) item) => Contains(item) && entries.Remove(item.Item1);

    /// <summary>Takes the entry of a key out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(TKey key) => entries.Remove(key);

    /// <summary>Takes an entry out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    /// <summary>Takes the entry at a position out.</summary>
    public void RemoveAt(int index) => entries.RemoveAt(index);

    /// <summary>Looks a key up.</summary>
    /// <returns>Whether it was there.</returns>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => entries.TryGetValue(key, out value);

    /// <summary>The values, in the order of their keys.</summary>
    public IEnumerable<TValue> values() => Values;

    private static (TKey, TValue) Pair(KeyValuePair<TKey, TValue> entry) => (entry.Key, entry.Value);
}
