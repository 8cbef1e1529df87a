namespace Checkpoints;

/// <summary>A function or class that a pickle names; it stands for itself and cannot be called.</summary>
internal sealed record PickleName(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}

/// <summary>Python's dict and OrderedDict, of which only the items with text keys are kept: those of a state dictionary.</summary>
internal sealed class PickleDictionary
{
    private readonly Dictionary<string, object?> items = [];

    /// <summary>The items in the order they were set.</summary>
    internal IReadOnlyDictionary<string, object?> Items => items;

    internal void Set(object? key, object? value)
    {
        if (key is string name) items[name] = value;
    }
}

/// <summary>What the names in a pickle stand for: the one door between the file and the program.</summary>
internal interface IPickleObjects
{
    /// <summary>A name that may be used.</summary>
    /// <exception cref="InvalidDataException">It may not.</exception>
    PickleName Find(string module, string name);

    /// <summary>The value that a call of a function yields; nothing is called.</summary>
    object? Make(PickleName function, object?[] arguments);

    /// <summary>The value that lies outside the pickle under a name.</summary>
    object? Resolve(object?[] name);
}
