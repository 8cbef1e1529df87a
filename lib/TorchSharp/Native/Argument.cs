using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>What an <see cref="Argument"/> holds; the numbers are those of <c>Tag</c> in shim.cpp.</summary>
internal enum ArgumentKind
{
    None = 0,
    Tensor = 1,
    Integer = 2,
    Real = 3,
    Boolean = 4,
    Complex = 5,
    Text = 6,
    Integers = 7,
    Reals = 8,
    Booleans = 9,
    Tensors = 10,
    Device = 11,
    Generator = 12,
    Scalars = 13,
}

/// <summary>
/// One value passed to an <see cref="Operator"/>: anything a schema can name, converted implicitly and without allocating.
/// The shim coerces it to the type that the operator's schema asks for (an integer serves as a float, one integer as
/// <c>int[1]</c>, a string as a device), and arguments left off the end take the schema's defaults.
/// </summary>
internal readonly struct Argument
{
    internal readonly object? Reference;
    internal readonly long Bits;
    internal readonly ArgumentKind Kind;

    private Argument(ArgumentKind kind, object? reference)
    {
        Kind = reference is null ? ArgumentKind.None : kind;
        Reference = reference;
    }

    private Argument(ArgumentKind kind, long bits)
    {
        Kind = kind;
        Bits = bits;
    }

    /// <summary>An absent optional argument (Python's <c>None</c>).</summary>
    internal static Argument None => default;

    public static implicit operator Argument(Tensor? value) => new(ArgumentKind.Tensor, value);

    public static implicit operator Argument(Tensor?[]? value) => new(ArgumentKind.Tensors, value);

    public static implicit operator Argument(long value) => new(ArgumentKind.Integer, value);

    public static implicit operator Argument(int value) => new(ArgumentKind.Integer, value);

    public static implicit operator Argument(double value) => new(ArgumentKind.Real, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Argument(bool value) => new(ArgumentKind.Boolean, value ? 1 : 0);

    public static implicit operator Argument(long? value) => value is { } present ? present : None;

    public static implicit operator Argument(int? value) => value is { } present ? present : None;

    public static implicit operator Argument(double? value) => value is { } present ? present : None;

    public static implicit operator Argument(bool? value) => value is { } present ? present : None;

    public static implicit operator Argument(ScalarType value) => new(ArgumentKind.Integer, (long)value);

    public static implicit operator Argument(ScalarType? value) => value is { } present ? present : None;

    public static implicit operator Argument(string? value) => new(ArgumentKind.Text, value);

    public static implicit operator Argument(long[]? value) => new(ArgumentKind.Integers, value);

    public static implicit operator Argument(int[]? value) => value is null ? None : Array.ConvertAll(value, static item => (long)item);

    public static implicit operator Argument(ReadOnlySpan<long> value) => new(ArgumentKind.Integers, value.ToArray());

    public static implicit operator Argument(double[]? value) => new(ArgumentKind.Reals, value);

    public static implicit operator Argument(bool[]? value) => new(ArgumentKind.Booleans, value);

    public static implicit operator Argument(Scalar[]? value) => new(ArgumentKind.Scalars, value);

    public static implicit operator Argument(Generator? value) => new(ArgumentKind.Generator, value);

    public static implicit operator Argument(Size value) => value.Shape;

    public static implicit operator Argument(Device? value) =>
        value is null ? None : new(ArgumentKind.Device, ((long)value.type << 32) | (uint)value.index);

    public static implicit operator Argument(Scalar? value) => value switch
    {
        null => None,
        { IsReal: true } => value.Real,
        { IsInteger: true } => value.Integer,
        { IsBoolean: true } => value.Integer != 0,
        _ => new(ArgumentKind.Complex, value),
    };

    public static implicit operator Argument(Complex value) => (Scalar)value;

    /// <summary>A list of scalars, as <c>Scalar[]</c> in a schema.</summary>
    internal static Argument Scalars(params Scalar[] values) => new(ArgumentKind.Scalars, values);
}
