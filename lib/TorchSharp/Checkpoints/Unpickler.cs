using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Checkpoints;

/// <summary>
/// Reads the part of Python's pickle format that state dictionaries are written in, and runs nothing: what a file names, it
/// may name only from a short list that the caller answers for; everything else is refused by its name.
/// </summary>
/// <remarks>
/// A pickle is a program for a machine with a stack. Python's own reader lets it import any module and call any function with
/// any arguments, so that opening a file from a stranger is running a program of his. Here values come out as numbers, text,
/// <c>List&lt;object?&gt;</c> (lists), <c>object?[]</c> (tuples), <see cref="PickleDictionary"/>, and what the caller makes.
/// </remarks>
internal sealed class Unpickler(byte[] program, IPickleObjects objects)
{
    private static readonly object mark = new();

    private readonly List<object?> stack = [];
    private readonly Dictionary<long, object?> memory = [];
    private int position;

    /// <summary>Reads the one value that the file holds.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or wants more than data.</exception>
    internal object? Read()
    {
        while (true)
        {
            var opcode = (PickleOpcode)Take(1)[0];
            if (opcode == PickleOpcode.Stop) return Pop();
            if (!Literal(opcode) && !Collection(opcode) && !Recall(opcode) && !Reference(opcode))
                throw Damaged($"instruction {(int)opcode:x2} at byte {position - 1} has no place in a state dictionary");
        }
    }

    private bool Literal(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.None: Push(null); break;
            case PickleOpcode.True: Push(true); break;
            case PickleOpcode.False: Push(false); break;
            case PickleOpcode.BinaryInteger: Push((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
            case PickleOpcode.BinaryInteger1: Push((long)Take(1)[0]); break;
            case PickleOpcode.BinaryInteger2: Push((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
            case PickleOpcode.Long1: Push(LongInteger(Take(Take(1)[0]))); break;
            case PickleOpcode.BinaryFloat: Push(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); break;
            case PickleOpcode.BinaryText: Push(Text(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))); break;
            case PickleOpcode.ShortText: Push(Text(Take(1)[0])); break;
            case PickleOpcode.Protocol: Take(1); break;
            case PickleOpcode.Frame: Take(8); break;
            default: return false;
        }

        return true;
    }

    private bool Collection(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.Mark: Push(mark); break;
            case PickleOpcode.EmptyTuple: Push(Array.Empty<object?>()); break;
            case PickleOpcode.Tuple: Push(PopToMark()); break;
            case PickleOpcode.Tuple1: Push(Pop(1)); break;
            case PickleOpcode.Tuple2: Push(Pop(2)); break;
            case PickleOpcode.Tuple3: Push(Pop(3)); break;
            case PickleOpcode.EmptyList: Push(new List<object?>()); break;
            case PickleOpcode.Append: Extend(Pop(1)); break;
            case PickleOpcode.Appends: Extend(PopToMark()); break;
            case PickleOpcode.EmptyDictionary: Push(new PickleDictionary()); break;
            case PickleOpcode.SetItem: Set(Pop(2)); break;
            case PickleOpcode.SetItems: Set(PopToMark()); break;
            default: return false;
        }

        return true;
    }

    private bool Recall(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.Put: memory[Take(1)[0]] = Peek(); break;
            case PickleOpcode.LongPut: memory[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))] = Peek(); break;
            case PickleOpcode.Memoize: memory[memory.Count] = Peek(); break;
            case PickleOpcode.Get: Push(Remembered(Take(1)[0])); break;
            case PickleOpcode.LongGet: Push(Remembered(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))); break;
            default: return false;
        }

        return true;
    }

    private bool Reference(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.Global:
                var module = Line();
                Push(objects.Find(module, Line()));
                break;
            case PickleOpcode.StackGlobal:
                var names = Pop(2);
                Push(objects.Find(names[0] as string ?? "?", names[1] as string ?? "?"));
                break;
            case PickleOpcode.Reduce:
                var call = Pop(2);
                Push(objects.Make(Callable(call[0]), call[1] as object?[] ?? throw Damaged("a function is called without a tuple of arguments")));
                break;
            case PickleOpcode.PersistentId:
                Push(objects.Resolve(Pop() as object?[] ?? throw Damaged("a storage is not named by a tuple")));
                break;
            case PickleOpcode.Build:
                // The only state that state dictionaries add to an object is the versions of their modules (_metadata), which
                // loading does not need.
                Pop();
                if (Peek() is not PickleDictionary) throw Damaged("state is set on something that is no dictionary");
                break;
            default: return false;
        }

        return true;
    }

    private static PickleName Callable(object? value) =>
        value as PickleName ?? throw Damaged("something that is no function is called");

    private void Extend(object?[] items)
    {
        if (Peek() is not List<object?> list) throw Damaged("an item is appended to something that is no list");
        list.AddRange(items);
    }

    private void Set(object?[] items)
    {
        if (Peek() is not PickleDictionary dictionary || items.Length % 2 != 0) throw Damaged("an item is set on something that is no dictionary");
        for (var i = 0; i < items.Length; i += 2) dictionary.Set(items[i], items[i + 1]);
    }

    private object? Remembered(long index) =>
        memory.TryGetValue(index, out var value) ? value : throw Damaged($"value {index} is recalled before it was kept");

    private void Push(object? value) => stack.Add(value);

    private object? Peek() => stack.Count > 0 && stack[^1] != mark ? stack[^1] : throw Damaged("its stack is empty too early");

    private object? Pop() => Pop(1)[0];

    private object?[] Pop(int count)
    {
        if (stack.Count < count || stack.IndexOf(mark, stack.Count - count) >= 0) throw Damaged("its stack is empty too early");
        return Remove(stack.Count - count);
    }

    private object?[] PopToMark()
    {
        var start = stack.LastIndexOf(mark);
        if (start < 0) throw Damaged("a mark is missing");
        var items = Remove(start + 1);
        stack.RemoveAt(start);
        return items;
    }

    private object?[] Remove(int start)
    {
        object?[] items = [.. stack[start..]];
        stack.RemoveRange(start, items.Length);
        return items;
    }

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count > program.Length - position) throw Damaged("it breaks off");
        position += (int)count;
        return program.AsSpan(position - (int)count, (int)count);
    }

    private string Text(long bytes) => Encoding.UTF8.GetString(Take(bytes));

    private string Line()
    {
        var length = program.AsSpan(position).IndexOf((byte)'\n');
        if (length < 0) throw Damaged("it breaks off");
        var line = Text(length);
        position++;
        return line;
    }

    private static long LongInteger(ReadOnlySpan<byte> bytes)
    {
        var number = new System.Numerics.BigInteger(bytes);
        return number >= long.MinValue && number <= long.MaxValue
            ? (long)number
            : throw Damaged($"the integer {number.ToString(CultureInfo.InvariantCulture)} is too long");
    }

    internal static InvalidDataException Damaged(string how) => new($"The checkpoint is damaged or hostile: {how}.");
}
