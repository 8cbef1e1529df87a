namespace TorchSharp.Utils;

/// <summary>
/// Signed integers in as few bytes as they need, seven bits each, lowest first: the encoding (LEB128) of lengths, shapes and
/// element types in TorchSharp's files.
/// </summary>
internal static class Leb128
{
    private const int PayloadBits = 7;
    private const long PayloadMask = (1 << PayloadBits) - 1;
    private const byte Continuation = 1 << PayloadBits;

    /// <summary>Writes a number that is not negative.</summary>
    internal static void Write(BinaryWriter writer, long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        while (value > PayloadMask)
        {
            writer.Write((byte)((value & PayloadMask) | Continuation));
            value >>= PayloadBits;
        }

        writer.Write((byte)value);
    }

    /// <summary>Reads a number.</summary>
    /// <exception cref="FormatException">The bytes encode more than 64 bits.</exception>
    internal static long Read(BinaryReader reader)
    {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += PayloadBits)
        {
            var next = reader.ReadByte();
            value |= (next & PayloadMask) << shift;
            if ((next & Continuation) == 0) return value;
        }

        throw new FormatException("A number in the file has more than 64 bits.");
    }
}
