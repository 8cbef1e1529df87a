namespace Checkpoints;

/// <summary>
/// The instructions of Python's pickle format that state dictionaries use, by the byte that stands for each
/// (https://docs.python.org/3/library/pickletools.html).
/// </summary>
internal enum PickleOpcode : byte
{
    Mark = (byte)'(',
    EmptyTuple = (byte)')',
    Stop = (byte)'.',
    BinaryFloat = (byte)'G',
    BinaryInteger = (byte)'J',
    BinaryInteger1 = (byte)'K',
    BinaryInteger2 = (byte)'M',
    None = (byte)'N',
    PersistentId = (byte)'Q',
    Reduce = (byte)'R',
    BinaryText = (byte)'X',
    EmptyList = (byte)']',
    Append = (byte)'a',
    Build = (byte)'b',
    Global = (byte)'c',
    Appends = (byte)'e',
    Get = (byte)'h',
    LongGet = (byte)'j',
    Put = (byte)'q',
    LongPut = (byte)'r',
    SetItem = (byte)'s',
    Tuple = (byte)'t',
    SetItems = (byte)'u',
    EmptyDictionary = (byte)'}',
    Protocol = 0x80,
    Tuple1 = 0x85,
    Tuple2 = 0x86,
    Tuple3 = 0x87,
    True = 0x88,
    False = 0x89,
    Long1 = 0x8a,
    ShortText = 0x8c,
    StackGlobal = 0x93,
    Memoize = 0x94,
    Frame = 0x95,
}
