using System.Buffers.Binary;
using System.Text;

namespace Course;

/// <summary>
/// Reads the values in a Python pickle without executing anything: where Python would import a name and call it, this only
/// notes the name and the arguments. Lists, dictionaries, tuples, numbers, texts, and such notes are all that can come out.
/// </summary>
internal sealed class PickleReader
{
    private static readonly object mark = new();
    private readonly byte[] data;
    private readonly string name;
    private readonly Stack<object?> stack = new();
    private readonly Dictionary<int, object?> memory = [];
    private int position;

    private PickleReader(byte[] data, string name) => (this.data, this.name) = (data, name);

    /// <summary>Reads a pickle (protocols 0 to 3, as far as data needs them).</summary>
    /// <param name="data">Its bytes.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <exception cref="InvalidDataException">It is cut off, or uses an instruction that data does not need.</exception>
    public static object? Read(byte[] data, string name)
    {
        try { return new PickleReader(data, name).Run(); }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or InvalidOperationException or InvalidCastException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{name} is no whole pickle: {exception.Message}", exception);
        }
    }

    private object? Run()
    {
        while (true)
        {
            var code = data[position++];
            if (code == '.') return stack.Pop();
            if (!Simple(code) && !Container(code) && !Memory(code) && !Note(code))
                throw new InvalidDataException($"{name}: the pickle has the instruction 0x{code:x2} at byte {position - 1}, which plain data does not need.");
        }
    }

    private bool Simple(byte code)
    {
        object? value;
        switch (code)
        {
            case 0x80: position++; return true;
            case (byte)'N': value = null; break;
            case 0x88: value = true; break;
            case 0x89: value = false; break;
            case (byte)'K': value = (long)data[position++]; break;
            case (byte)'M': value = (long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2)); break;
            case (byte)'J': value = (long)BinaryPrimitives.ReadInt32LittleEndian(Take(4)); break;
            case (byte)'G': value = BinaryPrimitives.ReadDoubleBigEndian(Take(8)); break;
            case 0x8a: value = (long)new System.Numerics.BigInteger(Take(data[position++])); break;
            case (byte)'U' or (byte)'C': value = Take(data[position++]).ToArray(); break;
            case (byte)'T' or (byte)'B': value = Take(BinaryPrimitives.ReadInt32LittleEndian(Take(4))).ToArray(); break;
            case (byte)'X': value = Encoding.UTF8.GetString(Take(BinaryPrimitives.ReadInt32LittleEndian(Take(4)))); break;
            default: return false;
        }
        stack.Push(value);
        return true;
    }

    private bool Container(byte code)
    {
        switch (code)
        {
            case (byte)'(': stack.Push(mark); break;
            case (byte)']': stack.Push(new List<object?>()); break;
            case (byte)'}': stack.Push(new List<KeyValuePair<object?, object?>>()); break;
            case (byte)')': stack.Push(Array.Empty<object?>()); break;
            case (byte)'t': stack.Push(PopToMark()); break;
            case 0x85 or 0x86 or 0x87: stack.Push(Pop(code - 0x84)); break;
            case (byte)'a': AddItems([stack.Pop()]); break;
            case (byte)'e': AddItems(PopToMark()); break;
            case (byte)'s': AddPairs(Pop(2)); break;
            case (byte)'u': AddPairs(PopToMark()); break;
            default: return false;
        }
        return true;
    }

    private bool Memory(byte code)
    {
        switch (code)
        {
            case (byte)'q': memory[data[position++]] = stack.Peek(); break;
            case (byte)'r': memory[BinaryPrimitives.ReadInt32LittleEndian(Take(4))] = stack.Peek(); break;
            case (byte)'h': stack.Push(memory[data[position++]]); break;
            case (byte)'j': stack.Push(memory[BinaryPrimitives.ReadInt32LittleEndian(Take(4))]); break;
            default: return false;
        }
        return true;
    }

    /// <summary>What Python would execute becomes a note of it.</summary>
    private bool Note(byte code)
    {
        switch (code)
        {
            case (byte)'c': stack.Push(new PickledObject($"{Line()}.{Line()}")); break;
            case (byte)'R' or 0x81:
                var arguments = (object?[])stack.Pop()!;
                stack.Push(new PickledObject(((PickledObject)stack.Pop()!).Name) { Arguments = arguments });
                break;
            case (byte)'b':
                var state = stack.Pop();
                ((PickledObject)stack.Peek()!).State = state;
                break;
            default: return false;
        }
        return true;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var bytes = data.AsSpan(position, count);
        position += count;
        return bytes;
    }

    private string Line()
    {
        var end = Array.IndexOf(data, (byte)'\n', position);
        if (end < 0) throw new InvalidDataException($"{name} ends within a name.");
        var text = Encoding.UTF8.GetString(data, position, end - position);
        position = end + 1;
        return text;
    }

    private object?[] Pop(int count)
    {
        var items = new object?[count];
        for (var index = count - 1; index >= 0; index--) items[index] = stack.Pop();
        return items;
    }

    private object?[] PopToMark()
    {
        var items = new List<object?>();
        while (stack.Pop() is var item && !ReferenceEquals(item, mark)) items.Add(item);
        items.Reverse();
        return [.. items];
    }

    private void AddItems(object?[] items) => ((List<object?>)stack.Peek()!).AddRange(items);

    private void AddPairs(object?[] items)
    {
        // A dictionary with a factory is noted as a call; its entries belong to the note.
        var target = stack.Peek() is PickledObject noted ? noted.Items : (List<KeyValuePair<object?, object?>>)stack.Peek()!;
        for (var index = 0; index < items.Length; index += 2) target.Add(new(items[index], items[index + 1]));
    }
}
