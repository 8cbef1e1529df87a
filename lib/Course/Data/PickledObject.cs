using System.Text;

namespace Course;

/// <summary>What a pickle would have had Python make: the name of the class or function, its arguments, the state set afterwards.</summary>
/// <param name="name">The full name, such as <c>numpy.dtype</c>.</param>
internal sealed class PickledObject(string name)
{
    /// <summary>The full name.</summary>
    public string Name => name;

    /// <summary>What it would have been called with.</summary>
    public IReadOnlyList<object?> Arguments { get; init; } = [];

    /// <summary>What would have been put into it.</summary>
    public object? State { get; set; }

    /// <summary>Its entries, when it is a kind of dictionary.</summary>
    public List<KeyValuePair<object?, object?>> Items { get; } = [];

    /// <summary>A value of its state by name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public object? this[string key]
    {
        get
        {
            foreach (var (name, value) in State as List<KeyValuePair<object?, object?>> ?? [])
                if (TextOf(name) == key) return value;
            throw new InvalidDataException($"A {Name} in the pickle has no '{key}'.");
        }
    }

    /// <summary>A text; Python 2 pickles it as bytes.</summary>
    public static string? TextOf(object? value) => value as string ?? (value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : null);

    /// <summary>Bytes; Python 3 pickles them for Python 2 as a text that is to be encoded.</summary>
    private static byte[]? BytesOf(object? value) => value as byte[]
        ?? (value is PickledObject { Name: "_codecs.encode", Arguments: [string text, ..] } ? Encoding.Latin1.GetBytes(text) : null);

    /// <summary>The numbers of a NumPy array, row by row, with its shape.</summary>
    /// <exception cref="InvalidDataException">It is no array of numbers.</exception>
    public static (int[] Shape, double[] Values) ArrayOf(object? value)
    {
        if (value is not PickledObject { State: object?[] { Length: 5 } state } || state[1] is not object?[] sizes
            || state[2] is not PickledObject { Name: "numpy.dtype" } type || BytesOf(state[4]) is not { } bytes || state[3] is true)
            throw new InvalidDataException($"The pickle holds {(value as PickledObject)?.Name ?? value?.GetType().Name ?? "nothing"} where an array of numbers should be.");
        int[] shape = [.. sizes.Select(size => (int)(long)size!)];
        var kind = TextOf(type.Arguments[0]);
        Func<int, double> read = kind switch
        {
            "i4" => index => BitConverter.ToInt32(bytes, index * 4),
            "i8" => index => BitConverter.ToInt64(bytes, index * 8),
            "f4" => index => BitConverter.ToSingle(bytes, index * 4),
            "f8" => index => BitConverter.ToDouble(bytes, index * 8),
            _ => throw new InvalidDataException($"The pickle holds an array of {kind}; i4, i8, f4 and f8 are read."),
        };
        var count = shape.Aggregate(1, (product, size) => product * size);
        if (bytes.Length != count * (kind![1] - '0')) throw new InvalidDataException($"An array in the pickle has {bytes.Length} bytes, which do not make [{string.Join(", ", shape)}] of {kind}.");
        return (shape, [.. Enumerable.Range(0, count).Select(read)]);
    }
}
